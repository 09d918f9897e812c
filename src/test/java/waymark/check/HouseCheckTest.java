package waymark.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.curriculum.CurriculumException;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Fault;

/** One page that breaks each rule in turn, in a curriculum that sets itself that rule alone. */
class HouseCheckTest {
    private static final String PAGE = """
            ---
            title: Sourdough
            sources:
              - {title: "Bread", url: "https://example.org/bread"}
              - {title: "Yeast", url: "http://example.org/yeast"}
            ---
            # Sourdough

            ## Why does sourdough rise?

            Wild yeast makes gas, and the dough keeps the gas in.

            ```
            8:00 feed
            ```

            ```text output
            risen
            ```

            ```python shown="needs an oven"
            bake()
            ```

            ## Check yourself

            <details><summary>What makes it rise?</summary>

            Wild yeast makes gas, and the dough keeps teh gas in `the_bowl`.

            </details>

            ## Tasks

            - [ ] Feed a starter (10 min): a photo of it
            - [ ] Bake a loaf: a slice of it
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeCurriculum() throws IOException {
        write("README.md", "### Bread\n\n- **Sourdough:** x\n\n## RoadMap\n\n```\nBread\n└── 1. Start\n```\n");
        write("bread/sourdough.md", PAGE);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private List<String> faults(String rules) throws IOException {
        write(HouseRules.FILE, rules);
        return HouseCheck.faults(new CurriculumReader().read("test", folder), folder).stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void aFolderWithoutRulesIsHeldToNone() {
        assertEquals(List.of(), HouseCheck.faults(new CurriculumReader().read("test", folder), folder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            front_matter: [title, summary]    | bread/sourdough.md:1: front matter: summary is missing
            sources: 2                        | bread/sourdough.md:1: the source http://example.org/yeast lacks a title or https://
            topic_words: [10, 50]             | bread/sourdough.md:1: has 51 words, 56 with the code, not 10 to 50
            section_words: [17, 40]           | bread/sourdough.md:9: the section "Why does sourdough rise?" has 16 words, not 17 to 40
            headings: [rise, pitfalls]        | bread/sourdough.md:1: no heading contains "pitfalls"
            questions: [4, 8]                 | bread/sourdough.md:25: Check yourself has 1 questions, not 4 to 8
            tasks: [2, 4]                     | bread/sourdough.md:33: the task "Bake a loaf" does not say how long it takes
            tasks: [3, 4]                     | bread/sourdough.md:1: has 2 tasks, not 3 to 4
            'shown_only: {percent: 49}'       | check.yml:1: 1 of 2 code blocks are only shown, more than 49%
            marked_code: true                 | bread/sourdough.md:13: the code block has no language
            marked_code: true                 | bread/sourdough.md:17: an output that follows no block which is run
            """)
    void whatBreaksARuleIsNamedWithItsPlace(String rule, String fault) throws IOException {
        assertTrue(faults(rule).contains(fault), () -> rule + "\n" + String.join("\n", faultsOrFailure(rule)));
    }

    private List<String> faultsOrFailure(String rule) {
        try {
            return faults(rule);
        } catch (IOException e) {
            return List.of(e.toString());
        }
    }

    @Test
    void pagesThatCannotBeRunAreLeftOutOfTheShare() throws IOException {
        assertEquals(List.of(), faults("shown_only: {percent: 15, except: [bread/]}"));
    }

    @Test
    void aSentenceThatStandsOnTwoPagesIsNamedOnTheSecond() throws IOException {
        write("bread/yeast.md", "# Yeast\n\nAll of it is wild yeast, **makes gas,** and the\ndough keeps the rest.\n");

        assertEquals(
                List.of("bread/yeast.md:3: repeats bread/sourdough.md:11: \"wild yeast makes gas and the\""),
                faults("repeated_words: 6"));
        assertEquals(List.of(), faults("repeated_words: 10"));
    }

    @Test
    void wordsAreSpelledAsTheDictionaryOrTheListHasThem() throws IOException {
        write("words.txt", "# ours\nsourdough\n");
        assertEquals(List.of("bread/sourdough.md:29: \"teh\" is in no dictionary"), faults("word_list: words.txt"));

        write("bread/error.md", "# \"No yaest\" or teh end\n");
        write("words.txt", "teh # on purpose\nsourdough\n");
        assertEquals(List.of(), faults("word_list: words.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "'sources: [1]', check.yml:1",
        "'tasks: [2, 4]\nlenght: 3', check.yml:2",
        "'tasks: [2', check.yml:",
        "word_list: none.txt, none.txt"
    })
    void rulesThatCannotBeReadAreRefusedWithTheirPlace(String rules, String place) {
        CurriculumException refused = assertThrows(CurriculumException.class, () -> faults(rules));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
    }
}

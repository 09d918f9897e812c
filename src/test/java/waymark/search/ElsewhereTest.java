package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.curriculum.Curriculum;
import waymark.search.eval.QuestionFile;
import waymark.search.text.WordList;

class ElsewhereTest {
    private static final List<String> LINES = WordList.wholeLines("elsewhere.txt");

    private static final Path QUESTIONS = Path.of("src/test/resources/eval");

    @TempDir
    private Path root;

    private static List<String> than(Curriculum curriculum) {
        return Elsewhere.than(
                curriculum,
                ShelfBuilder.build(curriculum, Lexicon.none(), Pace.HURRIED).vocabulary());
    }

    private static boolean areAbout(List<String> questions, String word) {
        return questions.stream()
                .anyMatch(question -> question.toLowerCase(Locale.ROOT).contains(word));
    }

    @Test
    void whatACurriculumIsAboutIsNotElsewhere() {
        List<String> ofBakers = than(CurriculumFolder.kitchen(root).read());
        assertFalse(areAbout(ofBakers, "sourdough"));
        assertTrue(areAbout(ofBakers, "kubectl") && areAbout(ofBakers, "printer"));
    }

    @Test
    void everyGroupHasNamesAndQuestionsThatAMemberCouldSend() {
        assertTrue(LINES.stream().filter(line -> line.startsWith("  ")).count() > 2_000);
        for (String line : LINES) {
            assertTrue(line.length() <= 210, line);
            assertEquals(line.stripTrailing(), line);
        }
        for (int i = 1; i < LINES.size(); i++) {
            boolean names = !LINES.get(i).startsWith(" ") && !LINES.get(i).startsWith("# ");
            assertFalse(names && !LINES.get(i + 1).startsWith("  "), "no question below " + LINES.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offtopic.tsv",
                "offtopic-more.tsv",
                "offtopic-chat.tsv",
                "unseen/offtopic-tuning.tsv",
                "unseen/offtopic-tuning-second.tsv",
                "unseen/offtopic-reporting.tsv"
            })
    void noQuestionThatMeasuresRefusalsIsAmongThem(String file) {
        List<String> shared = QuestionFile.offTopic(QUESTIONS.resolve(file)).questions().stream()
                .map(QuestionFile.Asked::question)
                .filter(question -> LINES.stream().anyMatch(line -> line.strip().equalsIgnoreCase(question)))
                .toList();
        assertEquals(List.of(), shared);
    }
}

package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.ComponentTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.curriculum.AnchorStyle;
import waymark.curriculum.LinkTemplate;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Reply;
import waymark.search.Heading;
import waymark.search.Results;
import waymark.search.gaps.Gaps;
import waymark.search.gaps.Gaps.Gap;
import waymark.search.gaps.Gaps.Today;
import waymark.search.gaps.QuestionGroup;
import waymark.search.library.Library;

class GapsViewTest {
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

    /** Signs that are each written as two characters, so that Discord shows them as they stand. */
    private static final String SIGNS = "*_~|`".repeat(60);

    @TempDir
    Path folder;

    private Shelf shelf;
    private List<Heading> headings;

    @BeforeEach
    void read() throws Exception {
        for (int i = 0; i < 5; i++) {
            Files.writeString(
                    folder.resolve("page-" + i + "-" + "long".repeat(20) + ".md"),
                    "# Lever %s\n\nA lever lifts.\n".formatted("\\*\\_\\~".repeat(80)));
        }
        Library library = Library.open("default", folder, InstantSource.fixed(TEN));
        LinkTemplate links =
                new LinkTemplate("https://example.org/" + "deep/".repeat(4) + "{path}", AnchorStyle.GITHUB);
        shelf = new Shelf("default", library, Optional.of(links));
        Results found = library.current().index().search("title:lever", 5);
        headings = assertInstanceOf(Results.Hits.class, found).headings();
        assertEquals(5, headings.size());
    }

    private Gap gap(int number, String text, Today today) {
        QuestionGroup group = new QuestionGroup(
                number + " " + text, Optional.of("what is a lever?"), 10_000, 5_000, today == Today.ANSWERED, TEN);
        return new Gap(group, today, Optional.of(headings.get(number % headings.size())));
    }

    private static String text(Reply reply) {
        return ComponentTree.of(reply.components()).findAll(TextDisplay.class).stream()
                .map(TextDisplay::getContent)
                .collect(Collectors.joining("\n"));
    }

    static Stream<Locale> languages() {
        return Texts.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theLongestQuestionsAndTitlesFitAMessage(Locale language) {
        List<Gap> open = IntStream.range(0, 12)
                .mapToObj(i -> gap(i, SIGNS, Today.UNSURE))
                .toList();
        List<Gap> closed = Collections.nCopies(200, gap(1, SIGNS, Today.ANSWERED));
        for (int page = 0; page < 3; page++) {
            int shown = page;
            Reply reply = Texts.in(language, () -> GapsView.of(new Gaps(open, closed, 99_999), shelf, shown));
            reply.toMessage();
            String first = "**" + (page * 5 + 1) + ". what is a lever? › ";
            assertTrue(text(reply).contains(first), text(reply));
        }
        String first = text(GapsView.of(new Gaps(open, closed, 99_999), shelf, 0));
        assertTrue(first.contains("200 gaps are closed"), first);
        Texts.in(language, () -> GapsView.of(new Gaps(List.of(), closed, 0), shelf, 0))
                .toMessage();
    }

    @Test
    void signsOfMarkdownInAQuestionAreShownNotObeyed() {
        String text = text(GapsView.of(
                new Gaps(List.of(gap(1, "a **b** <@5> [c](d)", Today.NOTHING)), List.of(), 0), shelf, 0));
        assertTrue(text.contains("1 a \\*\\*b\\*\\* \\<@5\\> \\[c\\](d)**"), text);
    }

    @Test
    void aLinkIsThereWhereItFitsAndBeyondTheLastPageTheLastIsShown() {
        Gaps one = new Gaps(List.of(gap(3, "pulleys", Today.NOTHING)), List.of(), 0);
        String text = text(GapsView.of(one, shelf, 0));
        assertTrue(text.contains("](https://example.org/deep/"), text);
        assertEquals(text, text(GapsView.of(one, shelf, 7)));
    }
}

package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.ComponentTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.curriculum.AnchorStyle;
import waymark.curriculum.LinkTemplate;
import waymark.discord.Asked;
import waymark.discord.Curricula;
import waymark.discord.Reply;
import waymark.search.Answer;
import waymark.search.Heading;
import waymark.search.Passage;
import waymark.search.Question;
import waymark.search.library.Library;

/** Answers as messages, for the questions that we tune by. */
class AnswerViewTest {
    private static final Path QUESTIONS = Path.of("src/test/resources/eval/questions.tsv");

    private final Library library = Library.open("default", Path.of("corpus"), InstantSource.fixed(Instant.EPOCH));

    private Asked asked(String question, Optional<LinkTemplate> links) {
        Answer answer = library.current().index().ask(Question.of(question));
        return new Asked(
                1, question, Optional.empty(), answer, new Curricula.Shelf("default", library, links), List.of());
    }

    private static String text(Reply reply) {
        return String.join(
                "\n",
                ComponentTree.of(reply.components()).findAll(TextDisplay.class).stream()
                        .map(TextDisplay::getContent)
                        .toList());
    }

    static Stream<Locale> languages() {
        return Texts.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyAnswerFitsAMessageAndShowsWhereEachOfItsPassagesStands(Locale language) throws IOException {
        try (Stream<String> lines = Files.lines(QUESTIONS)) {
            for (String question : lines.map(line -> line.split("\t")[2]).toList()) {
                Asked asked = asked(question, Optional.empty());
                Reply reply = Texts.in(language, () -> AnswerView.shared(asked, 1));
                reply.toMessage();
                String text = text(reply);
                assertTrue(text.length() <= Look.TEXT_LIMIT, () -> question + ": " + text.length());
                asked.answer().passages().stream()
                        .limit(3)
                        .map(Passage::heading)
                        .forEach(heading -> {
                            String place = Place.line(library.current().curriculum(), heading);
                            assertTrue(place.isEmpty() || text.contains(place), () -> question + " lacks " + place);
                        });
                assertElsewhere(question, reply, asked.answer());
            }
        }
    }

    private static void assertElsewhere(String question, Reply reply, Answer answer) {
        List<StringSelectMenu> menus = ComponentTree.of(reply.components()).findAll(StringSelectMenu.class);
        if (answer.refused() || menus.isEmpty()) {
            return;
        }
        Set<String> shown = new HashSet<>();
        answer.passages().stream()
                .limit(3)
                .map(Passage::heading)
                .map(Heading::key)
                .forEach(shown::add);
        List<SelectOption> options = menus.getFirst().getOptions();
        assertTrue(options.size() <= 4, question);
        options.forEach(option -> assertTrue(shown.add(option.getValue()), () -> question + ": " + option.getLabel()));
    }

    @Test
    void titlesLeadToTheExactHeadingWhereThereIsAnAddress() {
        Optional<LinkTemplate> links =
                Optional.of(new LinkTemplate("https://learn.example.org/{path}#{anchor}", AnchorStyle.GITHUB));
        Asked asked = asked("what does the driver do?", links);
        Heading second = asked.answer().passages().get(1).heading();

        String text = text(AnswerView.privately(asked));

        assertTrue(
                text.contains("**[" + second.title() + "](https://learn.example.org/" + second.path() + "#"
                        + second.anchor() + ")**"),
                text);
    }

    @Test
    void withoutAnAddressEachFurtherPassageHasAButtonToReadIt() {
        Asked asked = asked("what does the driver do?", Optional.empty());

        Reply reply = AnswerView.privately(asked);

        assertEquals(
                2, ComponentTree.of(reply.components()).findAll(Section.class).size());
    }

    @Test
    void theQuestionIsShownAsItWasTyped() {
        Reply reply = AnswerView.shared(asked("what does __init__ do in *args @everyone", Optional.empty()), 7);

        assertTrue(text(reply).contains("\\_\\_init\\_\\_ do in \\*args @\u200beveryone"), text(reply));
    }
}

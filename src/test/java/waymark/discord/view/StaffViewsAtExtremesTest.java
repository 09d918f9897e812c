package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.curriculum.AnchorStyle;
import waymark.curriculum.LinkTemplate;
import waymark.curriculum.PageSketch;
import waymark.discord.ChannelAccess;
import waymark.discord.ComponentId;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Reply;
import waymark.search.library.Library;

/** Forms for the longest names, pages from the longest messages and lists of many forums stay within Discord's limits. */
class StaffViewsAtExtremesTest {
    private static final String LONG = "A very long name of a thing that nobody would read aloud "
            .repeat(8)
            .strip();
    private static final String LINK =
            "https://discord.com/channels/" + Long.MAX_VALUE + "/" + Long.MAX_VALUE + "/" + Long.MAX_VALUE;

    @TempDir
    private Path folder;

    static List<Locale> languages() {
        return Texts.languages();
    }

    /** Building refuses too many components, labels, ids and addresses that are too long; the whole text is counted here. */
    private static void assertFits(Reply reply) {
        try (MessageCreateData message = reply.toMessage()) {
            int text = message.getComponentTree().findAll(TextDisplay.class).stream()
                    .mapToInt(part -> part.getContent().length())
                    .sum();
            assertTrue(text <= 4_000, "characters: " + text);
            int components = message.getComponentTree().findAll(Component.class).size();
            assertTrue(components <= 40, "components: " + components);
        }
    }

    private Shelf shelf(String address) throws Exception {
        Path deep = Files.createDirectories(folder.resolve("a-long-way-down/".repeat(10)));
        Files.writeString(folder.resolve("README.md"), "# Course\n\n### Spark\n\n- **Joins:** How rows meet\n");
        Files.writeString(deep.resolve("joins.md"), "# Joins\n\nA broadcast join.\n");
        Library library = Library.open("default", folder, InstantSource.system());
        return new Shelf("default", library, Optional.of(new LinkTemplate(address, AnchorStyle.GITHUB)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void formsAndWhatTheyDoNotUnderstand(Locale language) {
        List<Choice> most = IntStream.range(0, 25)
                .mapToObj(n ->
                        new Choice(Excerpt.cut(n + "*_".repeat(25) + LONG, Choice.MAX_NAME_LENGTH), "m".repeat(90) + n))
                .toList();
        Texts.in(language, () -> {
            Modal form = AssignView.form(Long.MAX_VALUE, LONG, most);
            assertTrue(form.getTitle().length() <= Modal.MAX_TITLE_LENGTH, form::getTitle);
            assertEquals(
                    form.getId(), AssignView.form(Long.MAX_VALUE, "", List.of()).getId());
            AssignView.again(ComponentId.of(AssignView.ASSIGN, Long.MAX_VALUE, "m".repeat(60)));
            AssignView.Written written =
                    new AssignView.Written("*".repeat(100), "*".repeat(20), Optional.of("\n".repeat(299) + "x"));
            assertFits(AssignView.noDay(Long.MAX_VALUE, "m".repeat(100), written));
            assertFits(AssignView.noDay(Long.MAX_VALUE, "m".repeat(60), written));
            assertFits(AssignView.several(Long.MAX_VALUE, written, most));
            return form;
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void pagesFromTheLongestMessagesAndFolders(Locale language) throws Exception {
        Shelf github = shelf("https://github.com/" + "o".repeat(39) + "/" + "r".repeat(100) + "/blob/main/{path}");
        Shelf elsewhere = shelf("https://learn.example.org/{route}");
        for (String said :
                List.of("why?", LONG, "?".repeat(4_000), "x".repeat(4_000), "<@1>\n".repeat(800), "🤷".repeat(2_000))) {
            for (Shelf shelf : List.of(github, elsewhere)) {
                Texts.in(language, () -> {
                    Optional<PageSketch> sketch =
                            NewPageView.sketch(shelf, Optional.empty(), Optional.of(said), said, LINK);
                    sketch.ifPresent(page -> {
                        assertFits(NewPageView.of(shelf, page, Optional.empty()));
                        assertFalse(page.markdown().contains("<@"), "nobody is mentioned");
                        String deep = "a-long-way-down/".repeat(10).replaceFirst("/$", "");
                        PageSketch below = PageSketch.of(shelf.curriculum(), deep, LONG, page.markdown());
                        assertFits(NewPageView.of(shelf, below, Optional.empty()));
                    });
                    return sketch;
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void listsOfManyForums(Locale language) {
        Map<String, Boolean> nothing = new LinkedHashMap<>();
        for (String permission : List.of("view-channel", "send-messages-in-posts", "manage-threads")) {
            nothing.put(permission, false);
        }
        List<ForumView.Shown> all = LongStream.range(0, 500)
                .mapToObj(n -> new ForumView.Shown(
                        Long.MAX_VALUE - n,
                        n % 2 == 0 ? Optional.empty() : Optional.of(new ChannelAccess(Long.MAX_VALUE - n, nothing)),
                        n % 3 == 0))
                .toList();
        Texts.in(language, () -> {
            assertFits(ForumView.list(all, OptionalLong.of(Long.MAX_VALUE)));
            assertFits(ForumView.cannotAnswer(Long.MAX_VALUE, "MISSING view-channel, send-messages-in-posts"));
            assertFits(ForumView.cannotTag(Long.MAX_VALUE, "REFUSED " + LONG));
            return all;
        });
        for (String tag : List.of("Solved", "✅ solved", "GELÖST", "✔️ Erledigt!")) {
            assertTrue(ForumView.isSolved(tag), tag);
        }
        assertFalse(ForumView.isSolved("Unsolved"));
    }
}

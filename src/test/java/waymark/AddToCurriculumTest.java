package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Learner.FORBIDDEN;
import static waymark.MessageParts.button;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.config.Config;

/** <i>Add to curriculum</i> in a message's menu, over the wire: the page that is begun, where it goes, and who may. */
class AddToCurriculumTest {
    private static final String MENU = "Add to curriculum";
    private static final String OPEN = "Write it in the repository";

    @RegisterExtension
    final RestartableBot bot = new RestartableBot();

    /** With a curriculum that is read on GitHub. */
    private App onGitHub() {
        Config config = bot.config(0);
        Config.CurriculumSource source = new Config.CurriculumSource(
                bot.corpus(),
                Optional.of("https://github.com/owner/course/blob/main/corpus/{path}#{anchor}"),
                Config.Anchors.GITHUB);
        return App.run(new Config(config.discord(), Map.of("default", source), config.data(), config.web()));
    }

    private String linkTo(JsonNode message) {
        return "https://discord.com/channels/" + bot.people().guild() + "/"
                + message.path("channel_id").asText() + "/" + message.path("id").asText();
    }

    private static String file(JsonNode reply) throws Exception {
        URI address = URI.create(reply.path("attachments").path(0).path("url").asText());
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        }
    }

    @Test
    void aShortQuestionIsFilledIntoTheRepositorysForm() {
        try (App app = onGitHub();
                Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            long ben = bot.people().ben().id();
            JsonNode asked = ada.say("<@" + ben + "> is a broadcast join ever slower?");
            JsonNode reply = mara.useOn(asked, MENU);
            assertTrue(ephemeral(reply), reply::toString);
            String address = button(reply, OPEN).path("url").asText();
            assertTrue(
                    address.startsWith("https://github.com/owner/course/new/main/corpus/spark"
                            + "?filename=is-a-broadcast-join-ever-slower.md&value="),
                    address);
            String page = URLDecoder.decode(address.substring(address.indexOf("&value=") + 7), StandardCharsets.UTF_8);
            assertEquals(
                    "# Is a broadcast join ever slower?\n\n> (a member) is a broadcast join ever slower?\n\n"
                            + "Asked in [a message on Discord](" + linkTo(asked) + ").\n",
                    page);
            assertTrue(words(reply).contains("Nearest in the curriculum:"), words(reply));
            assertEquals(0, reply.path("attachments").size());
        }
    }

    @Test
    void aLongOneComesAsAFileToPaste() throws Exception {
        try (App app = onGitHub();
                Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            String question = "Hello @everyone! Why is this join slow?\n```sql\nSELECT * FROM a JOIN b\n```\n"
                    + "It takes an hour. ".repeat(30);
            JsonNode asked = ada.say(question);
            JsonNode reply = mara.useOn(asked, MENU);
            String address = button(reply, OPEN).path("url").asText();
            assertTrue(address.endsWith("/spark?filename=why-is-this-join-slow.md"), address);
            assertTrue(words(reply).contains("copy it from the file below"), words(reply));
            String page = file(reply);
            assertTrue(page.startsWith("# Why is this join slow?\n\n> Hello everyone! Why"), page);
            assertTrue(page.contains("\n> ```sql\n> SELECT * FROM a JOIN b\n> ```\n"), page);
            assertTrue(page.endsWith("(" + linkTo(asked) + ").\n"), page);
            assertFalse(page.contains("Ada"), page);
        }
    }

    @Test
    void ofAForumsPostTheTitleIsTheQuestion() throws Exception {
        ForumPosts forum = new ForumPosts(bot.server());
        try (App app = bot.start()) {
            JsonNode post = forum.open(bot.people().ada(), "broadcast join out of memory?", "see below");
            try (Learner mara = bot.mara(post.path("id").asLong());
                    Learner ben = bot.ben(post.path("id").asLong())) {
                JsonNode said = ben.say("The small table has to fit into every executor.");
                String page = file(mara.useOn(said, MENU));
                assertTrue(page.startsWith("# Broadcast join out of memory?\n\n> The small table has to fit"), page);
                assertTrue(page.contains("(" + linkTo(said) + ")"), page);
            }
        }
    }

    @Test
    void withoutARepositoryTheFileIsSavedByHand() throws Exception {
        try (App app = bot.start();
                Learner mara = bot.mara().speaking("de");
                Learner ada = bot.ada()) {
            JsonNode reply = mara.useOn(ada.say("What is a broadcast join?"), MENU);
            assertTrue(
                    words(reply).contains("Speicher die Datei unten als `spark/what-is-a-broadcast-join.md`"),
                    words(reply));
            assertTrue(button(reply, "Im Repository schreiben").isMissingNode());
            assertTrue(file(reply).contains("Asked in [a message on Discord]"), "the server speaks English");
            JsonNode silent = mara.useOn(ada.say("```\n```"), MENU);
            assertTrue(words(silent).contains("keine Worte"), words(silent));
        }
    }

    @Test
    void onlyThoseWhoManageTheServerAreOfferedIt() {
        try (App app = bot.start();
                Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            JsonNode message = ada.say("What is a broadcast join?");
            JsonNode menu = mara.command(MENU);
            assertFalse(ada.offered().contains(MENU));
            assertEquals(FORBIDDEN, ada.sendOn(message, menu).status());
            CommandOverride.of(bot.server(), menu).set(bot.people().ada(), true);
            assertTrue(words(ada.useOn(message, MENU)).contains("A page for the curriculum"));
        }
    }
}

package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.BOOLEAN;
import static waymark.CommandOptions.CHANNEL;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.MemberClient;
import waymark.practice.rest.Faults.Fault;
import waymark.practice.rest.Faults.Kind;
import waymark.practice.world.Json;

/** The day's thread and the forum: made with the post, once whatever breaks, and the place where work is shown. */
class DayThreadsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int FORUM = 15;

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private MemberClient mara;
    private Learner moderator;

    @BeforeEach
    void start() {
        mara = new MemberClient(bot.server(), bot.cohort().mara());
        moderator = bot.mara();
        // The first post of the practice server is plain; those after it are what is looked at.
        Eventually.holds(
                "the first post", SOON, () -> posts(bot.cohort().daily()).size() == 1);
    }

    @AfterEach
    void stop() {
        moderator.close();
        mara.close();
    }

    private List<JsonNode> posts(long channel) {
        List<JsonNode> posts = new ArrayList<>();
        mara.get("/channels/" + channel + "/messages?limit=50").body().forEach(message -> {
            if (words(message).contains("Today’s task")) {
                posts.add(message);
            }
        });
        return posts;
    }

    private List<JsonNode> threads() {
        List<JsonNode> threads = new ArrayList<>();
        mara.get("/guilds/" + bot.cohort().guild() + "/threads/active")
                .body()
                .path("threads")
                .forEach(threads::add);
        return threads;
    }

    private static ObjectNode yes(String name) {
        return option(BOOLEAN, name, true);
    }

    private long forum() {
        JsonNode made = mara.send(
                        "POST",
                        "/guilds/" + bot.cohort().guild() + "/channels",
                        Json.object("name", "tasks", "type", FORUM))
                .body();
        return Json.id(made, "id");
    }

    private void tomorrow() {
        bot.server().clock().forward(Duration.ofHours(24));
    }

    @Test
    void eachPostBeginsAThreadInWhichWorkIsShown() {
        String set = words(moderator.use("schedule", sub("set", yes("thread"))));
        assertTrue(set.contains("begins a thread"), set);
        tomorrow();
        Eventually.holds("a thread", SOON, () -> threads().size() == 1);
        JsonNode post = posts(bot.cohort().daily()).getFirst();
        JsonNode thread = threads().getFirst();
        assertEquals(post.path("id"), thread.path("id"));
        assertEquals("Explain the plan", thread.path("name").asText());

        try (Learner ada = bot.in(bot.cohort().ada(), bot.cohort().daily())) {
            JsonNode shown = ada.fill(
                    post, "Show my work", "", "two stages: <@&" + bot.cohort().moderatorRole() + ">");
            assertTrue(
                    words(shown)
                            .contains("is kept, and in <#" + thread.path("id").asText() + ">"),
                    words(shown));
            assertTrue(words(shown).contains("Checked in"), "shown work counts as a check-in does: " + words(shown));
            JsonNode said = ada.newest(Json.id(thread, "id"));
            assertTrue(words(said).contains("shows work on **Explain the plan**"), words(said));
            assertTrue(words(said).contains("two stages"), words(said));
            assertEquals(
                    0, said.path("mentions").size() + said.path("mention_roles").size(), "it pings nobody");
        }
    }

    @Test
    void inAForumEachPostIsAThreadWithItsButtons() {
        long forum = forum();
        String set = words(moderator.use("schedule", sub("set", option(CHANNEL, "channel", forum))));
        assertTrue(set.contains("<#" + forum + ">"), set);
        tomorrow();
        Eventually.holds("a forum post", SOON, () -> threads().size() == 1);
        long thread = Json.id(threads().getFirst(), "id");
        assertEquals(forum, Json.id(threads().getFirst(), "parent_id"));
        JsonNode post = posts(thread).getFirst();
        try (Learner ada = bot.in(bot.cohort().ada(), thread)) {
            assertTrue(words(ada.press(post, "Done")).contains("Done: **Explain the plan**"));
            JsonNode shown = ada.fill(post, "Show my work", "example.org/plan", "");
            assertTrue(words(shown).contains("and in <#" + thread + ">"), words(shown));
        }
        assertTrue(words(moderator.use("schedule", sub("preview"))).contains("posted"));
        assertTrue(words(moderator.use("setup")).contains("✅ Create Posts"));
    }

    @Test
    void aThreadWhoseAnswerIsLostIsTheSameThreadLater() {
        moderator.use("schedule", sub("set", yes("thread")));
        bot.server()
                .faults()
                .add(new Fault(Kind.LOST_RESPONSE, "POST /channels/*/messages/*/threads", 2, Duration.ZERO));
        tomorrow();
        settled();
        assertEquals(1, threads().size());
        assertEquals(2, posts(bot.cohort().daily()).size());
    }

    @Test
    void aPostWhoseThreadIsMissingAfterABreakGetsItThen() {
        moderator.use("schedule", sub("set", yes("thread")));
        bot.server()
                .faults()
                .add(new Fault(Kind.SERVER_ERROR, "POST /channels/*/messages/*/threads", 8, Duration.ZERO));
        tomorrow();
        Eventually.holds("the message", SOON, () -> posts(bot.cohort().daily()).size() == 2);
        bot.server().faults().clear();
        settled();
        assertEquals(1, threads().size());
        assertEquals(2, posts(bot.cohort().daily()).size());
    }

    @Test
    void aForumPostWhoseAnswerIsLostIsNotMadeAgain() {
        long forum = forum();
        moderator.use("schedule", sub("set", option(CHANNEL, "channel", forum)));
        bot.server().faults().add(new Fault(Kind.LOST_RESPONSE, "POST /channels/*/threads", 1, Duration.ZERO));
        tomorrow();
        settled();
        assertEquals(1, threads().size());
    }

    @Test
    void withoutThePermissionForThreadsNothingIsPostedAndTheReasonIsSaid() {
        moderator.use("schedule", sub("set", yes("thread")));
        BotRights.in(bot.server(), bot.cohort().daily()).deny(BotRights.CREATE_PUBLIC_THREADS);
        Eventually.holds(
                "the bot knows", SOON, () -> words(moderator.use("setup")).contains("❌ Create Public Threads"));
        tomorrow();
        Eventually.holds(
                "the hold",
                SOON,
                () -> words(moderator.use("schedule", sub("preview")))
                        .contains("Paused by me: missing permission Create Public Threads"));
        assertEquals(1, posts(bot.cohort().daily()).size());
        assertFalse(threads().size() > 0);
    }

    /** Moves the clock on until what was in doubt is not any more. */
    private void settled() {
        Eventually.holds("no doubt is left", Duration.ofSeconds(60), () -> {
            bot.server().clock().forward(Duration.ofSeconds(10));
            String preview = words(moderator.use("schedule", sub("preview")));
            return preview.lines()
                    .filter(line -> !line.isBlank())
                    .skip(1)
                    .findFirst()
                    .filter(today -> today.endsWith("** posted"))
                    .isPresent();
        });
    }
}

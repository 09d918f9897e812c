package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.BOOLEAN;
import static waymark.CommandOptions.CHANNEL;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.Learner.FORBIDDEN;
import static waymark.MessageParts.button;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.Cohort;

/** Posts in a forum, over the wire: answered where moderators chose so, once, only when sure, and not beside a moderator. */
class ForumAnswersTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SURE = "What does a broadcast join do?";
    private static final String UNSURE = "How long do I boil rice?";
    private static final long MANAGE_THREADS = 1L << 34;
    private static final long SEND_MESSAGES_IN_THREADS = 1L << 38;

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private ForumPosts forum;

    @BeforeEach
    void forum() {
        forum = new ForumPosts(bot.server());
    }

    private Cohort.Person ada() {
        return bot.cohort().ada();
    }

    private String turn(Learner mara, boolean on) {
        return words(mara.use(
                "curriculum",
                sub("forum", option(CHANNEL, "forum", bot.cohort().forum()), option(BOOLEAN, "answer", on))));
    }

    private JsonNode answer(JsonNode post) {
        Eventually.holds("an answer", SOON, () -> forum.answers(post).size() == 1);
        return forum.answers(post).getFirst();
    }

    private Learner in(Cohort.Person person, JsonNode post) {
        return bot.in(person, post.path("id").asLong());
    }

    /** What moderators were told directly or in their channel, in so many words. */
    private List<String> told(String words) {
        List<String> told = new CopyOnWriteArrayList<>();
        bot.server().listen(exchange -> {
            boolean said = exchange.byBot()
                    && exchange.template().endsWith("/messages")
                    && words(exchange.response()).contains(words);
            if (said) {
                told.add(words(exchange.response()));
            }
        });
        return told;
    }

    @Test
    void aPostIsAnsweredOnceAndItsAuthorSaysThatItIsSolved() {
        try (Learner mara = bot.mara()) {
            String on = turn(mara, true);
            assertTrue(on.contains("I answer in one forum") && on.contains("✅ <#"), on);
            JsonNode post = forum.open(ada(), SURE);
            JsonNode answer = answer(post);
            assertTrue(words(answer).contains("sends the small table to every executor"), words(answer));
            assertTrue(words(answer).contains("Not helpful") && words(answer).contains("Ask a follow-up"));
            assertEquals(0, answer.path("mentions").size(), "it pings nobody");
            forum.say(ada(), post, "Thank you!");
            try (Learner ben = in(bot.cohort().ben(), post);
                    Learner ada = in(ada(), post)) {
                String refused = words(ben.pressAside(answer, "Solved", "Only whoever opened this post"));
                assertTrue(refused.contains("and moderators"), refused);
                assertEquals(List.of(), forum.tags(post));
                JsonNode solved = ada.pressInPlace(answer, "Solved");
                assertTrue(button(solved, "It is solved").path("disabled").asBoolean(), solved::toString);
                assertTrue(words(solved).contains("sends the small table"), "the answer stays");
            }
            assertEquals(List.of("Solved"), forum.tags(post));
            assertEquals(1, forum.answers(post).size());
        }
    }

    @Test
    void whatIsNotSureIsLeftToPeopleUntilTheTitleSaysMore() {
        try (Learner mara = bot.mara()) {
            turn(mara, true);
            JsonNode post = forum.open(ada(), UNSURE);
            Eventually.holds(
                    "it was looked up and is a gap",
                    SOON,
                    () -> words(mara.use("curriculum", sub("gaps"))).contains("boil rice"));
            assertEquals(0, forum.answers(post).size());
            forum.rename(ada(), post, SURE);
            assertTrue(ForumPosts.hasSolved(answer(post)));
            forum.rename(ada(), post, "What is a join?");
            answer(forum.open(ada(), "What is a broadcast join?"));
            assertEquals(1, forum.answers(post).size(), "once");
        }
    }

    @Test
    void aForumIsAnsweredOnlyWhileAModeratorWantsIt() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            assertEquals(
                    FORBIDDEN,
                    ada.send(
                                    mara.command("curriculum"),
                                    sub(
                                            "forum",
                                            option(
                                                    CHANNEL,
                                                    "forum",
                                                    bot.cohort().forum())))
                            .status());
            assertTrue(words(mara.use("curriculum", sub("forum"))).contains("I answer no forum"));
            JsonNode before = forum.open(ada(), SURE);
            turn(mara, true);
            answer(forum.open(ada(), SURE));
            assertTrue(turn(mara, false).contains("no longer answered"));
            JsonNode after = forum.open(ada(), SURE);
            turn(mara, true);
            answer(forum.open(ada(), SURE));
            assertEquals(0, forum.answers(before).size() + forum.answers(after).size());
        }
    }

    @Test
    void aPostInWhichAModeratorWroteIsTheirs() {
        try (Learner mara = bot.mara()) {
            turn(mara, true);
            JsonNode own = forum.open(bot.cohort().mara(), SURE);
            JsonNode helped = forum.open(ada(), UNSURE);
            JsonNode peers = forum.open(ada(), UNSURE);
            forum.say(bot.cohort().mara(), helped, "Twelve minutes.");
            forum.say(bot.cohort().ben(), peers, "Twelve minutes.");
            mara.use("curriculum", sub("status"));
            forum.rename(ada(), helped, SURE);
            forum.rename(ada(), peers, SURE);
            answer(peers);
            answer(forum.open(ada(), SURE));
            assertEquals(0, forum.answers(own).size() + forum.answers(helped).size());
        }
    }

    @Test
    void aMentorWhoMayUseTheCommandIsStaffThereToo() {
        try (Learner mara = bot.mara()) {
            turn(mara, true);
            JsonNode post = forum.open(ada(), SURE);
            JsonNode answer = answer(post);
            CommandOverride.of(bot.server(), mara.command("curriculum"))
                    .set(bot.cohort().ben(), true);
            try (Learner ben = in(bot.cohort().ben(), post)) {
                ben.pressInPlace(answer, "Solved");
            }
            assertEquals(List.of("Solved"), forum.tags(post));
            JsonNode own = forum.open(bot.cohort().ben(), SURE);
            answer(forum.open(ada(), SURE));
            assertEquals(0, forum.answers(own).size());
        }
    }

    @Test
    void aPostThatMentionsTheBotIsAnsweredAsAMentionAndNotTwice() {
        try (Learner mara = bot.mara()) {
            turn(mara, true);
            JsonNode post = forum.open(ada(), SURE, "<@" + bot.cohort().bot().id() + "> what is a broadcast join?");
            JsonNode answer = answer(post);
            assertFalse(ForumPosts.hasSolved(answer));
            forum.rename(ada(), post, "What is a broadcast join?");
            answer(forum.open(ada(), SURE));
            assertEquals(1, forum.answers(post).size());
        }
    }

    @Test
    void aMissingPermissionIsToldOnceAndDoctorSaysHowToMendIt() {
        List<String> told = told("I cannot answer posts in");
        BotRights rights = BotRights.in(bot.server(), bot.cohort().forum());
        try (Learner mara = bot.mara()) {
            turn(mara, true);
            rights.deny(SEND_MESSAGES_IN_THREADS);
            JsonNode first = forum.open(ada(), SURE);
            Eventually.holds("a moderator is told", SOON, () -> told.size() == 1);
            assertTrue(told.getFirst().contains("Send Messages in Posts"), told::toString);
            JsonNode second = forum.open(ada(), SURE);
            String doctor = words(mara.use("doctor"));
            assertTrue(
                    doctor.contains("**Answers to posts** in <#" + bot.cohort().forum() + ">"), doctor);
            assertTrue(doctor.contains("Send Messages in Posts"), doctor);
            rights.reset();
            answer(forum.open(ada(), SURE));
            rights.deny(SEND_MESSAGES_IN_THREADS);
            forum.open(ada(), SURE);
            Eventually.holds("later trouble is told again", SOON, () -> told.size() == 2);
            assertEquals(0, forum.answers(first).size() + forum.answers(second).size());
        }
    }

    @Test
    void withoutManageThreadsTheTagIsForPeopleToSet() {
        List<String> told = told("I cannot set the tag");
        BotRights rights = BotRights.in(bot.server(), bot.cohort().forum());
        try (Learner mara = bot.mara()) {
            rights.deny(MANAGE_THREADS);
            String on = turn(mara, true);
            assertTrue(on.contains("Manage Threads and Posts"), on);
            JsonNode post = forum.open(ada(), SURE);
            JsonNode answer = answer(post);
            try (Learner ada = in(ada(), post)) {
                ada.pressAside(answer, "Solved", "I may not set tags here");
                ada.pressAside(answer, "Solved", "I may not set tags here");
                assertEquals(1, told.size(), told::toString);
                rights.reset();
                ada.pressInPlace(answer, "Solved");
            }
            assertEquals(List.of("Solved"), forum.tags(post));
        }
    }

    @Test
    void aGermanServerIsAnsweredInGerman() {
        try (Learner mara = bot.mara().speaking("de")) {
            mara.serverSpeaks("de");
            String on = turn(mara, true);
            assertTrue(on.contains("Ich antworte in einem Forum"), on);
            JsonNode post = forum.open(ada(), SURE);
            JsonNode answer = answer(post);
            try (Learner ada = in(ada(), post)) {
                JsonNode solved = ada.pressInPlace(answer, "Gelöst");
                assertTrue(words(solved).contains("Es ist gelöst"), words(solved));
            }
        }
    }
}

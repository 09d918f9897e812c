package waymark;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thin questions and what they go on from, over the wire. */
class FollowUpsTest {
    private static final String TAKEN = "Taken as a follow-up to: ";
    private static final String FIRST = "How do I remove duplicates in pandas?";

    @TempDir
    private Path data;

    private PracticeBot bot;

    @BeforeEach
    void start() throws Exception {
        bot = PracticeBot.start(Path.of("corpus"), data);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private String ask(Learner learner, String question) {
        return words(learner.use("ask", option("question", question)));
    }

    @Test
    void aThinQuestionTakesTheTopicForTenMinutesAndTheReplySaysSo() {
        try (Learner ada = bot.ada()) {
            assertFalse(ask(ada, FIRST).contains(TAKEN));

            String followed = ask(ada, "and in spark?");
            assertTrue(followed.contains(TAKEN + FIRST), followed);
            assertTrue(followed.contains("dropDuplicates"), followed);

            String further = ask(ada, "how do I undo it?");
            assertTrue(further.contains(TAKEN + FIRST + " › and in spark?"), further);

            String own = ask(ada, "What is a CTE in Postgres?");
            assertFalse(own.contains(TAKEN), own);
            assertTrue(ask(ada, "can it be recursive?").contains(TAKEN + "What is a CTE in Postgres?"));

            bot.server().clock().forward(Duration.ofMinutes(11));
            assertFalse(ask(ada, "and in spark?").contains(TAKEN));
        }
    }

    @Test
    void theTopicIsTheMembersOwnAndTheChannels() {
        try (Learner ada = bot.ada();
                Learner there = bot.in(bot.cohort().ada(), bot.cohort().help());
                Learner ben = bot.ben()) {
            ask(ada, FIRST);

            assertFalse(ask(ben, "and in spark?").contains(TAKEN));
            assertFalse(ask(there, "and in spark?").contains(TAKEN));
        }
    }

    @Test
    void aMentionGoesOnFromAMention() {
        try (Learner ada = bot.ada()) {
            String mention = "<@" + bot.cohort().bot().id() + "> ";
            answerTo(ada, ada.say(mention + FIRST));

            String said = words(answerTo(ada, ada.say(mention + "ok, and in spark?")));

            assertTrue(said.contains(TAKEN + FIRST), said);
        }
    }

    private static JsonNode answerTo(Learner learner, JsonNode asked) {
        return learner.awaitMessage(
                message -> message.path("message_reference").path("message_id").equals(asked.path("id")));
    }

    @Test
    void theFormGoesOnFromTheAnswerItHangsOnForAnybodyAndIsShared() {
        try (Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            JsonNode shared = ada.press(ada.use("ask", option("question", FIRST)), "Share");
            ask(ben, "What is a CTE in Postgres?");
            bot.server().clock().forward(Duration.ofHours(3));

            JsonNode followed = ben.fill(shared, "Ask a follow-up", "how do I do that with Spark DataFrames?");

            assertTrue(ephemeral(followed));
            assertTrue(words(followed).contains(TAKEN + FIRST), words(followed));
            JsonNode passedOn = ben.press(followed, "Share");
            assertTrue(words(passedOn).contains("asked: *how do I do that with Spark"), words(passedOn));
            assertTrue(words(passedOn).contains(TAKEN + FIRST), words(passedOn));
        }
    }
}

package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;
import static waymark.MessageParts.STRING_SELECT;
import static waymark.MessageParts.find;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.practice.rest.Faults;

/** Whoever pressed <b>Tell me</b> hears once when a page answers, over the wire. */
class TellMeTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int JDA_TRIES = 4;
    private static final String TOLD = "You wanted to know when the curriculum answers";
    private static final String QUESTION = "what is terraform";

    @TempDir
    private Path folder;

    private Path corpus;
    private PracticeBot bot;

    @BeforeEach
    void start() throws Exception {
        corpus = SmallCorpus.in(folder.resolve("corpus"));
        bot = PracticeBot.start(corpus, folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private void writePage(String name) throws Exception {
        Files.writeString(corpus.resolve("spark/" + name + ".md"), """
                # %1$s

                %1$s is a tool that many teams use beside Spark.
                """.formatted(
                        name.substring(0, 1).toUpperCase() + name.substring(1)));
    }

    private static JsonNode ask(Learner learner, String question) {
        return learner.use("ask", option("question", question));
    }

    @Test
    void aPageThatAnswersIsToldOnce() throws Exception {
        try (Learner ada = bot.ada()) {
            JsonNode refusal = ask(ada, QUESTION);
            JsonNode noted = ada.press(refusal, "Tell me");
            assertTrue(words(noted).contains("Noted. When a page answers *what is terraform*"), words(noted));
            JsonNode again = ada.press(ask(ada, "What is Terraform"), "Tell me");
            assertTrue(words(again).contains("noted already"), words(again));

            writePage("terraform");

            JsonNode told = ada.awaitMessage(message -> words(message).contains(TOLD));
            assertTrue(words(told).contains("is a tool that many teams use"), words(told));
            assertFalse(told.has("guild_id"), "it comes directly");
            assertEquals(List.of("Open the page"), labels(told));

            // A second edition that answers a second wish: had the first been told again, both would have come.
            ada.press(ask(ada, "what is kafka"), "Tell me");
            writePage("kafka");
            JsonNode next = ada.awaitMessage(message -> words(message).contains(TOLD));
            assertTrue(words(next).contains("*what is kafka*"), words(next));
            assertEquals(2, ada.direct(TOLD));
        }
    }

    private static List<String> labels(JsonNode message) {
        return message.findValuesAsText("label");
    }

    @Test
    void whoForgetsItHearsNothing() throws Exception {
        try (Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            JsonNode noted = ada.press(ask(ada, QUESTION), "Tell me");
            ben.press(ask(ben, QUESTION), "Tell me");
            JsonNode forgotten = ada.pressInPlace(noted, "Forget it");
            assertTrue(words(forgotten).contains("Forgotten"), words(forgotten));

            writePage("terraform");

            ben.awaitMessage(message -> words(message).contains(TOLD));
            assertEquals(0, ada.direct(TOLD));
        }
    }

    @Test
    void anAnswerThatDidNotHelpIsToldWhenThePageIsMended() throws Exception {
        try (Learner ada = bot.ada()) {
            JsonNode thanks = ada.press(ask(ada, "What is a broadcast join?"), "Not helpful");
            assertTrue(words(ada.press(thanks, "Tell me")).contains("Noted."), words(thanks));
            JsonNode waiting = ada.press(ask(ada, QUESTION), "Tell me");
            assertTrue(words(waiting).contains("Noted."), words(waiting));

            // An edition that leaves the disliked section as it is.
            writePage("terraform");
            String first = words(ada.awaitMessage(message -> words(message).contains(TOLD)));
            assertTrue(first.contains("*what is terraform*"), first);
            assertEquals(1, ada.direct(TOLD));

            Path page = corpus.resolve("spark/joins.md");
            Files.writeString(page, Files.readString(page) + "It pays where one of the two tables is small.\n");
            String second = words(ada.awaitMessage(message -> words(message).contains(TOLD)));
            assertTrue(second.contains("*What is a broadcast join?*"), second);
        }
    }

    @Test
    void aPageThatCameWhileTheBotWasDownIsToldToo() throws Exception {
        try (Learner ada = bot.ada()) {
            ada.press(ask(ada, QUESTION), "Tell me");
        }
        bot.close();
        writePage("terraform");
        bot = PracticeBot.start(corpus, folder.resolve("data"));
        try (Learner ada = bot.ada()) {
            Eventually.holds("ada was told", SOON, () -> ada.direct(TOLD) == 1);
        }
    }

    @Test
    void whoCannotBeReachedIsNotTriedAgainAndFindsTheAnswerByPressing() throws Exception {
        AtomicInteger refusals = new AtomicInteger();
        bot.server().listen(exchange -> {
            if (exchange.status() == 502) {
                refusals.incrementAndGet();
            }
        });
        try (Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            JsonNode refusal = ask(ada, QUESTION);
            ada.press(refusal, "Tell me");
            ben.press(ask(ben, "what is kafka"), "Tell me");
            bot.server()
                    .faults()
                    .add(new Faults.Fault(
                            Faults.Kind.SERVER_ERROR, "POST /users/@me/channels", JDA_TRIES, Duration.ZERO));
            writePage("terraform");
            Eventually.holds("the message failed", SOON, () -> refusals.get() == JDA_TRIES);

            writePage("kafka");
            ben.awaitMessage(message -> words(message).contains(TOLD));

            assertEquals(0, ada.direct(TOLD));
            JsonNode now = ada.press(refusal, "Tell me");
            assertTrue(words(now).contains("is a tool that many teams use"), words(now));
        }
    }

    @Test
    void moreThanTwentyFiveAreKindlyRefusedAndOneCanBeForgotten() {
        try (Learner ada = bot.ada()) {
            for (int i = 0; i < 25; i++) {
                ada.press(ask(ada, "what is kafka " + i), "Tell me");
            }
            JsonNode refused = ada.press(ask(ada, QUESTION), "Tell me");
            assertTrue(words(refused).contains("waiting for 25 answers already"), words(refused));
            JsonNode select = find(refused, STRING_SELECT);
            assertEquals(25, select.path("options").size());

            JsonNode freed = ada.chooseInPlace(
                    refused, select.path("options").path(0).path("value").asText());

            assertTrue(words(freed).contains("Forgotten"), words(freed));
            assertTrue(words(ada.press(ask(ada, QUESTION), "Tell me")).contains("Noted."));
        }
    }
}

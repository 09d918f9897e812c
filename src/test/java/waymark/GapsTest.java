package waymark;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What members ask in vain, as moderators see it, over the wire. */
class GapsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private static String gaps(Learner moderator) {
        return words(moderator.use("curriculum", sub("gaps")));
    }

    @Test
    void gapsAreGroupedCountedAndClosedByAPage() throws Exception {
        try (Learner ada = bot.ada();
                Learner mara = bot.mara()) {
            assertTrue(gaps(mara).contains("No gaps"), gaps(mara));

            ada.use("ask", option("question", "how do I connect kafka to flink?"));
            ada.use("ask", option("question", "how do I connect kafka to flink?"));
            ada.use("ask", option("question", "connecting kafka with flink"));
            ada.use("ask", option("question", "what is terraform"));
            JsonNode answer = ada.use("ask", option("question", "What is a broadcast join?"));
            ada.press(answer, "Not helpful");

            String said = gaps(mara);
            assertTrue(said.contains("3 gaps, asked 5 times"), said);
            assertTrue(said.contains("1. how do I connect kafka to flink?"), said);
            assertTrue(said.contains("Asked 3 times since"), said);
            assertTrue(said.contains("3 without an answer"), said);
            assertTrue(said.contains("1 found the answer not helpful"), said);
            assertTrue(said.contains("which did not help: **[Broadcast join]("), said);
            assertTrue(said.contains("asked.txt"), said);
            assertFalse(said.contains(String.valueOf(bot.cohort().ada().id())), said);

            Files.writeString(bot.corpus().resolve("spark/terraform.md"), """
                    # Terraform

                    Terraform is a tool that builds infrastructure from files that describe it.
                    """);
            Eventually.holds("the gap is closed", SOON, () -> gaps(mara).contains("One gap is closed"));
            String closed = gaps(mara);
            assertTrue(closed.contains("- what is terraform (once) → **[Terraform]("), closed);
            assertTrue(closed.contains("2 gaps, asked 4 times"), closed);
        }
    }

    @Test
    void manyGapsComeInPages() {
        try (Learner ada = bot.ada();
                Learner mara = bot.mara()) {
            for (String word : List.of("kafka", "flink", "terraform", "kubernetes", "airflow", "dagster")) {
                ada.use("ask", option("question", "what is " + word));
            }
            JsonNode first = mara.use("curriculum", sub("gaps"));
            assertTrue(words(first).contains("Page 1 of 2"), words(first));

            JsonNode second = mara.pressInPlace(first, "Next");

            assertTrue(words(second).contains("6. what is"), words(second));
            assertTrue(words(mara.pressInPlace(second, "Previous")).contains("1. what is"));
        }
    }

    @Test
    void onlyModeratorsSeeThem() {
        try (Learner ada = bot.ada();
                Learner mara = bot.mara()) {
            ada.use("ask", option("question", "what is terraform"));
            JsonNode command = mara.command("curriculum");

            assertFalse(ada.offered().contains("curriculum"), "learners are not offered the command");
            assertTrue(ada.send(command, sub("gaps")).status() >= 400);
        }
    }

    @Test
    void afterNinetyDaysTheTickHasDeletedAQuestion() {
        try (Learner ada = bot.ada()) {
            JsonNode answer = ada.use("ask", option("question", "What is a broadcast join?"));
            bot.server().clock().forward(Duration.ofDays(89));
            assertTrue(words(ada.press(answer, "Share")).contains("asked: *What is a broadcast join?*"));

            bot.server().clock().forward(Duration.ofDays(2));

            Eventually.holds(
                    "it is deleted",
                    SOON,
                    () -> words(ada.press(answer, "Share")).contains("no longer kept"));
        }
    }
}

package waymark;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Learner.option;
import static waymark.Learner.sub;
import static waymark.Learner.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.practice.Cohort;
import waymark.practice.OpenApiExchanges;
import waymark.practice.PracticeServer;

/** What members ask in vain, as moderators see it, over the wire. */
class GapsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final OpenApiExchanges exchanges = new OpenApiExchanges();

    @TempDir
    private Path folder;

    private Path corpus;
    private PracticeApp app;
    private PracticeServer server;
    private Cohort cohort;

    @BeforeEach
    void start() throws Exception {
        Instant noon = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
        corpus = SmallCorpus.in(folder.resolve("corpus"));
        app = PracticeApp.start(new PracticeApp.Options(
                "127.0.0.1", 0, corpus, Optional.of(folder.resolve("data")), InstantSource.fixed(noon)));
        server = app.server();
        server.listen(exchanges);
        cohort = server.cohort();
    }

    @AfterEach
    void stop() {
        app.close();
        exchanges.assertValid();
    }

    private Learner ada() {
        return Learner.in(server, cohort.ada(), cohort.general());
    }

    private Learner mara() {
        return Learner.in(server, cohort.mara(), cohort.general());
    }

    private static String gaps(Learner moderator) {
        return words(moderator.use("curriculum", sub("gaps")));
    }

    @Test
    void gapsAreGroupedCountedAndClosedByAPage() throws Exception {
        try (Learner ada = ada();
                Learner mara = mara()) {
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
            assertFalse(said.contains(String.valueOf(cohort.ada().id())), said);

            Files.writeString(corpus.resolve("spark/terraform.md"), """
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
        try (Learner ada = ada();
                Learner mara = mara()) {
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
        try (Learner ada = ada();
                Learner mara = mara()) {
            ada.use("ask", option("question", "what is terraform"));
            JsonNode command = mara.command("curriculum");

            assertFalse(ada.offered().contains("curriculum"), "learners are not offered the command");
            assertTrue(ada.send(command, sub("gaps")).status() >= 400);
        }
    }

    @Test
    void afterNinetyDaysTheTickHasDeletedAQuestion() {
        try (Learner ada = ada()) {
            JsonNode answer = ada.use("ask", option("question", "What is a broadcast join?"));
            server.clock().forward(Duration.ofDays(89));
            assertTrue(words(ada.press(answer, "Share")).contains("asked: *What is a broadcast join?*"));

            server.clock().forward(Duration.ofDays(2));

            Eventually.holds(
                    "it is deleted",
                    SOON,
                    () -> words(ada.press(answer, "Share")).contains("no longer kept"));
        }
    }
}

package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.world.Json;
import waymark.record.RecordJson;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Streak;

/** {@code /my-data}, over the wire. */
class MyDataTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BUTTON = "Delete my data …";

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    /** The files of a message, by name. */
    private static Map<String, String> files(JsonNode message) throws IOException, InterruptedException {
        Map<String, String> files = new HashMap<>();
        for (JsonNode file : message.path("attachments")) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(file.path("url").asText()))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            files.put(
                    file.path("filename").asText(),
                    HTTP.send(request, BodyHandlers.ofString()).body());
        }
        return files;
    }

    @Test
    void anExportIsTheRecordAndAllElseThatIsHeld() throws Exception {
        try (Learner ada = bot.ada()) {
            ada.use("checkin", option("note", "read about joins"));
            ada.press(ada.use("ask", option("question", "what is terraform")), "Tell me");

            Map<String, String> files = files(ada.use("my-data", sub("export")));

            String name = "waymark-record-" + bot.cohort().guild() + ".json";
            assertEquals(Set.of("waymark-data.json", name), files.keySet());
            LearnerRecord record = RecordJson.read(files.get(name));
            assertEquals("read about joins", record.ledger().getFirst().reason().orElseThrow());
            assertEquals(1, Streak.of(record, record.ledger().getFirst().at()).current());
            JsonNode all = Json.MAPPER.readTree(files.get("waymark-data.json"));
            assertEquals(record, RecordJson.read(all.path("records").path(0).toString()));
            assertEquals(
                    "what is terraform",
                    all.path("held").path("wish").path(0).path("text").asText());
            assertEquals(1, all.path("held").path("ledger").size());
        }
    }

    @Test
    void onlyTheWordTypedDeletes() throws Exception {
        try (Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            ada.use("checkin");
            ben.use("checkin");
            JsonNode offer = ada.use("my-data", sub("delete"));
            assertTrue(words(offer).contains("for good"), words(offer));

            JsonNode kept = ada.fill(offer, BUTTON, "no");
            assertTrue(words(kept).contains("Nothing was deleted"), words(kept));
            assertFalse(files(ada.use("my-data", sub("export"))).isEmpty());

            JsonNode deleted = ada.fill(offer, BUTTON, " delete ");
            assertTrue(words(deleted).contains("everything that I kept about you is deleted"), words(deleted));
            JsonNode export = ada.use("my-data", sub("export"));
            assertTrue(words(export).contains("I keep nothing about you"), words(export));
            assertEquals(Map.of(), files(export));
            assertFalse(files(ben.use("my-data", sub("export"))).isEmpty(), "Ben's stays");
            String streak = words(ada.use("streak", sub("show")));
            assertTrue(streak.contains("0 days"), streak);
        }
    }

    @Test
    void itIsThereInADirectMessageToo() throws Exception {
        try (Learner ada = bot.ada()) {
            ada.use("checkin");
        }
        try (Learner ada = Learner.direct(bot.server(), bot.cohort().ada())) {
            String policy = words(ada.use("my-data", sub("policy")));
            assertTrue(policy.contains("without who asked, for 90 days"), policy);
            assertEquals(2, files(ada.use("my-data", sub("export"))).size());
            JsonNode deleted = ada.fill(ada.use("my-data", sub("delete")), BUTTON, "DELETE");
            assertTrue(words(deleted).contains("everything that I kept about you is deleted"), words(deleted));
            String nothing = words(ada.use("my-data", sub("export")));
            assertTrue(nothing.contains("I keep nothing about you"), nothing);
        }
    }

    @Test
    void everyoneIsOfferedIt() {
        try (Learner ada = bot.ada()) {
            assertTrue(
                    ada.offered().containsAll(List.of("my-data")), ada.offered().toString());
        }
    }
}

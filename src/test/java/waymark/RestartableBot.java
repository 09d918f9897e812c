package waymark;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import waymark.config.Config;
import waymark.config.Token;
import waymark.practice.Cohort;
import waymark.practice.OpenApiExchanges;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.practice.world.Json;

/**
 * A practice server for each test, a small curriculum and an empty store, on which the bot is started as {@code run} starts it, as often
 * as the test likes. The guild is not set up, and it is noon. A test fails when an exchange was not as Discord describes it.
 *
 * <pre>{@code
 * @RegisterExtension
 * final RestartableBot bot = new RestartableBot();
 *
 * try (Learner mara = bot.mara()) {
 *     try (App app = bot.start()) {
 *         bot.setUp(mara, "13:00");
 *     }
 *     try (App again = bot.start()) {
 *         mara.use("board");
 *     }
 * }
 * }</pre>
 */
final class RestartableBot implements BeforeEachCallback, AfterEachCallback {
    private final OpenApiExchanges exchanges = new OpenApiExchanges();
    private TestFolder folder;
    private PracticeServer server;

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        folder = new TestFolder();
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(PracticeBot.tomorrowNoon())));
        server.listen(exchanges);
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        try {
            if (server != null) {
                server.close();
            }
            exchanges.assertValid();
        } finally {
            folder.close();
        }
    }

    /** Starts the bot, on what earlier starts have stored; the test closes it. */
    App start() {
        return App.run(config(0));
    }

    /** @param port of {@code /health}; 0 for any */
    Config config(int port) {
        return new Config(
                new Config.Discord(
                        Token.of(server.botToken()),
                        server.apiUrl(),
                        Optional.of(server.address().resolve("/practice/clock"))),
                Map.of("default", new Config.CurriculumSource(corpus(), Optional.empty(), Config.Anchors.GITHUB)),
                data(),
                new Config.Web("127.0.0.1", port));
    }

    /** Asks the practice server for what no member of Discord can: {@code practice("POST", "/practice/guilds", ...)}. */
    JsonNode practice(String method, String path, JsonNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .method(method, BodyPublishers.ofString(body.toString()))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertTrue(answer.statusCode() < 300, answer::body);
            return Json.MAPPER.readTree(answer.body());
        }
    }

    PracticeServer server() {
        return server;
    }

    Cohort people() {
        return server.cohort();
    }

    Path corpus() {
        return folder.corpus();
    }

    Path data() {
        return folder.data();
    }

    /** A moderator, in the channel {@code general}. */
    Learner mara() {
        return mara(people().general());
    }

    Learner mara(long channel) {
        return Learner.in(server, people().mara(), channel);
    }

    /** A learner, in the channel {@code general}. */
    Learner ada() {
        return ada(people().general());
    }

    Learner ada(long channel) {
        return Learner.in(server, people().ada(), channel);
    }

    /** Another learner, in the channel {@code general}. */
    Learner ben() {
        return ben(people().general());
    }

    Learner ben(long channel) {
        return Learner.in(server, people().ben(), channel);
    }

    /**
     * Sets the guild up for posts in its channel for them, in UTC.
     *
     * @param time of the daily post: {@code 13:00}
     * @return the card as it is then
     */
    JsonNode setUp(Learner moderator, String time) {
        JsonNode card = moderator.use("setup", option("time", time), option("zone", "UTC"));
        return moderator.chooseInPlace(card, String.valueOf(people().daily()));
    }
}

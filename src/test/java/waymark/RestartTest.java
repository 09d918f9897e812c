package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Learner.option;
import static waymark.Learner.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.config.Config;
import waymark.config.Token;
import waymark.practice.Cohort;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.study.streak.UptimeStore.Span;

/** The bot as {@code run} starts it, stopped and started again beside a practice server that lives on. */
class RestartTest {
    @Test
    void afterARestartOldButtonsWorkAndNothingIsRegisteredAnew(@TempDir Path data) throws Exception {
        AtomicInteger registrations = new AtomicInteger();
        try (PracticeServer server =
                PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(PracticeBot.tomorrowNoon())))) {
            server.listen(exchange -> {
                if (exchange.method().equals("PUT") && exchange.template().endsWith("/commands")) {
                    registrations.incrementAndGet();
                }
            });
            Config config = config(server, data);
            Cohort cohort = server.cohort();
            try (Learner mara = Learner.in(server, cohort.mara(), cohort.general());
                    Learner ada = Learner.in(server, cohort.ada(), cohort.daily())) {
                JsonNode post;
                try (App first = App.run(config)) {
                    JsonNode card = mara.use("setup", option("time", "12:01"), option("zone", "UTC"));
                    assertTrue(words(mara.chooseInPlace(card, String.valueOf(cohort.daily())))
                            .contains("Ready."));
                    server.clock().forward(Duration.ofMinutes(2));
                    post = ada.awaitMessage(message -> words(message).contains("Today’s task · 1 of"));
                }
                assertEquals(1, registrations.get());

                try (App second = App.run(config)) {
                    assertTrue(words(ada.press(post, "Done")).contains("**1 day**"));
                }
                assertEquals(1, registrations.get(), "commands that did not change are not registered again");
            }
        }
    }

    @Test
    void aDayOnWhichTheBotWasDownIsExcusedAndTakesNoFreeze(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (PracticeServer server =
                PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(PracticeBot.tomorrowNoon())))) {
            Config config = config(server, data);
            Cohort cohort = server.cohort();
            try (Learner mara = Learner.in(server, cohort.mara(), cohort.general());
                    Learner ada = Learner.in(server, cohort.ada(), cohort.general())) {
                try (App first = App.run(config)) {
                    mara.use("setup", option("time", "09:00"), option("zone", "UTC"));
                    assertTrue(words(ada.use("checkin")).contains("**1 day**"));
                    Eventually.holds("a heartbeat is stored", Duration.ofSeconds(30), () -> spans(data) > 0);
                }
                server.clock().forward(Duration.ofDays(3));

                try (App second = App.run(config)) {
                    Eventually.holds("a second span begins", Duration.ofSeconds(30), () -> spans(data) > 1);
                    String streak = words(ada.use("streak", Learner.sub("show")));
                    assertTrue(streak.contains("Streak: **1 day**"), streak);
                    assertTrue(streak.contains("excused: I was down for"), streak);
                    assertTrue(streak.contains("2 freezes"), streak);
                }
            }
        }
    }

    /** The clock jumps while the bot is alive and knows that it is cut off: nothing beats, and the day is excused. */
    @Test
    void aDayOnWhichTheGatewayWasGoneIsExcusedThoughTheBotWasAlive(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (PracticeServer server =
                PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(PracticeBot.tomorrowNoon())))) {
            int port = freePort();
            URI health = URI.create("http://127.0.0.1:" + port + "/health");
            Cohort cohort = server.cohort();
            try (App app = App.run(config(server, data, port));
                    Learner mara = Learner.in(server, cohort.mara(), cohort.general());
                    Learner ada = Learner.in(server, cohort.ada(), cohort.general())) {
                mara.use("setup", option("time", "09:00"), option("zone", "UTC"));
                assertTrue(words(ada.use("checkin")).contains("**1 day**"));
                Eventually.holds("a heartbeat is stored", Duration.ofSeconds(60), () -> spans(data) > 0);
                Span before = lastSpan(data);

                practice(server, "POST", "{\"kind\":\"dropped gateway\",\"ms\":600000}");
                Eventually.holds("the bot knows", Duration.ofSeconds(60), () -> !healthy(health));
                server.clock().forward(Duration.ofHours(47));
                assertEquals(before, lastSpan(data), "nothing beats while the gateway is gone");
                practice(server, "DELETE", "");
                Eventually.holds("the bot is back", Duration.ofMinutes(2), () -> healthy(health));
                Eventually.holds("a second span begins", Duration.ofSeconds(60), () -> spans(data) == 2);
                assertEquals(
                        before.begun().plus(Duration.ofHours(47)),
                        lastSpan(data).begun());

                // By the next noon the day after the check-in has settled.
                server.clock().forward(Duration.ofHours(25));
                String streak = words(ada.use("streak", Learner.sub("show")));
                assertTrue(streak.contains("Streak: **1 day**"), streak);
                assertTrue(streak.contains("excused: I was down for 24 h"), streak);
                assertTrue(streak.contains("2 freezes"), streak);
            }
        }
    }

    private static void practice(PracticeServer server, String method, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/practice/faults"))
                .method(method, BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertEquals(200, http.send(request, BodyHandlers.ofString()).statusCode());
        }
    }

    private static boolean healthy(URI health) {
        try {
            return HealthProbe.healthy(health);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Span lastSpan(Path data) {
        return StoreCopy.read(data, store -> store.uptime().spans().getLast());
    }

    private static int spans(Path data) {
        return StoreCopy.read(data, store -> store.uptime().spans().size());
    }

    private static Config config(PracticeServer server, Path data) {
        return config(server, data, 0);
    }

    private static Config config(PracticeServer server, Path data, int port) {
        return new Config(
                new Config.Discord(
                        Token.of(server.botToken()),
                        server.apiUrl(),
                        Optional.of(server.address().resolve("/practice/clock"))),
                Map.of(
                        "default",
                        new Config.CurriculumSource(Path.of("corpus"), Optional.empty(), Config.Anchors.GITHUB)),
                data,
                new Config.Web("127.0.0.1", port));
    }
}

package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Learner.option;
import static waymark.Learner.words;

import com.fasterxml.jackson.databind.JsonNode;
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

    private static int spans(Path data) {
        return StoreCopy.read(data, store -> store.uptime().spans().size());
    }

    private static Config config(PracticeServer server, Path data) {
        return new Config(
                new Config.Discord(
                        Token.of(server.botToken()),
                        server.apiUrl(),
                        Optional.of(server.address().resolve("/practice/clock"))),
                Map.of(
                        "default",
                        new Config.CurriculumSource(Path.of("corpus"), Optional.empty(), Config.Anchors.GITHUB)),
                data,
                new Config.Web("127.0.0.1", 0));
    }
}

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

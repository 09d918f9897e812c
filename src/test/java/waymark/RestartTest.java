package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.world.Json;
import waymark.study.streak.UptimeStore.Span;

/** The bot as {@code run} starts it, stopped and started again beside a practice server that lives on. */
class RestartTest {
    private static final String FAULTS = "/practice/faults";

    @RegisterExtension
    final RestartableBot bot = new RestartableBot();

    @Test
    void afterARestartOldButtonsWorkAndNothingIsRegisteredAnew() {
        AtomicInteger registrations = new AtomicInteger();
        bot.server().listen(exchange -> {
            if (exchange.method().equals("PUT") && exchange.template().endsWith("/commands")) {
                registrations.incrementAndGet();
            }
        });
        try (Learner mara = bot.mara();
                Learner ada = bot.ada(bot.people().daily())) {
            JsonNode post;
            try (App first = bot.start()) {
                assertTrue(words(bot.setUp(mara, "12:01")).contains("Ready."));
                bot.server().clock().forward(Duration.ofMinutes(2));
                post = ada.awaitMessage(message -> words(message).contains("Today’s task · 1 of"));
            }
            assertEquals(1, registrations.get());

            try (App second = bot.start()) {
                assertTrue(words(ada.press(post, "Done")).contains("**1 day**"));
            }
            assertEquals(1, registrations.get(), "commands that did not change are not registered again");
        }
    }

    @Test
    void aDayOnWhichTheBotWasDownIsExcusedAndTakesNoFreeze() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            try (App first = bot.start()) {
                mara.use("setup", option("time", "09:00"), option("zone", "UTC"));
                assertTrue(words(ada.use("checkin")).contains("**1 day**"));
                Eventually.holds("a heartbeat is stored", Duration.ofSeconds(30), () -> spans() > 0);
            }
            bot.server().clock().forward(Duration.ofDays(3));

            try (App second = bot.start()) {
                Eventually.holds("a second span begins", Duration.ofSeconds(30), () -> spans() > 1);
                assertExcused(ada, "I was down for");
            }
        }
    }

    /** The clock jumps while the bot is alive and knows that it is cut off: nothing beats, and the day is excused. */
    @Test
    void aDayOnWhichTheGatewayWasGoneIsExcusedThoughTheBotWasAlive() throws Exception {
        int port = freePort();
        URI health = URI.create("http://127.0.0.1:" + port + "/health");
        try (App app = App.run(bot.config(port));
                Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            mara.use("setup", option("time", "09:00"), option("zone", "UTC"));
            assertTrue(words(ada.use("checkin")).contains("**1 day**"));
            Eventually.holds("a heartbeat is stored", Duration.ofSeconds(60), () -> spans() > 0);
            Span before = lastSpan();

            bot.practice("POST", FAULTS, Json.object("kind", "dropped gateway", "ms", 600_000));
            Eventually.holds("the bot knows", Duration.ofSeconds(60), () -> !healthy(health));
            bot.server().clock().forward(Duration.ofHours(47));
            assertEquals(before, lastSpan(), "nothing beats while the gateway is gone");
            bot.practice("DELETE", FAULTS, Json.object());
            Eventually.holds("the bot is back", Duration.ofMinutes(2), () -> healthy(health));
            Eventually.holds("a second span begins", Duration.ofSeconds(60), () -> spans() == 2);
            assertEquals(before.begun().plus(Duration.ofHours(47)), lastSpan().begun());

            // By the next noon the day after the check-in has settled.
            bot.server().clock().forward(Duration.ofHours(25));
            assertExcused(ada, "I was down for 24 h");
        }
    }

    private static void assertExcused(Learner member, String why) {
        String streak = words(member.use("streak", sub("show")));
        assertTrue(streak.contains("Streak: **1 day**"), streak);
        assertTrue(streak.contains("excused: " + why), streak);
        assertTrue(streak.contains("2 freezes"), streak);
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

    private Span lastSpan() {
        return StoreCopy.read(bot.data(), store -> store.uptime().spans().getLast());
    }

    private int spans() {
        return StoreCopy.read(bot.data(), store -> store.uptime().spans().size());
    }
}

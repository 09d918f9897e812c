package waymark.practice.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import waymark.practice.gateway.Events;
import waymark.practice.gateway.Gateway;
import waymark.practice.world.Account;
import waymark.practice.world.ApiError;
import waymark.practice.world.Channel.Direct;
import waymark.practice.world.Json;
import waymark.practice.world.Message;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/** What runs in real time, on a clock that is ticked by hand: tokens, nonces, rate limits. */
class InRealTimeTest {
    private static final InstantSource MORNING = InstantSource.fixed(Instant.parse("2026-03-02T08:00:00Z"));
    private static final Account BOT = new Account(1, "Bot", "token", true, false);
    private static final Account ADA = new Account(2, "Ada", "other", false, false);
    private static final Direct CHANNEL = new Direct(3, Set.of(1L, 2L));

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private long nanos;

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private Interaction open(Interactions interactions) {
        return interactions.open(
                7,
                new Interaction.Subject(
                        2, BOT, ADA, CHANNEL, Optional.empty(), Optional.empty(), Optional.empty(), Json.object(), 20));
    }

    private Interactions interactions() {
        World world = new World(MORNING);
        Shapes shapes = new Shapes(world);
        return new Interactions(world, new Events(world, shapes, new Gateway(world, shapes)), timer, () -> nanos);
    }

    @Test
    void aCallbackInTimeFindsItsInteractionAndALateOneDoesNot() {
        Interactions interactions = interactions();
        Interaction interaction = open(interactions);
        pass(Duration.ofSeconds(3));
        assertEquals(interaction, interactions.toAnswer(7, interaction.token));
        pass(Duration.ofMillis(1));
        assertEquals(10062, code(() -> interactions.toAnswer(7, interaction.token)));
        assertEquals(10062, code(() -> interactions.toAnswer(7, "another")));
    }

    @Test
    void aTokenOpensItsWebhookForFifteenMinutes() {
        Interactions interactions = interactions();
        Interaction interaction = open(interactions);
        assertEquals(10015, code(() -> interactions.behind(1, interaction.token)));
        interactions.answered(interaction);
        pass(Duration.ofMinutes(15));
        assertEquals(interaction, interactions.behind(1, interaction.token));
        assertEquals(50027, code(() -> interactions.behind(2, interaction.token)));
        pass(Duration.ofNanos(1));
        assertEquals(50027, code(() -> interactions.behind(1, interaction.token)));
    }

    private static int code(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ApiError.class, call).json().path("code").asInt();
    }

    @Test
    void aNonceIsRememberedForFiveMinutes() {
        Nonces nonces = new Nonces(() -> nanos);
        Message message = new Message(9, CHANNEL, BOT, OptionalLong.empty(), Json.object());
        nonces.remember(BOT, "daily", message);
        pass(Duration.ofMinutes(5));
        assertEquals(Optional.of(message), nonces.messageOf(BOT, "daily"));
        assertEquals(Optional.empty(), nonces.messageOf(ADA, "daily"));
        pass(Duration.ofNanos(1));
        assertEquals(Optional.empty(), nonces.messageOf(BOT, "daily"));
    }

    @Test
    void aBotMaySendFiftyRequestsASecondOverAll() {
        RateLimits limits = new RateLimits(() -> nanos, MORNING);
        for (int i = 0; i < 50; i++) {
            assertTrue(limits.take("1", "GET /channels/{channel_id}", Integer.toString(i))
                    .allowed());
        }
        RateLimits.Verdict refused = limits.take("1", "GET /channels/{channel_id}", "50");
        assertFalse(refused.allowed());
        assertTrue(refused.global());
        assertTrue(limits.take("1", "POST /interactions/{interaction_id}/{interaction_token}/callback", "7")
                .allowed());
        assertTrue(limits.take("2", "GET /channels/{channel_id}", "50").allowed());
        pass(Duration.ofSeconds(1));
        assertTrue(limits.take("1", "GET /channels/{channel_id}", "50").allowed());
    }

    @Test
    void aChannelTakesFiveMessagesInFiveSeconds() {
        RateLimits limits = new RateLimits(() -> nanos, MORNING);
        String route = "POST /channels/{channel_id}/messages";
        for (int i = 4; i >= 0; i--) {
            assertEquals(i, limits.take("1", route, "3").remaining());
        }
        assertFalse(limits.take("1", route, "3").allowed());
        assertTrue(limits.take("1", route, "4").allowed());
        pass(Duration.ofSeconds(5));
        assertTrue(limits.take("1", route, "3").allowed());
    }
}

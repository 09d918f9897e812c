package waymark.practice.rest;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import waymark.practice.gateway.Events;
import waymark.practice.rest.Interaction.State;
import waymark.practice.rest.Interaction.Subject;
import waymark.practice.world.Account;
import waymark.practice.world.ApiError;
import waymark.practice.world.World;

/**
 * The interactions of the last 15 minutes. One that is not answered within 3 seconds has failed, and its member is told.
 *
 * <p>Both run in real time. Source: Discord's reference, "Interaction Callback" and "Followup Messages".
 */
final class Interactions {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
    private static final Duration TOKEN_LIVES = Duration.ofMinutes(15);

    private final World world;
    private final Events events;
    private final ScheduledExecutorService timer;
    private final LongSupplier nanos;

    /** Eldest first. */
    private final Map<Long, Interaction> byId = new LinkedHashMap<>();

    private final Map<String, Interaction> byToken = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    Interactions(World world, Events events, ScheduledExecutorService timer, LongSupplier nanos) {
        this.world = world;
        this.events = events;
        this.timer = timer;
        this.nanos = nanos;
    }

    Interaction open(long id, Subject subject) {
        forgetOld();
        byte[] secret = new byte[48];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Interaction interaction = new Interaction(id, token, subject, nanos.getAsLong());
        byId.put(id, interaction);
        byToken.put(token, interaction);
        events.toMember(subject.member(), subject.session(), "INTERACTION_CREATE", interaction.named());
        var unused = timer.schedule(() -> giveUp(interaction), ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        return interaction;
    }

    private void forgetOld() {
        long tooOld = nanos.getAsLong() - TOKEN_LIVES.multipliedBy(2).toNanos();
        Iterator<Interaction> eldest = byId.values().iterator();
        while (eldest.hasNext()) {
            Interaction interaction = eldest.next();
            if (interaction.createdNanos - tooOld >= 0) {
                return;
            }
            eldest.remove();
            byToken.remove(interaction.token);
        }
    }

    private void giveUp(Interaction interaction) {
        world.lock.lock();
        try {
            if (interaction.state == State.WAITING) {
                interaction.state = State.FAILED;
                Subject subject = interaction.subject;
                events.toMember(
                        subject.member(),
                        subject.session(),
                        "INTERACTION_FAILURE",
                        interaction.named().put("reason_code", 2));
            }
        } finally {
            world.lock.unlock();
        }
    }

    /** An interaction by id, whatever its state. */
    Optional<Interaction> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The interaction that a callback answers: waiting and in time, else 10062, or 40060 if it was answered before. */
    Interaction toAnswer(long id, String token) {
        Interaction interaction = find(id).filter(found -> found.token.equals(token) && found.state != State.FAILED)
                .orElseThrow(() -> ApiError.unknown("interaction"));
        if (interaction.state == State.ANSWERED) {
            throw new ApiError(400, 40060, "Interaction has already been acknowledged.");
        }
        if (nanos.getAsLong() - interaction.createdNanos > ANSWER_WITHIN.toNanos()) {
            throw ApiError.unknown("interaction");
        }
        return interaction;
    }

    void answered(Interaction interaction) {
        interaction.state = State.ANSWERED;
        Subject subject = interaction.subject;
        events.toMember(subject.member(), subject.session(), "INTERACTION_SUCCESS", interaction.named());
    }

    /** The interaction behind a webhook: answered, its token not yet expired (else 50027). */
    Interaction behind(long application, String token) {
        Interaction interaction = Optional.ofNullable(byToken.get(token))
                .filter(found -> isOf(found.subject.bot(), application))
                .orElseThrow(() -> new ApiError(401, 50027, "Invalid Webhook Token"));
        if (nanos.getAsLong() - interaction.createdNanos > TOKEN_LIVES.toNanos()) {
            throw new ApiError(401, 50027, "Invalid Webhook Token");
        }
        if (interaction.state != State.ANSWERED) {
            throw ApiError.unknown("Webhook");
        }
        return interaction;
    }

    private static boolean isOf(Account bot, long application) {
        return bot.id() == application;
    }
}

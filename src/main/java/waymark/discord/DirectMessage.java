package waymark.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message to one user, and what became of it: many take none, which only sending one shows. */
public final class DirectMessage {
    private static final Logger log = LoggerFactory.getLogger(DirectMessage.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Cannot send messages to this user; the same for want of a server in common. Source: "JSON Error Codes". */
    private static final Set<Integer> CLOSED = Set.of(50007, 50278);

    /** Unknown member, unknown user: they left. Source: "JSON Error Codes". */
    private static final Set<Integer> GONE = Set.of(10007, 10013);

    /** What became of a message. */
    public enum Delivery {
        DELIVERED,
        /** The user takes none from us. */
        CLOSED,
        /** The user is not there any more. */
        GONE,
        /** Discord refused it for another reason, and would again. */
        REFUSED,
        /** Nobody knows. */
        UNKNOWN
    }

    private DirectMessage() {}

    /**
     * Sends one and waits until it is known what became of it.
     *
     * @param nonce at most 25 characters: sent twice within minutes, it arrives once
     */
    public static Delivery send(User user, Reply reply, String nonce) {
        try {
            user.openPrivateChannel()
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete()
                    .sendMessage(reply.toMessage())
                    .setNonce(nonce)
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            return Delivery.DELIVERED;
        } catch (RuntimeException e) {
            Delivery outcome = outcome(e);
            log.info("a direct message to user {} was not delivered: {}", user.getId(), e.toString());
            return outcome;
        }
    }

    /** What a failure says. */
    static Delivery outcome(Throwable failure) {
        Optional<ErrorResponseException> refusal = DiscordRefusal.in(failure);
        if (refusal.isEmpty()) {
            return Delivery.UNKNOWN;
        }
        int code = refusal.get().getErrorCode();
        return CLOSED.contains(code) ? Delivery.CLOSED : GONE.contains(code) ? Delivery.GONE : Delivery.REFUSED;
    }
}

package waymark.practice.rest;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import waymark.practice.world.Account;
import waymark.practice.world.Message;

/** Remembers enforced nonces for a few minutes: the same one again gives the message that it made. */
final class Nonces {
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(5).toNanos();

    private record Key(long author, String nonce) {}

    private record Use(long atNanos, Message message) {}

    /** Eldest first. */
    private final Map<Key, Use> uses = new LinkedHashMap<>();

    private final LongSupplier nanos;

    Nonces(LongSupplier nanos) {
        this.nanos = nanos;
    }

    Optional<Message> messageOf(Account author, String nonce) {
        forgetOld();
        return Optional.ofNullable(uses.get(new Key(author.id(), nonce))).map(Use::message);
    }

    private void forgetOld() {
        long tooOld = nanos.getAsLong() - REMEMBERED_NANOS;
        Iterator<Use> eldest = uses.values().iterator();
        while (eldest.hasNext() && eldest.next().atNanos() - tooOld < 0) {
            eldest.remove();
        }
    }

    void remember(Account author, String nonce, Message message) {
        uses.put(new Key(author.id(), nonce), new Use(nanos.getAsLong(), message));
    }
}

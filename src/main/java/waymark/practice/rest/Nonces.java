package waymark.practice.rest;

import java.time.Duration;
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

    private final Map<Key, Use> uses = new LinkedHashMap<>();
    private final LongSupplier nanos;

    Nonces(LongSupplier nanos) {
        this.nanos = nanos;
    }

    Optional<Message> messageOf(Account author, String nonce) {
        uses.values().removeIf(use -> nanos.getAsLong() - use.atNanos() > REMEMBERED_NANOS);
        return Optional.ofNullable(uses.get(new Key(author.id(), nonce))).map(Use::message);
    }

    void remember(Account author, String nonce, Message message) {
        uses.put(new Key(author.id(), nonce), new Use(nanos.getAsLong(), message));
    }
}

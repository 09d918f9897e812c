package waymark.practice.world;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that carry their time of birth: milliseconds since 2015 in the upper 42 bits, a counter below.
 *
 * <p>Two ids are never equal and a later one is always greater, even within a millisecond of a clock that stands still.
 * Source: Discord's reference, "Snowflakes".
 */
public final class Snowflakes {
    private static final long EPOCH_MS = 1_420_070_400_000L;

    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();

    public Snowflakes(InstantSource clock) {
        this.clock = clock;
    }

    public long next() {
        long now = first(clock.instant());
        return last.updateAndGet(previous -> Math.max(now, previous + 1));
    }

    /** The lowest id of an instant's millisecond. */
    public static long first(Instant instant) {
        return (instant.toEpochMilli() - EPOCH_MS) << 22;
    }

    public static Instant instant(long snowflake) {
        return Instant.ofEpochMilli((snowflake >>> 22) + EPOCH_MS);
    }
}

package waymark;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other processes bring about: looks again and again until it is there, up to a limit. */
final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Eventually() {}

    static void holds(String what, Duration limit, BooleanSupplier condition) {
        present(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** @throws AssertionError naming what did not come */
    static <T> T present(String what, Duration limit, Supplier<Optional<T>> look) {
        long start = System.nanoTime();
        Optional<T> seen = look.get();
        while (seen.isEmpty()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new AssertionError("not within " + limit + ": " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = look.get();
        }
        return seen.get();
    }
}

package waymark.search;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long work goes on without a rest. A curriculum is indexed and learned from for seconds of a processor; at a gentle pace this leaves
 * about half of it to members.
 *
 * <pre>{@code
 * Pace pace = Pace.gentle();
 * pages.forEach(page -> {
 *     index(page);
 *     pace.rest();
 * });
 * }</pre>
 *
 * <p>For one thread.
 */
public interface Pace {
    /** No rest: somebody waits, and nobody else is there. */
    Pace HURRIED = () -> {};

    /** Between two pieces of work, the shorter the better. */
    void rest();

    /** Rests as long as it has worked. */
    static Pace gentle() {
        return new Pace() {
            private static final Duration STINT = Duration.ofMillis(5);

            private long since = System.nanoTime();

            @Override
            public void rest() {
                long worked = System.nanoTime() - since;
                if (worked >= STINT.toNanos()) {
                    // A pool of few threads puts another in the place of one that waits so, and of no sleeping one.
                    new CompletableFuture<Void>()
                            .completeOnTimeout(null, worked, TimeUnit.NANOSECONDS)
                            .join();
                    since = System.nanoTime();
                }
            }
        };
    }
}

package waymark.discord;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where replies are worked on, off the gateway's thread: hardly more at once than there are processors, so that acknowledgements find one,
 * and the others in the order in which they came. Whoever waits for the store or for Discord takes nobody's place: a pool of
 * {@link ForkJoinPool} puts another thread in theirs.
 *
 * <pre>{@code
 * workers.execute(() -> reply(event)); // RejectedExecutionException where as many are under way as may
 * }</pre>
 */
final class Workers implements Executor, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    /** Two even on one processor, since a reload of the curriculum takes one for seconds. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors() - 1);

    /** Those who wait for the store included. */
    private static final int MOST_THREADS = 256;

    private static final int UNDER_WAY_LIMIT = 1_200;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final AtomicInteger underWay = new AtomicInteger();
    private final ForkJoinPool threads = new ForkJoinPool(
            AT_ONCE,
            ForkJoinPool.defaultForkJoinWorkerThreadFactory,
            (thread, failure) -> log.error("work on a reply failed", failure),
            true,
            AT_ONCE,
            MOST_THREADS,
            AT_ONCE,
            full -> true,
            IDLE.toSeconds(),
            TimeUnit.SECONDS);

    @Override
    public void execute(Runnable work) {
        if (underWay.incrementAndGet() > UNDER_WAY_LIMIT) {
            underWay.decrementAndGet();
            throw new RejectedExecutionException("as many replies are under way as may");
        }
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    underWay.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException closed) {
            underWay.decrementAndGet();
            throw closed;
        }
    }

    /** Waits a while for what is under way, and takes nothing more. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("{} replies were still being worked on at the end", underWay.get());
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

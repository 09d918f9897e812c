package waymark.discord;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where replies are worked on, off the gateway's thread: so few at once that acknowledgements find a processor, and the others in the order
 * in which they came.
 *
 * <pre>{@code
 * workers.execute(() -> reply(event)); // RejectedExecutionException where as many wait as may
 * }</pre>
 */
final class Workers implements Executor, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    /** More than there are processors, since some wait for the store. */
    private static final int AT_ONCE = 16;

    private static final int WAITING_LIMIT = 1_000;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_LIMIT),
            Thread.ofPlatform().name("worker-", 1).factory());

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Waits a while for what is under way, and takes nothing more. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                log.warn(
                        "{} replies were still being worked on at the end",
                        threads.getActiveCount() + threads.shutdownNow().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

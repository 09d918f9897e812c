package waymark.discord;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where replies are worked on, off the gateway's thread. Each has a thread of its own that takes a processor only while it computes: where
 * the store is late, very many wait for it at once, and no acknowledgement waits behind them.
 *
 * <pre>{@code
 * workers.execute(() -> reply(event)); // RejectedExecutionException where as many as may be are under way
 * }</pre>
 */
final class Workers implements Executor, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    /** A hundred writes a second for a store that is two seconds late, and some that read. */
    private static final int MOST = 250;

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Semaphore free = new Semaphore(MOST);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("worker-", 1).factory());

    @Override
    public void execute(Runnable work) {
        if (!free.tryAcquire()) {
            throw new RejectedExecutionException(MOST + " replies are being worked on");
        }
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    free.release();
                }
            });
        } catch (RejectedExecutionException e) {
            free.release();
            throw e;
        }
    }

    /** Waits a while for what is under way, and takes nothing more. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("{} replies were still being worked on at the end", MOST - free.availablePermits());
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

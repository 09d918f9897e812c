package waymark;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.study.NotStored;

/** Runs what comes due again and again, one thing at a time; what fails is logged and tried at the next turn. */
final class Ticker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Ticker.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration SAID_AGAIN = Duration.ofMinutes(5);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ticker").factory());

    void every(Duration period, String what, Runnable work) {
        // It ends with the timer, and what fails in it is logged there.
        var unused = timer.scheduleWithFixedDelay(new Turn(what, work), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One thing to be done, and when its store was last said to be in trouble. */
    private static final class Turn implements Runnable {
        private final String what;
        private final Runnable work;
        private Optional<Duration> said = Optional.empty();

        Turn(String what, Runnable work) {
            this.what = what;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.run();
                said = Optional.empty();
            } catch (NotStored e) {
                // At every turn this would fill what is left of a full disk.
                Duration now = Elapsed.now();
                if (said.filter(last -> now.minus(last).compareTo(SAID_AGAIN) < 0)
                        .isEmpty()) {
                    said = Optional.of(now);
                    log.error("{} failed, and is tried again: {}", what, e.getMessage());
                }
            } catch (RuntimeException | Error e) {
                // An error too, such as too deep a recursion over one file: what is thrown further ends all later turns
                // silently.
                log.error("{} failed this time", what, e);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

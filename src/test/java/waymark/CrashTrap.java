package waymark;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import waymark.practice.rest.Exchange;

/**
 * Kills when the bot says a certain thing to the practice server, or when its time is up. An exchange is heard after the server acted on
 * it and before the bot has the answer, so the bot dies between the two.
 */
final class CrashTrap implements Consumer<Exchange>, AutoCloseable {
    private record Armed(Predicate<Exchange> trigger, AtomicInteger passes, Runnable action) {}

    private final AtomicReference<Armed> armed =
            new AtomicReference<>(new Armed(e -> false, new AtomicInteger(), () -> {}));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("crash-trap").factory());

    /** Acts at the {@code nth} exchange of that kind, counted from 1. */
    void at(Predicate<Exchange> trigger, int nth, Runnable action) {
        armed.set(new Armed(trigger, new AtomicInteger(nth), action));
    }

    void in(Duration delay, Runnable action) {
        timer.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void accept(Exchange exchange) {
        Armed now = armed.get();
        if (exchange.byBot() && now.trigger().test(exchange) && now.passes().decrementAndGet() == 0) {
            now.action().run();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

package waymark.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The time in the practice Discord: that of another clock, moved forward as far as one likes, never back.
 *
 * <p>{@code clock.forward(Duration.ofHours(24))} makes it tomorrow.
 */
public final class PracticeClock implements InstantSource {
    private final InstantSource base;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();

    public PracticeClock(InstantSource base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    /**
     * Moves the time on.
     *
     * @throws IllegalArgumentException if that is not forward
     */
    public void forward(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the practice clock only goes forward, not by " + by);
        }
        offset.accumulateAndGet(by, Duration::plus);
        Instant now = instant();
        listeners.forEach(listener -> listener.accept(now));
    }

    /**
     * Moves the time on to an instant.
     *
     * @throws IllegalArgumentException if that is past
     */
    public void set(Instant now) {
        forward(Duration.between(instant(), now));
    }

    /** Tells the new time after each jump. */
    void onJump(Consumer<Instant> listener) {
        listeners.add(listener);
    }
}

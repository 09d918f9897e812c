package waymark.study;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Acts with ids of their own, in the order in which they are made. */
public final class Acts {
    private final AtomicLong ids = new AtomicLong(1_000);

    /** An act at an instant, for example {@code "2026-05-04T10:00:00Z"}. */
    public Act at(String instant, long actor) {
        return new Act(ids.incrementAndGet(), actor, Instant.parse(instant));
    }
}

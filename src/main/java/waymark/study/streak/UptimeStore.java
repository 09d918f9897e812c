package waymark.study.streak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keeps when the bot was connected, compacted: one span from a connection's first beat to its last. */
public interface UptimeStore {
    /**
     * A stretch without an outage.
     *
     * @param begun the first beat
     * @param last the last one so far
     */
    record Span(Instant begun, Instant last) {}

    /**
     * Writes down that the bot was connected from one instant to another. It extends the span that ends at most {@code slack} before; else
     * it begins one. What claims a time after {@code to} was written by a clock that ran ahead, and is cut back to it.
     */
    void connected(Instant from, Instant to, Duration slack);

    /** All spans, by their beginning. */
    List<Span> spans();
}

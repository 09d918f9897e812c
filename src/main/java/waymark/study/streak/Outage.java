package waymark.study.streak;

import java.time.Duration;
import java.time.Instant;

/**
 * A time when members could not check in, through no fault of theirs: rule 9.
 *
 * @param from its first instant
 * @param to its end, not included
 * @param declared by a moderator, rather than found in the bot's own heartbeat
 */
public record Outage(Instant from, Instant to, boolean declared) {
    public Outage {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("outage from " + from + " ends before, at " + to);
        }
    }

    /** How long this outage lies within {@code [begin, end)}; zero where they only touch. */
    public Duration within(Instant begin, Instant end) {
        Instant first = from.isAfter(begin) ? from : begin;
        Instant last = to.isBefore(end) ? to : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }
}

package waymark.study.streak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.study.streak.UptimeStore.Span;

/**
 * The bot's own heartbeat: rule 9. While it is connected a beat is stored every minute; a gap between beats of more than {@link #SLACK} is
 * an outage, {@code [last beat, first beat)}.
 *
 * <pre>{@code
 * uptime.beat(clock.instant(), elapsed); // often; most calls store nothing
 * uptime.lost(); // the connection broke: the next beat proves nothing about the time before it
 * }</pre>
 *
 * <p>Two clocks tell an outage from a clock that was set: where wall time jumped ahead and elapsed time did not, the bot was there all
 * along. Safe for several threads.
 */
public final class Uptime {
    /** From one stored beat to the next. */
    public static final Duration BEAT = Duration.ofSeconds(60);

    /** Silence of at most this is none: a beat may come late, and a connection may be taken up again. */
    public static final Duration SLACK = Duration.ofMinutes(2);

    /** An instant by both clocks. */
    private record Beat(Instant at, Duration elapsed) {}

    private final UptimeStore store;
    private Optional<Beat> seen = Optional.empty();
    private Optional<Beat> stored = Optional.empty();
    private Optional<Duration> tried = Optional.empty();

    public Uptime(UptimeStore store) {
        this.store = store;
    }

    /**
     * The bot is connected now.
     *
     * @param elapsed since any fixed moment, by a clock that nobody sets and that goes on while the process is stopped
     */
    public synchronized void beat(Instant now, Duration elapsed) {
        boolean paused = seen.map(last -> elapsed.minus(last.elapsed()).compareTo(SLACK) > 0)
                .orElse(true);
        if (paused) {
            stored = Optional.empty();
        }
        boolean jumped = seen.map(last -> clockWasSet(last, now, elapsed)).orElse(false);
        seen = Optional.of(new Beat(now, elapsed));
        if (jumped || due(elapsed)) {
            // Whatever becomes of it: a store that fails is not asked every second.
            tried = Optional.of(elapsed);
            Instant from = stored.map(Beat::at).filter(at -> at.isBefore(now)).orElse(now);
            store.connected(from, now, SLACK);
            stored = seen;
        }
    }

    private static boolean clockWasSet(Beat last, Instant now, Duration elapsed) {
        Duration wall = Duration.between(last.at(), now);
        return wall.minus(elapsed.minus(last.elapsed())).abs().compareTo(BEAT) > 0;
    }

    private boolean due(Duration elapsed) {
        return tried.map(last -> elapsed.minus(last).compareTo(BEAT) >= 0).orElse(true);
    }

    /** The connection is gone. */
    public synchronized void lost() {
        seen = Optional.empty();
        stored = Optional.empty();
        tried = Optional.empty();
    }

    /** The outages that spans leave between them, by their beginning. */
    public static List<Outage> outages(List<Span> byBeginning) {
        List<Outage> outages = new ArrayList<>();
        Optional<Instant> up = Optional.empty();
        for (Span span : byBeginning) {
            up.filter(last -> Duration.between(last, span.begun()).compareTo(SLACK) > 0)
                    .ifPresent(last -> outages.add(new Outage(last, span.begun(), false)));
            up = up.filter(last -> last.isAfter(span.last())).or(() -> Optional.of(span.last()));
        }
        return outages;
    }
}

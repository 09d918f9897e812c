package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * Says when a request may leave: at most so many in any stretch of that length, however they are bunched.
 *
 * <pre>{@code
 * Pacer pacer = new Pacer(48, Duration.ofSeconds(1));
 * pacer.take(now, 1); // false when 48 have left within the second before
 * }</pre>
 *
 * <p>Only the instants that it is told count, so it can be ticked. Safe for any number of threads.
 */
public final class Pacer {
    private final int most;
    private final Duration stretch;
    private final ArrayDeque<Instant> taken = new ArrayDeque<>();

    public Pacer(int most, Duration stretch) {
        this.most = most;
        this.stretch = stretch;
    }

    /**
     * Takes leave for some requests at once, or for none of them.
     *
     * @param now an instant before one that was told already counts as that one
     * @param requests from 1 to the most there may be
     */
    public synchronized boolean take(Instant now, int requests) {
        if (requests < 1 || requests > most) {
            throw new IllegalArgumentException(requests + " requests at once are not from 1 to " + most);
        }
        Instant at = taken.isEmpty() || taken.getLast().isBefore(now) ? now : taken.getLast();
        while (!taken.isEmpty() && !taken.getFirst().plus(stretch).isAfter(at)) {
            taken.removeFirst();
        }
        if (taken.size() + requests > most) {
            return false;
        }
        for (int i = 0; i < requests; i++) {
            taken.addLast(at);
        }
        return true;
    }
}

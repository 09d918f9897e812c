package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * Says when a request may leave: at most so many in any stretch of time, and at most a few in any moment of it, so that they leave evenly and
 * a late arrival meets no crowd.
 *
 * <pre>{@code
 * Pacer pacer = new Pacer(48, Duration.ofSeconds(1), 6, Duration.ofMillis(100));
 * pacer.take(now, 1); // false when 48 have left within the second before, or 6 within the tenth of it
 * }</pre>
 *
 * <p>Only the instants that it is told count, so it can be ticked. Safe for any number of threads.
 */
public final class Pacer {
    private final int most;
    private final Duration stretch;
    private final int few;
    private final Duration moment;
    private final ArrayDeque<Instant> taken = new ArrayDeque<>();

    /**
     * @param most in any stretch
     * @param few in any moment, which is a part of a stretch
     */
    public Pacer(int most, Duration stretch, int few, Duration moment) {
        this.most = most;
        this.stretch = stretch;
        this.few = few;
        this.moment = moment;
    }

    /**
     * Takes leave for some requests at once, or for none of them.
     *
     * @param now an instant before one that was told already counts as that one
     * @param requests from 1 to the few of a moment
     */
    public synchronized boolean take(Instant now, int requests) {
        if (requests < 1 || requests > few) {
            throw new IllegalArgumentException(requests + " requests at once are not from 1 to " + few);
        }
        Instant at = taken.isEmpty() || taken.getLast().isBefore(now) ? now : taken.getLast();
        while (!taken.isEmpty() && !taken.getFirst().plus(stretch).isAfter(at)) {
            taken.removeFirst();
        }
        if (taken.size() + requests > most || justTaken(at) + requests > few) {
            return false;
        }
        for (int i = 0; i < requests; i++) {
            taken.addLast(at);
        }
        return true;
    }

    private int justTaken(Instant at) {
        int count = 0;
        Iterator<Instant> newest = taken.descendingIterator();
        while (newest.hasNext() && newest.next().plus(moment).isAfter(at)) {
            count++;
        }
        return count;
    }
}

package waymark.study.streak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When the bot was down, as far as it excuses a day: rule 9. */
final class Downtime {
    private static final Duration LAST_HOURS = Duration.ofHours(4);
    private static final Duration DOWN_AT_THE_END = Duration.ofMinutes(30);
    private static final Duration DOWN_IN_ALL = Duration.ofHours(6);

    private final List<Outage> declared;
    private final List<Outage> union;

    Downtime(List<Outage> outages) {
        declared = outages.stream().filter(Outage::declared).toList();
        union = union(outages);
    }

    /** Why a day without a check-in, {@code [begin, end)}, is excused; empty when the bot was up enough of it. */
    Optional<Why> excuses(Instant begin, Instant end) {
        Duration inAll = down(begin, end);
        if (inAll.isZero()) {
            return Optional.empty();
        }
        for (Outage outage : declared) {
            if (outage.within(begin, end).isPositive()) {
                return Optional.of(new Why.DeclaredOutage(outage));
            }
        }
        Instant lastHours = end.minus(LAST_HOURS);
        Duration atTheEnd = down(lastHours.isAfter(begin) ? lastHours : begin, end);
        boolean excused = atTheEnd.compareTo(DOWN_AT_THE_END) >= 0 || inAll.compareTo(DOWN_IN_ALL) >= 0;
        return excused ? Optional.of(new Why.Down(atTheEnd, inAll)) : Optional.empty();
    }

    private Duration down(Instant begin, Instant end) {
        Duration down = Duration.ZERO;
        for (int i = firstEndingAfter(begin);
                i < union.size() && union.get(i).from().isBefore(end);
                i++) {
            down = down.plus(union.get(i).within(begin, end));
        }
        return down;
    }

    /** By bisection: years of outages, and every missed day asks. */
    private int firstEndingAfter(Instant instant) {
        int low = 0;
        int high = union.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (union.get(middle).to().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The same time without overlaps, so that none is counted twice. */
    private static List<Outage> union(List<Outage> outages) {
        List<Outage> union = new ArrayList<>();
        outages.stream().sorted(Comparator.comparing(Outage::from)).forEach(next -> {
            if (union.isEmpty() || next.from().isAfter(union.getLast().to())) {
                union.add(next);
            } else if (next.to().isAfter(union.getLast().to())) {
                Outage last = union.removeLast();
                union.add(new Outage(last.from(), next.to(), false));
            }
        });
        return union;
    }
}

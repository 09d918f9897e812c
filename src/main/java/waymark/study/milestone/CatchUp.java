package waymark.study.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is left of a milestone, spread over a member's own study days.
 *
 * <pre>{@code
 * CatchUp.of(List.of(new Load("Join two tables", 30), new Load("Explain the plan", 90)), monday, restDays::rests);
 * // Mon: Join two tables; Tue and Wed: Explain the plan
 * }</pre>
 *
 * @param days those with something to do, in order; at least one
 */
public record CatchUp(List<Day> days) {
    /** What a day holds: two short tasks, or one that the curriculum sets for a day. */
    static final int MINUTES_A_DAY = 60;

    /** What a step or task takes of which the curriculum does not say. */
    static final int MINUTES_UNKNOWN = 45;

    /** Nobody rests so long; a search that finds no study day ends. */
    private static final int DAYS_AT_MOST = 3 * 366;

    public CatchUp {
        days = List.copyOf(days);
    }

    /** A task, or a step without tasks. */
    public record Load(String title, int minutes) {}

    /** What to do on one day; a task longer than a day comes on several. */
    public record Day(LocalDate date, List<Load> loads) {
        public Day {
            loads = List.copyOf(loads);
        }
    }

    /** The day on which all of it would be done. */
    public LocalDate due() {
        return days.getLast().date();
    }

    /**
     * In the order given: a day takes what fits into {@value #MINUTES_A_DAY} minutes, and never nothing; what is longer goes on over as
     * many study days as it takes.
     *
     * @param from the first day that may be used
     * @param rests whether nothing is to be done on a date
     * @return empty where there is nothing to spread, or no end in sight
     */
    public static Optional<CatchUp> of(List<Load> loads, LocalDate from, Predicate<LocalDate> rests) {
        List<LocalDate> free = from.datesUntil(from.plusDays(DAYS_AT_MOST))
                .filter(rests.negate())
                .toList();
        List<Day> days = new ArrayList<>();
        List<Load> today = new ArrayList<>();
        int minutes = 0;
        for (Load load : loads) {
            int left = load.minutes() > 0 ? load.minutes() : MINUTES_UNKNOWN;
            if (minutes > 0 && minutes + left > MINUTES_A_DAY) {
                minutes = 0;
                if (!close(days, today, free)) {
                    return Optional.empty();
                }
            }
            today.add(load);
            for (; left > MINUTES_A_DAY; left -= MINUTES_A_DAY) {
                if (!close(days, today, free)) {
                    return Optional.empty();
                }
                today.add(load);
            }
            minutes += left;
        }
        return (today.isEmpty() || close(days, today, free)) && !days.isEmpty()
                ? Optional.of(new CatchUp(days))
                : Optional.empty();
    }

    /** Ends a day; false where there is no further one. */
    private static boolean close(List<Day> days, List<Load> today, List<LocalDate> free) {
        if (days.size() == free.size()) {
            return false;
        }
        days.add(new Day(free.get(days.size()), today));
        today.clear();
        return true;
    }
}

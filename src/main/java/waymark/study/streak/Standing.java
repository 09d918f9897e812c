package waymark.study.streak;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * What a streak amounts to, in few numbers: what lists of many members are made from.
 *
 * <pre>{@code
 * Standing.of(record, clock.instant()).streak(); // 12
 * }</pre>
 *
 * @param streak credited days since the last missed one
 * @param longest the longest run
 * @param credited credited days in all
 * @param week the latest week, from its Monday on, with a credited day; empty without any
 * @param month the latest month, from its first on, with a credited day; empty without any
 * @param holdsUntil from when on the streak may have ended though nothing was written; empty where it has
 */
public record Standing(
        int streak,
        int longest,
        int credited,
        Optional<Stretch> week,
        Optional<Stretch> month,
        Optional<Instant> holdsUntil) {
    /** Nothing credited yet. */
    public static final Standing NONE = new Standing(0, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Credited days of a week or month.
     *
     * @param from its first date
     * @param credited 1 or more
     */
    public record Stretch(LocalDate from, int credited) {}

    /** Folds a record as it stands at the instant. */
    public static Standing of(LearnerRecord record, Instant instant) {
        Fold fold = new Fold(record, instant);
        Streak streak = fold.streak();
        List<LocalDate> credited = streak.days().stream()
                .filter(day -> day.state() == Day.State.CREDIT)
                .map(Day::day)
                .toList();
        if (credited.isEmpty()) {
            return NONE;
        }
        LocalDate last = credited.getLast();
        return new Standing(
                streak.current(),
                streak.longest().length(),
                credited.size(),
                Optional.of(since(week(last), credited)),
                Optional.of(since(month(last), credited)),
                streak.current() == 0 ? Optional.empty() : Optional.of(fold.nextSettles()));
    }

    /** The Monday of a date's week (ISO 8601). */
    public static LocalDate week(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The first of a date's month. */
    public static LocalDate month(LocalDate date) {
        return date.withDayOfMonth(1);
    }

    private static Stretch since(LocalDate from, List<LocalDate> credited) {
        long days = credited.stream().filter(day -> !day.isBefore(from)).count();
        return new Stretch(from, Math.toIntExact(days));
    }
}

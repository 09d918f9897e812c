package waymark.study.streak;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import waymark.study.GuildTime;

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
 * @param week the guild's running week where a day of it is credited, else the latest that has one; empty without any. A member whose
 *     zone is ahead of the guild's may be in the next week already
 * @param month the same of months
 * @param holdsUntil from when on this may be otherwise though nothing was written: the streak may have ended, or the guild has come to a
 *     week or month in which the member was before; empty where neither is to come
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
        GuildTime guild = record.guild();
        LocalDate today = StudyDay.of(instant, guild.zone(), guild.dayStart());
        LocalDate nextWeek = week(today).plusWeeks(1);
        LocalDate nextMonth = month(today).plusMonths(1);
        Stream<Instant> ends = streak.current() == 0 ? Stream.empty() : Stream.of(fold.nextSettles());
        Stream<Instant> turns = Stream.of(nextWeek, nextMonth)
                .filter(next -> !credited.getLast().isBefore(next))
                .map(next -> StudyDay.begins(next, guild.zone(), guild.dayStart()));
        return new Standing(
                streak.current(),
                streak.longest().length(),
                credited.size(),
                Optional.of(stretch(Standing::week, nextWeek, credited)),
                Optional.of(stretch(Standing::month, nextMonth, credited)),
                Stream.concat(ends, turns).min(Comparator.naturalOrder()));
    }

    /** The Monday of a date's week (ISO 8601). */
    public static LocalDate week(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The first of a date's month. */
    public static LocalDate month(LocalDate date) {
        return date.withDayOfMonth(1);
    }

    /**
     * The latest before the next one begins, or that one where there is none before.
     *
     * @param first the first date of a date's week or month
     */
    private static Stretch stretch(UnaryOperator<LocalDate> first, LocalDate next, List<LocalDate> credited) {
        LocalDate from = credited.reversed().stream()
                .filter(day -> day.isBefore(next))
                .findFirst()
                .map(first)
                .orElse(next);
        return new Stretch(
                from,
                Math.toIntExact(credited.stream()
                        .filter(day -> first.apply(day).equals(from))
                        .count()));
    }
}

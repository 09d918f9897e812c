package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a member's streak is at one instant.
 *
 * <pre>{@code
 * Streak streak = Streak.of(record, clock.instant());
 * streak.current(); // 12
 * }</pre>
 *
 * @param today the member's study day
 * @param deadline the end of today: the instant at which a later date begins
 * @param current credited days since the last missed one
 * @param freezes left, 0 to 2
 * @param days from the first credited day to today, in order; empty without one
 */
public record Streak(LocalDate today, Instant deadline, int current, int freezes, Longest longest, List<Day> days) {
    public Streak {
        days = List.copyOf(days);
    }

    /** Folds a record as it stood at the instant: entries and settings made later are ignored. */
    public static Streak of(LearnerRecord record, Instant instant) {
        return new Fold(record, instant).streak();
    }

    /** That day of the history; empty before its first day and after today. */
    public Optional<Day> day(LocalDate day) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        long index = day.toEpochDay() - days.getFirst().day().toEpochDay();
        return index >= 0 && index < days.size() ? Optional.of(days.get((int) index)) : Optional.empty();
    }

    /** Whether the day has a check-in in force. */
    public boolean credited(LocalDate day) {
        return day(day).filter(d -> d.state() == Day.State.CREDIT).isPresent();
    }
}

package waymark.study.milestone;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a member is reminded of an assignment, once for each stage of a due date.
 *
 * @param member the user
 */
public record Reminder(long assignment, long member, LocalDate due, Stage stage) {

    /** How near the day is. */
    public enum Stage {
        WEEK(7),
        DAY(1),
        OVERDUE(-1);

        /** From how many days before the due date on. */
        private final int days;

        Stage(int days) {
            this.days = days;
        }

        /** The stage that a due date has reached on a day; empty while it is more than a week away. */
        static Optional<Stage> reached(LocalDate due, LocalDate today) {
            if (due.isBefore(today)) {
                return Optional.of(OVERDUE);
            }
            return due.minusDays(DAY.days).isAfter(today)
                    ? Optional.of(WEEK).filter(week -> !due.minusDays(week.days).isAfter(today))
                    : Optional.of(DAY);
        }

        /** The first day of the stage. */
        LocalDate from(LocalDate due) {
            return due.minusDays(days);
        }
    }
}

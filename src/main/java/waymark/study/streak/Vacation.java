package waymark.study.streak;

import java.time.LocalDate;

/**
 * Days off that a member announced: rule 7.
 *
 * @param from the first day off
 * @param to the last day off
 */
public record Vacation(LocalDate from, LocalDate to) {
    public Vacation {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("vacation from " + from + " ends before, on " + to);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How many days off, first and last included. */
    public long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }
}

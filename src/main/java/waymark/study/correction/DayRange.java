package waymark.study.correction;

import java.time.LocalDate;
import java.util.List;

/**
 * Study days that are corrected together.
 *
 * @param from the first
 * @param to the last, included
 */
public record DayRange(LocalDate from, LocalDate to) {
    /** How many days; 0 or less where it ends before it begins. */
    public long length() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    /** In order. */
    List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }
}

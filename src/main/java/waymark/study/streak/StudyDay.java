package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Which study day an instant belongs to in one zone: rules 1 and 2.
 *
 * <pre>{@code
 * StudyDay.of(Instant.parse("2026-05-05T00:10:00Z"), ZoneId.of("Europe/Berlin"), LocalTime.of(4, 0)); // 2026-05-04: it is 02:10
 * }</pre>
 *
 * <p>All days have their first instant and not their last, and no day is empty of both: each ends where the next begins.
 */
public final class StudyDay {
    private StudyDay() {}

    /** The latest date that has begun at the instant. */
    public static LocalDate of(Instant instant, ZoneId zone, LocalTime dayStart) {
        LocalDateTime wall = instant.atZone(zone).toLocalDateTime();
        LocalDate date = wall.minusNanos(dayStart.toNanoOfDay()).toLocalDate();
        // A clock set back across the day's start reads the old date again; a date that has begun stays begun.
        while (!begins(date.plusDays(1), zone, dayStart).isAfter(instant)) {
            date = date.plusDays(1);
        }
        return date;
    }

    /**
     * The first instant of a date: where the wall clock first shows its day start or later. In a gap that is the clock change itself, in
     * an overlap the first of the two.
     */
    public static Instant begins(LocalDate date, ZoneId zone, LocalTime dayStart) {
        LocalDateTime wall = date.atTime(dayStart);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        return offsets.isEmpty()
                ? zone.getRules().getTransition(wall).getInstant()
                : wall.toInstant(offsets.getFirst());
    }
}

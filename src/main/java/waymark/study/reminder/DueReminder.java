package waymark.study.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A reminder whose time has come.
 *
 * @param due when it fell due; where the day is empty, from when it is to be planned anew
 * @param day its study day; empty after it was set, or after the member's zone or the guild's changed
 * @param revision of what is stored about it: another one means that it was changed since
 */
public record DueReminder(StudyReminder reminder, Instant due, Optional<LocalDate> day, long revision) {}

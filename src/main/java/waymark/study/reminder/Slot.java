package waymark.study.reminder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a reminder falls.
 *
 * @param day the member's study day then: what they are reminded of. At 01:30 it is that of the evening before
 */
public record Slot(LocalDate day, Instant at) {}

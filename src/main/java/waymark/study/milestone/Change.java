package waymark.study.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of an assignment's history: who did what, and when.
 *
 * @param actor who did it; 0 where they had their data deleted
 * @param due the due date from then on; empty where there is none, or where it was not about that
 * @param member whom of several it concerned; empty where all
 */
public record Change(
        Kind kind, Instant at, long actor, Optional<LocalDate> due, Optional<String> note, OptionalLong member) {

    /** What was done. */
    public enum Kind {
        ASSIGNED,
        EXTENDED,
        CANCELLED,
        /** Every step was done, and no review was asked for. */
        COMPLETED,
        /** Every step was done, and a moderator is to look at it. */
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        /** The member took a later date for themselves. */
        CAUGHT_UP
    }
}

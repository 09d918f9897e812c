package waymark.study.reminder;

import java.time.Instant;
import java.time.LocalDate;
import waymark.study.MemberId;

/**
 * One reminder's message: at most one a member, guild and study day.
 *
 * @param at when it was claimed
 */
public record SentReminder(MemberId member, LocalDate day, State state, Instant at) {
    /** How far it is. */
    public enum State {
        /** About to be sent: perhaps it is there. */
        CLAIMED,
        SENT,
        /** Not sent: it would have come too late. */
        LATE,
        /** Surely not sent, for another reason. */
        FAILED
    }
}

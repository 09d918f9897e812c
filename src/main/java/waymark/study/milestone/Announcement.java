package waymark.study.milestone;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A message about assignments that is sent once.
 *
 * @param channel where it goes; empty for a direct message
 * @param at when it was claimed
 */
public record Announcement(Key key, OptionalLong channel, State state, Instant at) {
    /** What it is about. */
    public enum Kind {
        /** Due dates that are near or past. */
        REMINDER,
        COMPLETED,
        SUBMITTED,
        ACCEPTED,
        RETURNED
    }

    /** How far it is. */
    public enum State {
        /** About to be sent: perhaps it is there. */
        CLAIMED,
        SENT,
        /** Surely not sent. */
        FAILED,
        /** Perhaps sent, and nobody can look. */
        UNKNOWN
    }

    /**
     * Which one it is.
     *
     * @param number the assignment; of reminders their day, counted from 1970
     * @param member whom it is about; 0 of a channel's reminders
     * @param round of the completion
     */
    public record Key(long guild, Kind kind, long number, long member, int round) {
        public static Key of(long guild, Completion completion) {
            return new Key(
                    guild,
                    Kind.valueOf(completion.kind().name()),
                    completion.assignment(),
                    completion.member(),
                    completion.round());
        }
    }
}

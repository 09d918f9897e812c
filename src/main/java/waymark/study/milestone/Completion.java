package waymark.study.milestone;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of an assignment for one of those whom it concerns; a row each, never changed.
 *
 * @param member the user whom it is about
 * @param round from 0; another one begins each time that the member hands it in again
 * @param actor the member, or the moderator who looked at it
 * @param note the moderator's words
 */
public record Completion(
        long assignment, long member, int round, Kind kind, long act, Instant at, long actor, Optional<String> note) {

    /** How far it is. */
    public enum Kind {
        /** Every step is done, and no review was asked for. */
        COMPLETED,
        /** Every step is done, and a moderator is to look at it. */
        SUBMITTED,
        /** A moderator looked at it, and it is complete. */
        ACCEPTED,
        /** A moderator looked at it and asks for more. */
        RETURNED;

        /** In each round the first stage is the member's, the second the moderator's: each is reached once. */
        public int stage() {
            return this == ACCEPTED || this == RETURNED ? 1 : 0;
        }
    }

    /** Whether nothing is left to do. */
    public boolean complete() {
        return kind == Kind.COMPLETED || kind == Kind.ACCEPTED;
    }
}

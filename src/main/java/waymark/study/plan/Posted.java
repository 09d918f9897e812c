package waymark.study.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.study.NodeRef;

/**
 * What is known of an occurrence: its last state, with what it holds.
 *
 * @param task the task last claimed for it; empty where none was
 * @param at when it entered the state
 * @param channel where its message is; empty unless sent
 * @param message its message; empty unless sent
 * @param owner the process that claimed it last; empty where none did
 * @param reason why it was released, skipped, abandoned or given up as uncertain; otherwise empty
 */
public record Posted(
        Occurrence occurrence,
        State state,
        Optional<NodeRef> task,
        Instant at,
        OptionalLong channel,
        OptionalLong message,
        String owner,
        String reason) {

    /** Where an occurrence is on its way. */
    public enum State {
        /** A process is posting it, or died while it did. */
        CLAIMED,
        /** Its message is there. */
        SENT,
        /** Not sent, for a passing reason; it may be claimed again. */
        RELEASED,
        /** Left out: its time had passed. */
        SKIPPED,
        /** Not sent, for a reason that stays. */
        ABANDONED,
        /** Perhaps sent; a moderator was told, and it is not repeated. */
        UNCERTAIN;

        /** Whether the channel has, or may have, its message. */
        public boolean mayBeThere() {
            return this == CLAIMED || this == SENT || this == UNCERTAIN;
        }
    }
}

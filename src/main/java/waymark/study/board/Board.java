package waymark.study.board;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.study.plan.Follower;

/**
 * The one message that shows how far a guild or a cohort is, edited and never posted again.
 *
 * @param act that claimed it
 * @param message empty while it is about to be posted: perhaps it is there
 * @param lookedAt when it was last looked whether it is to be changed
 * @param content a checksum of what it shows; empty before the first time
 * @param stoppedFor why it is no longer changed; empty while it is
 */
public record Board(
        Follower group,
        long act,
        long channel,
        OptionalLong message,
        Instant claimedAt,
        Instant lookedAt,
        Optional<String> content,
        Optional<String> stoppedFor) {

    /** Whether it stands in its channel and is kept up to date. */
    public boolean runs() {
        return message.isPresent() && stoppedFor.isEmpty();
    }
}

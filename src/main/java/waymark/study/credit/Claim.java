package waymark.study.credit;

import java.util.Optional;
import waymark.study.NodeRef;
import waymark.study.streak.When;

/**
 * What a member wants to have credited.
 *
 * @param source for the ledger: {@code checkin}, {@code done}, {@code self-check}, {@code work}
 * @param note the member's own words or the task's title, if any
 * @param task what it was about, if that is known
 */
public record Claim(When when, String source, Optional<String> note, Optional<NodeRef> task) {
    /** Today's, for a task. */
    public static Claim today(String source, NodeRef task, String title) {
        return new Claim(When.TODAY, source, Optional.of(title), Optional.of(task));
    }
}

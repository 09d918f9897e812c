package waymark.study.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import waymark.study.NodeRef;

/**
 * A milestone that a moderator asked someone to complete, as it stands after all changes.
 *
 * @param id the act that made it
 * @param due the date on which it is to be complete, in the member's own days
 * @param note the moderator's words
 * @param by the moderator
 * @param cancelledAt when a moderator took it back; empty while it stands
 * @param review whether a moderator looks at what was done before it is complete
 * @param dueSince when the due date was set last: when it was made, or extended
 */
public record Assignment(
        long id,
        long guild,
        Assignee assignee,
        NodeRef milestone,
        Optional<LocalDate> due,
        Optional<String> note,
        long by,
        Instant at,
        Optional<Instant> cancelledAt,
        boolean review,
        Instant dueSince) {
    /** Whether no moderator took it back. */
    public boolean stands() {
        return cancelledAt.isEmpty();
    }
}

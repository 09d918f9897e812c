package waymark.study.credit;

import java.util.Optional;
import waymark.study.NodeRef;
import waymark.study.streak.Entry;
import waymark.study.streak.When;

/**
 * What a member wants to have credited.
 *
 * @param source for the ledger: {@link Entry#CHECK_IN}, {@code done}, {@code self-check}, {@code work}
 * @param note the member's own words, if any
 * @param task what it was about, if that is known
 */
public record Claim(When when, String source, Optional<String> note, Optional<NodeRef> task) {
    /** Today's, for a task. */
    public static Claim today(String source, NodeRef task) {
        return new Claim(When.TODAY, source, Optional.empty(), Optional.of(task));
    }

    /** By what the server had asked for; with a note it is the check-in that the note came with. */
    public static Claim given(String source, When when, Optional<String> note, Optional<NodeRef> task) {
        return new Claim(when, note.isPresent() ? Entry.CHECK_IN : source, note, task);
    }
}

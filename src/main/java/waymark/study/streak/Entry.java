package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the ledger, never changed once written: rules 3 and 11.
 *
 * @param act the act that made it; what is written for one act is written once
 * @param day the study day that it is about, decided when it is made and never computed again
 * @param source where it came from: {@link #CHECK_IN}, {@code done}, {@link #UNDO}, {@link #BY_MODERATOR}, ...
 * @param actor the user who made it: the member, or a moderator
 * @param reason a moderator's reason, or the member's own note
 */
public record Entry(
        long act, Instant at, EntryKind kind, LocalDate day, String source, long actor, Optional<String> reason) {

    /** The source of a member's check-in, whose reason is their own note. */
    public static final String CHECK_IN = "checkin";

    /** The source of what a moderator enters. */
    public static final String BY_MODERATOR = "streak-admin";

    /** The source of what a moderator took back of such entries. */
    public static final String UNDO_BY_MODERATOR = "streak-admin-undo";

    /** The source of what came with a record from elsewhere, and a moderator approved. */
    public static final String IMPORT = "import";

    /** The source of a member's undoing. */
    public static final String UNDO = "undo";

    private static final Set<String> OF_MODERATORS = Set.of(BY_MODERATOR, UNDO_BY_MODERATOR, IMPORT);

    /** The same, as from whoever made another entry, and for their reason. */
    Entry givenBy(Entry first) {
        return new Entry(act, at, kind, day, source, first.actor(), first.reason());
    }

    /** Whether a moderator answers for it, rather than the member. */
    public boolean byModerator() {
        return OF_MODERATORS.contains(source);
    }
}

package waymark.study.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.study.Act;
import waymark.study.MemberId;

/** Keeps marks, assignments and what becomes of them, append-only. Safe for any number of threads and processes. */
public interface MilestoneStore {
    /** Appends a mark, unless its act has marked that node already. */
    void append(MemberId member, Mark mark);

    /** A member's marks in a curriculum, by instant and then by act. */
    List<Mark> marks(MemberId member, String curriculum);

    /** Appends an assignment, unless there is one of its id. */
    void append(Assignment assignment);

    /** Moves an assignment's due date, for a reason in the moderator's words; of several changes the last by instant holds. */
    void extend(long assignment, Optional<LocalDate> due, Optional<String> note, Act act);

    /** Takes an assignment back for good, for a reason in the moderator's words. */
    void cancel(long assignment, Optional<String> note, Act act);

    Optional<Assignment> assignment(long id);

    /** A guild's assignments, cancelled ones too, by instant. */
    List<Assignment> assignments(long guild);

    /**
     * A guild's assignments that no moderator took back, the newest first.
     *
     * @param most as many as are wanted
     */
    List<Assignment> standing(long guild, int most);

    /** Those that concern a member: their own, and those of the roles that they were last seen holding; by instant. */
    List<Assignment> standing(MemberId member);

    /** How many of a guild's assignments no moderator took back. */
    long countStanding(long guild);

    /** All that was done to an assignment, by instant and then by act. */
    List<Change> history(long assignment);

    /** The roles of a guild to which something is assigned that stands, or that make a cohort that does. */
    Set<Long> assignedRoles(long guild);

    /** The roles that a member was last seen holding. */
    Set<Long> rolesHeld(MemberId member);

    /** Appends that a member was seen holding a role, or without it; of several the last by instant holds. */
    void appendHolding(MemberId member, long role, boolean holds, Act act);

    /** The users last seen holding a role. */
    List<Long> holders(long guild, long role);

    /**
     * Appends what became of an assignment, unless its round has come to that stage.
     *
     * @return whether it was appended now
     */
    boolean append(Completion completion);

    /** What became of an assignment last for a user; empty while nothing did. */
    Optional<Completion> last(long assignment, long user);

    /** What became of an assignment last, for each user for whom something did. */
    List<Completion> last(long assignment);

    /** Appends that a member took a later day for themselves; of several the last by instant holds. */
    void appendOwnDue(long assignment, long user, LocalDate due, Act act);

    /** The day that a member took for themselves at an instant or later; empty where they took none. */
    Optional<LocalDate> ownDue(long assignment, long user, Instant since);

    /** Every id of a curriculum that a mark or an assignment points at. */
    Set<String> referencedNodes(String curriculum);
}

package waymark.study.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.study.Act;
import waymark.study.MemberId;

/** Keeps marks, assignments and their changes, append-only. Safe for any number of threads and processes. */
public interface MilestoneStore {
    /** Appends a mark, unless its act has marked that node already. */
    void append(MemberId member, Mark mark);

    /** A member's marks in a curriculum, by instant and then by act. */
    List<Mark> marks(MemberId member, String curriculum);

    /** Appends an assignment, unless there is one of its id. */
    void append(Assignment assignment);

    /** Moves an assignment's due date; of several changes the last by instant holds. */
    void extend(long assignment, Optional<LocalDate> due, Act act);

    /** Takes an assignment back for good. */
    void cancel(long assignment, Act act);

    Optional<Assignment> assignment(long id);

    /** A guild's assignments, cancelled ones too, by instant. */
    List<Assignment> assignments(long guild);

    /** Every id of a curriculum that a mark or an assignment points at. */
    Set<String> referencedNodes(String curriculum);
}

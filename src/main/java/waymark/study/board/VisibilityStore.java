package waymark.study.board;

import java.util.Collection;
import java.util.Set;
import waymark.study.Act;
import waymark.study.MemberId;

/** Keeps whether boards and reports may name a member, append-only. Safe for any number of threads and processes. */
public interface VisibilityStore {
    /** Appends what a member wants; the last by instant holds. */
    void append(MemberId member, boolean shown, Act act);

    /** Whether they may: yes, until the member says no. */
    boolean shown(MemberId member);

    /** Those of some users whom they may name. */
    Set<Long> shown(long guild, Collection<Long> users);
}

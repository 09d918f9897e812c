package waymark.study.milestone;

import java.util.Set;
import waymark.study.Act;
import waymark.study.MemberId;

/**
 * Who holds the roles to which something is assigned, or that make a cohort. Discord lists a role's members to nobody who lacks a privileged intent, but each
 * act tells the roles of whoever acts: so a role's members are those seen holding it, and whoever never acts is not known.
 *
 * <pre>{@code
 * holders.seen(ada, Set.of(50L, 51L), act); // one row where 50 is a role with an assignment, and Ada was not seen with it before
 * }</pre>
 */
public final class RoleHolders {
    private final MilestoneStore store;

    public RoleHolders(MilestoneStore store) {
        this.store = store;
    }

    /**
     * Notes which of the assigned roles a member holds now: those that are new, and those that they hold no more. Where nothing changed,
     * nothing is written.
     *
     * @param roles all that the member holds, as the act tells
     * @return whether something was new
     */
    public boolean seen(MemberId member, Set<Long> roles, Act act) {
        Set<Long> assigned = store.assignedRoles(member.guild());
        if (assigned.isEmpty()) {
            return false;
        }
        Set<Long> known = store.rolesHeld(member);
        boolean changed = false;
        for (long role : assigned) {
            boolean holds = roles.contains(role);
            if (holds != known.contains(role)) {
                store.appendHolding(member, role, holds, act);
                changed = true;
            }
        }
        return changed;
    }
}

package waymark.store;

import org.jdbi.v3.core.Handle;
import waymark.study.MemberId;

/** Notes, with whatever may change what a member counts for, that they are to be counted anew. */
final class TallyRows {
    private static final String NOTE = "INSERT INTO tally_due (guild, member) ";

    /** Writes a note that is there again: a count that is taking it out is waited for, so that it misses nothing. */
    static final String AGAIN = " ON CONFLICT (guild, member) DO UPDATE SET guild = excluded.guild";

    private static final String CHANGED = NOTE + "VALUES (?, ?)" + AGAIN;

    private TallyRows() {}

    static void changed(Handle handle, MemberId member) {
        KeptStatements.update(handle, CHANGED, member.guild(), member.user());
    }

    /** Something about an assignment did: all whom it concerns. */
    static void assignmentChanged(Handle handle, long assignment) {
        handle.createUpdate(NOTE + """
                        SELECT guild, assignee FROM assignment WHERE id = :assignment AND assignee_kind = 'MEMBER'
                        UNION SELECT seen.guild, seen.member FROM role_holder seen
                        JOIN assignment a ON a.guild = seen.guild AND a.assignee = seen.role
                        WHERE a.id = :assignment AND a.assignee_kind = 'ROLE' ORDER BY 1, 2""" + AGAIN).bind("assignment", assignment).execute();
    }

    /** Something about an assignment did, for one of those whom it concerns. */
    static void assignmentChanged(Handle handle, long assignment, long member) {
        handle.createUpdate(NOTE + "SELECT guild, :member FROM assignment WHERE id = :assignment" + AGAIN)
                .bind("assignment", assignment)
                .bind("member", member)
                .execute();
    }

    /** A cohort's role did, or whether it stands: all who have to do with it. */
    static void cohortChanged(Handle handle, long cohort) {
        handle.createUpdate(NOTE + """
                        SELECT c.guild, said.member FROM cohort_member said JOIN cohort c ON c.id = said.cohort
                        WHERE c.id = :cohort
                        UNION SELECT seen.guild, seen.member FROM role_holder seen
                        JOIN cohort c ON c.guild = seen.guild AND c.role = seen.role WHERE c.id = :cohort ORDER BY 1, 2""" + AGAIN).bind("cohort", cohort).execute();
    }

    /** Takes a user out of all counts, before their rows are deleted. */
    static void forget(Handle handle, long user) {
        // First, so that no count of theirs is under way.
        handle.createUpdate("DELETE FROM tally_due WHERE member = :user")
                .bind("user", user)
                .execute();
        TallyChanges changes = new TallyChanges();
        handle.createQuery("DELETE FROM tallied WHERE member = :user RETURNING guild, member, belongs, facts")
                .bind("user", user)
                .map((row, context) -> Tallied.of(row))
                .list()
                .forEach(changes::takeOut);
        changes.write(handle);
    }
}

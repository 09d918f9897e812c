package waymark.store;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import waymark.study.Act;
import waymark.study.MemberId;

/** Who was seen holding which role. */
final class RoleRows {
    /** Of a row {@code seen}: none after it is about the same member and role. */
    private static final String LAST = """
            NOT EXISTS (
                SELECT 1 FROM role_holder later
                WHERE later.guild = seen.guild AND later.role = seen.role AND later.member = seen.member
                  AND (later.seen_at > seen.seen_at OR (later.seen_at = seen.seen_at AND later.act > seen.act)))
            """;

    /** The roles that a person was last seen holding. */
    static final String HELD = """
            SELECT seen.role FROM role_holder seen
            WHERE seen.guild = :guild AND seen.member = :member AND seen.holds = 1 AND\s""" + LAST;

    /** Where {@link #assigned} looks. */
    static final Set<String> ASSIGNED_FROM = Set.of("assignment", "assignment_change", "cohort");

    private RoleRows() {}

    /** Those to which something is assigned, and those that make a cohort. */
    static Set<Long> assigned(Handle handle, long guild) {
        return Set.copyOf(
                handle.createQuery("""
                        SELECT DISTINCT a.assignee FROM assignment a
                        WHERE a.guild = :guild AND a.assignee_kind = 'ROLE' AND NOT EXISTS (
                            SELECT 1 FROM assignment_change c WHERE c.assignment = a.id AND c.kind = 'CANCEL')
                        UNION
                        SELECT role FROM cohort WHERE guild = :guild AND archived_at IS NULL AND role IS NOT NULL""").bind("guild", guild).mapTo(Long.class).list());
    }

    static Set<Long> held(Handle handle, MemberId member) {
        return Set.copyOf(handle.createQuery(HELD)
                .bind("guild", member.guild())
                .bind("member", member.user())
                .mapTo(Long.class)
                .list());
    }

    static void append(Handle handle, MemberId member, long role, boolean holds, Act act) {
        handle.createUpdate("""
                        INSERT INTO role_holder (guild, role, member, act, seen_at, holds)
                        VALUES (:guild, :role, :member, :act, :at, :holds) ON CONFLICT DO NOTHING""")
                .bind("guild", member.guild())
                .bind("role", role)
                .bind("member", member.user())
                .bind("act", act.id())
                .bind("at", Columns.of(act.at()))
                .bind("holds", Columns.of(holds))
                .execute();
    }

    static List<Long> holders(Handle handle, long guild, long role) {
        return handle.createQuery("""
                        SELECT seen.member FROM role_holder seen
                        WHERE seen.guild = :guild AND seen.role = :role AND seen.holds = 1 AND\s""" + LAST + """
                        ORDER BY seen.seen_at, seen.act""")
                .bind("guild", guild)
                .bind("role", role)
                .mapTo(Long.class)
                .list();
    }
}

package waymark.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.board.Known;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Completion;
import waymark.study.milestone.Mark;
import waymark.study.milestone.MarkState;

/** All that a member is counted by, read from the rows about them. */
final class KnownRows {
    private static final String DAYS = """
            SELECT MIN(day) AS first_day, MAX(day) AS last_day, COUNT(DISTINCT day) AS days FROM ledger credit
            WHERE credit.guild = :guild AND credit.member = :member AND\s""" + SqlStreakStore.CREDIT_IN_FORCE;

    private static final String LATEST_ACT = """
            SELECT MAX(made_at) FROM (
                SELECT MAX(made_at) AS made_at FROM ledger WHERE guild = :guild AND member = :member
                UNION ALL SELECT MAX(made_at) FROM mark WHERE guild = :guild AND member = :member
                UNION ALL SELECT MAX(seen_at) FROM role_holder WHERE guild = :guild AND member = :member) acts""";

    private KnownRows() {}

    /** Empty where they left the guild and have not been back. */
    static Optional<Known> of(Handle handle, MemberId member, Set<Long> roles) {
        return left(handle, member) ? Optional.empty() : Optional.of(known(handle, member, roles));
    }

    private static boolean left(Handle handle, MemberId member) {
        return handle.createQuery("SELECT left_at FROM left_member WHERE guild = :guild AND member = :member")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .mapTo(Long.class)
                .findOne()
                .filter(leftAt -> handle.createQuery(LATEST_ACT)
                        .bind("guild", member.guild())
                        .bind("member", member.user())
                        .mapTo(Long.class)
                        .findOne()
                        .filter(latest -> latest > leftAt)
                        .isEmpty())
                .isPresent();
    }

    private static Known known(Handle handle, MemberId member, Set<Long> roles) {
        List<Mark> marks = marks(handle, member);
        List<Known.Open> open = open(handle, member, roles);
        return handle.createQuery(DAYS)
                .bind("guild", member.guild())
                .bind("member", member.user())
                .map((row, context) -> new Known(
                        Columns.optionalDate(row, "first_day"),
                        Columns.optionalDate(row, "last_day"),
                        row.getInt("days"),
                        marks,
                        open))
                .one();
    }

    private static List<Mark> marks(Handle handle, MemberId member) {
        return handle.createQuery("""
                        SELECT act, made_at, curriculum, node, state FROM mark
                        WHERE member = :member AND guild = :guild ORDER BY made_at, act""")
                .bind("member", member.user())
                .bind("guild", member.guild())
                .map((row, context) -> new Mark(
                        row.getLong("act"),
                        Columns.instant(row, "made_at"),
                        new NodeRef(row.getString("curriculum"), row.getString("node")),
                        MarkState.valueOf(row.getString("state"))))
                .list();
    }

    private static List<Known.Open> open(Handle handle, MemberId member, Set<Long> roles) {
        List<Known.Open> open = new ArrayList<>();
        Stream.concat(
                        SqlMilestoneStore.assigned(handle, member.guild(), "MEMBER", member.user()),
                        roles.stream()
                                .flatMap(role -> SqlMilestoneStore.assigned(handle, member.guild(), "ROLE", role)))
                .filter(Assignment::stands)
                .filter(assignment -> CompletionRows.last(handle, assignment.id(), member.user())
                        .filter(last -> last.kind() != Completion.Kind.RETURNED)
                        .isEmpty())
                .forEach(assignment -> open.add(new Known.Open(assignment, due(handle, assignment, member.user()))));
        return open;
    }

    private static Optional<LocalDate> due(Handle handle, Assignment assignment, long user) {
        Instant since = assignment.dueSince();
        return SqlMilestoneStore.ownDue(handle, assignment.id(), user, since).or(assignment::due);
    }

    /** The groups in which they are counted: their guild, their cohorts, the roles that they were last seen holding. */
    static Set<Long> groups(Handle handle, MemberId member, Set<Long> roles) {
        Set<Long> groups = new HashSet<>(roles);
        groups.add(0L);
        SqlCohortStore.of(handle, member).forEach(cohort -> groups.add(cohort.id()));
        return groups;
    }
}

package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Change;
import waymark.study.milestone.Completion;
import waymark.study.milestone.Mark;
import waymark.study.milestone.MarkState;
import waymark.study.milestone.MilestoneStore;

/** Marks, assignments and their changes in SQL. */
final class SqlMilestoneStore implements MilestoneStore {
    /** Assignments with their last due date and their cancelling, if any. */
    private static final String SELECT = """
            SELECT a.id, a.guild, a.assignee_kind, a.assignee, a.curriculum, a.milestone, a.note, a.made_by, a.made_at, a.review,
                   CASE WHEN extended.act IS NULL THEN a.due ELSE extended.due END AS due,
                   COALESCE(extended.made_at, a.made_at) AS due_since_at,
                   (SELECT MIN(c.made_at) FROM assignment_change c
                    WHERE c.assignment = a.id AND c.kind = 'CANCEL') AS cancelled_at
            FROM assignment a
            LEFT JOIN assignment_change extended ON extended.assignment = a.id AND extended.act = (
                SELECT e.act FROM assignment_change e
                WHERE e.assignment = a.id AND e.kind = 'EXTEND'
                ORDER BY e.made_at DESC, e.act DESC LIMIT 1)
            """;

    /** Of a row {@code a} of an assignment: nobody cancelled it. */
    static final String STANDS = """
            NOT EXISTS (SELECT 1 FROM assignment_change back WHERE back.assignment = a.id AND back.kind = 'CANCEL')
            """;

    private final Sql sql;
    private final Memory<Long, Set<Long>> assignedRoles;

    /** @param assignedRoles by guild, of {@link RoleRows#ASSIGNED_FROM} */
    SqlMilestoneStore(Sql sql, Memory<Long, Set<Long>> assignedRoles) {
        this.sql = sql;
        this.assignedRoles = assignedRoles;
    }

    @Override
    public void append(MemberId member, Mark mark) {
        sql.execute(handle -> {
            TallyRows.changed(handle, member);
            handle.createUpdate("""
                        INSERT INTO mark (member, guild, curriculum, node, act, made_at, state)
                        VALUES (:member, :guild, :curriculum, :node, :act, :at, :state)
                        ON CONFLICT DO NOTHING""")
                    .bind("member", member.user())
                    .bind("guild", member.guild())
                    .bind("curriculum", mark.node().curriculum())
                    .bind("node", mark.node().node())
                    .bind("act", mark.act())
                    .bind("at", Columns.of(mark.at()))
                    .bind("state", mark.state().name())
                    .execute();
        });
    }

    @Override
    public List<Mark> marks(MemberId member, String curriculum) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT act, made_at, curriculum, node, state FROM mark
                        WHERE member = :member AND guild = :guild AND curriculum = :curriculum
                        ORDER BY made_at, act""")
                .bind("member", member.user())
                .bind("guild", member.guild())
                .bind("curriculum", curriculum)
                .map((row, context) -> new Mark(
                        row.getLong("act"),
                        Columns.instant(row, "made_at"),
                        Columns.node(row, "node"),
                        MarkState.valueOf(row.getString("state"))))
                .list());
    }

    @Override
    public void append(Assignment assignment) {
        String kind = assignment.assignee() instanceof Assignee.Member ? "MEMBER" : "ROLE";
        sql.execute(handle -> {
            handle.createUpdate("""
                        INSERT INTO assignment (id, guild, assignee_kind, assignee, curriculum, milestone,
                                                due, note, made_by, made_at, review)
                        VALUES (:id, :guild, :kind, :assignee, :curriculum, :milestone, :due, :note, :by, :at, :review)
                        ON CONFLICT DO NOTHING""")
                    .bind("id", assignment.id())
                    .bind("guild", assignment.guild())
                    .bind("kind", kind)
                    .bind(
                            "assignee",
                            switch (assignment.assignee()) {
                                case Assignee.Member member -> member.user();
                                case Assignee.Role role -> role.role();
                            })
                    .bind("curriculum", assignment.milestone().curriculum())
                    .bind("milestone", assignment.milestone().node())
                    .bind("due", Columns.of(assignment.due()))
                    .bind("note", Columns.of(assignment.note()))
                    .bind("by", assignment.by())
                    .bind("at", Columns.of(assignment.at()))
                    .bind("review", Columns.of(assignment.review()))
                    .execute();
            TallyRows.assignmentChanged(handle, assignment.id());
        });
    }

    @Override
    public void extend(long assignment, Optional<LocalDate> due, Optional<String> note, Act act) {
        change(assignment, "EXTEND", due, note, act);
    }

    @Override
    public void cancel(long assignment, Optional<String> note, Act act) {
        change(assignment, "CANCEL", Optional.empty(), note, act);
    }

    private void change(long assignment, String kind, Optional<LocalDate> due, Optional<String> note, Act act) {
        sql.execute(handle -> {
            TallyRows.assignmentChanged(handle, assignment);
            handle.createUpdate("""
                        INSERT INTO assignment_change (assignment, act, made_at, actor, kind, due, note)
                        VALUES (:assignment, :act, :at, :actor, :kind, :due, :note)
                        ON CONFLICT DO NOTHING""")
                    .bind("assignment", assignment)
                    .bind("act", act.id())
                    .bind("at", Columns.of(act.at()))
                    .bind("actor", act.actor())
                    .bind("kind", kind)
                    .bind("due", Columns.of(due))
                    .bind("note", Columns.of(note))
                    .execute();
        });
    }

    @Override
    public Optional<Assignment> assignment(long id) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE a.id = :id")
                .bind("id", id)
                .map((row, context) -> assignment(row))
                .findOne());
    }

    @Override
    public List<Assignment> assignments(long guild) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE a.guild = :guild ORDER BY a.made_at, a.id")
                .bind("guild", guild)
                .map((row, context) -> assignment(row))
                .list());
    }

    @Override
    public List<Assignment> standing(long guild, int most) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE a.guild = :guild AND " + STANDS
                        + "ORDER BY a.made_at DESC, a.id DESC LIMIT :most")
                .bind("guild", guild)
                .bind("most", most)
                .map((row, context) -> assignment(row))
                .list());
    }

    @Override
    public List<Assignment> standing(MemberId member) {
        return sql.read(handle -> handle.createQuery(
                        SELECT + "WHERE a.guild = :guild AND " + STANDS + """
                        AND (a.assignee_kind = 'MEMBER' AND a.assignee = :member
                             OR a.assignee_kind = 'ROLE' AND a.assignee IN (""" + RoleRows.HELD + """
                        )) ORDER BY a.made_at, a.id""")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .map((row, context) -> assignment(row))
                .list());
    }

    @Override
    public long countStanding(long guild) {
        return sql.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM assignment a WHERE a.guild = :guild AND " + STANDS)
                        .bind("guild", guild)
                        .mapTo(Long.class)
                        .one());
    }

    /** Those of one assignee, by instant. */
    static Stream<Assignment> assigned(Handle handle, long guild, String kind, long assignee) {
        return handle
                .createQuery(SELECT + """
                        WHERE a.guild = :guild AND a.assignee_kind = :kind AND a.assignee = :assignee ORDER BY a.made_at, a.id""")
                .bind("guild", guild)
                .bind("kind", kind)
                .bind("assignee", assignee)
                .map((row, context) -> assignment(row))
                .list()
                .stream();
    }

    /** Those of a guild that are to roles, by instant. */
    static Stream<Assignment> toRoles(Handle handle, long guild) {
        return handle
                .createQuery(SELECT + "WHERE a.guild = :guild AND a.assignee_kind = 'ROLE' ORDER BY a.made_at, a.id")
                .bind("guild", guild)
                .map((row, context) -> assignment(row))
                .list()
                .stream();
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        long assignee = row.getLong("assignee");
        return new Assignment(
                row.getLong("id"),
                row.getLong("guild"),
                row.getString("assignee_kind").equals("MEMBER")
                        ? new Assignee.Member(assignee)
                        : new Assignee.Role(assignee),
                Columns.node(row, "milestone"),
                Columns.optionalDate(row, "due"),
                Columns.optionalText(row, "note"),
                row.getLong("made_by"),
                Columns.instant(row, "made_at"),
                Columns.optionalInstant(row, "cancelled_at"),
                Columns.flag(row, "review"),
                Columns.instant(row, "due_since_at"));
    }

    @Override
    public List<Change> history(long assignment) {
        return sql.read(handle -> AssignmentHistory.of(handle, assignment));
    }

    @Override
    public Set<Long> assignedRoles(long guild) {
        return assignedRoles.of(guild, () -> sql.read(handle -> RoleRows.assigned(handle, guild)));
    }

    @Override
    public Set<Long> rolesHeld(MemberId member) {
        return sql.read(handle -> RoleRows.held(handle, member));
    }

    @Override
    public void appendHolding(MemberId member, long role, boolean holds, Act act) {
        sql.execute(handle -> {
            RoleRows.append(handle, member, role, holds, act);
            TallyRows.changed(handle, member);
        });
    }

    @Override
    public List<Long> holders(long guild, long role) {
        return sql.read(handle -> RoleRows.holders(handle, guild, role));
    }

    @Override
    public boolean append(Completion completion) {
        return sql.write(handle -> {
            TallyRows.assignmentChanged(handle, completion.assignment(), completion.member());
            return CompletionRows.append(handle, completion);
        });
    }

    @Override
    public Optional<Completion> last(long assignment, long user) {
        return sql.read(handle -> CompletionRows.last(handle, assignment, user));
    }

    @Override
    public List<Completion> last(long assignment) {
        return sql.read(handle -> CompletionRows.last(handle, assignment));
    }

    @Override
    public void appendOwnDue(long assignment, long user, LocalDate due, Act act) {
        sql.execute(handle -> {
            TallyRows.assignmentChanged(handle, assignment, user);
            handle.createUpdate("""
                        INSERT INTO own_due (assignment, member, act, made_at, due)
                        VALUES (:assignment, :member, :act, :at, :due) ON CONFLICT DO NOTHING""")
                    .bind("assignment", assignment)
                    .bind("member", user)
                    .bind("act", act.id())
                    .bind("at", Columns.of(act.at()))
                    .bind("due", due.toString())
                    .execute();
        });
    }

    @Override
    public Optional<LocalDate> ownDue(long assignment, long user, Instant since) {
        return sql.read(handle -> ownDue(handle, assignment, user, since));
    }

    static Optional<LocalDate> ownDue(Handle handle, long assignment, long user, Instant since) {
        return handle.createQuery("""
                        SELECT due FROM own_due
                        WHERE assignment = :assignment AND member = :member AND made_at >= :since
                        ORDER BY made_at DESC, act DESC LIMIT 1""")
                .bind("assignment", assignment)
                .bind("member", user)
                .bind("since", Columns.of(since))
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse);
    }

    @Override
    public Set<String> referencedNodes(String curriculum) {
        return sql.read(handle -> CurriculumRows.referenced(handle, """
                SELECT node FROM mark WHERE curriculum = :curriculum
                UNION SELECT milestone FROM assignment WHERE curriculum = :curriculum""", curriculum));
    }
}

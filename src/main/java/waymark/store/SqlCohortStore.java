package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.plan.Cohort;
import waymark.study.plan.CohortStore;
import waymark.study.plan.Course;
import waymark.study.plan.Follower;

/** Cohorts and their members in SQL. */
final class SqlCohortStore implements CohortStore {
    private static final String SELECT = """
            SELECT c.id, c.guild, c.name, c.role, c.channel, c.start_day, c.curriculum, c.course, c.course_again,
                   c.course_days, c.since_at, c.held_at, c.held_for, c.made_by, c.made_at, c.archived_at
            FROM cohort c
            """;

    /** Whether a person belongs to the cohort {@code c}: what was said of them last, else the role with which they were seen last. */
    private static final String BELONGS = """
            COALESCE(
                (SELECT CASE said.kind WHEN 'ADD' THEN 1 ELSE 0 END FROM cohort_member said
                 WHERE said.cohort = c.id AND said.member = %1$s ORDER BY said.made_at DESC, said.act DESC LIMIT 1),
                (SELECT seen.holds FROM role_holder seen
                 WHERE seen.guild = c.guild AND seen.role = c.role AND seen.member = %1$s
                 ORDER BY seen.seen_at DESC, seen.act DESC LIMIT 1),
                0) = 1
            """;

    /** Of a query with a {@code guild}: only who belongs to {@code :cohort}. */
    static final String BELONGING = """
            AND EXISTS (SELECT 1 FROM cohort c WHERE c.guild = :guild AND c.id = :cohort AND %s)
            """.formatted(BELONGS);

    static final String MEMBERS = """
            SELECT person.member FROM cohort c
            CROSS JOIN (SELECT member FROM cohort_member WHERE cohort = :cohort
                        UNION
                        SELECT seen.member FROM cohort of_role
                        JOIN role_holder seen ON seen.guild = of_role.guild AND seen.role = of_role.role
                        WHERE of_role.id = :cohort) person
            WHERE c.guild = :guild AND c.id = :cohort AND\s""" + BELONGS.formatted("person.member");

    /** Where {@link #of} looks. */
    static final Set<String> TABLES = Set.of("cohort", "cohort_member", "role_holder");

    private final Sql sql;
    private final Memory<MemberId, List<Cohort>> known;

    /** @param known of {@link #TABLES} */
    SqlCohortStore(Sql sql, Memory<MemberId, List<Cohort>> known) {
        this.sql = sql;
        this.known = known;
    }

    @Override
    public Created create(Cohort cohort, int most) {
        return sql.write(handle -> {
            SqlGuildStore.hold(handle, cohort.guild());
            if (find(handle, cohort.follower()).isPresent()) {
                return Created.DONE;
            }
            if (standing(handle, cohort.guild()).size() >= most) {
                return Created.TOO_MANY;
            }
            if (isTaken(handle, cohort.follower(), cohort.name())) {
                return Created.NAME_TAKEN;
            }
            changing(handle.createUpdate("""
                            INSERT INTO cohort (id, guild, name, role, channel, start_day, curriculum, course,
                                                course_again, course_days, since_at, held_at, held_for, made_by, made_at, archived_at)
                            VALUES (:id, :guild, :name, :role, :channel, :start, :curriculum, :course,
                                    :again, :courseDays, :since, :heldAt, :heldFor, :by, :at, :archivedAt)
                            ON CONFLICT DO NOTHING"""), cohort)
                    .bind("guild", cohort.guild())
                    .bind("name", cohort.name())
                    .bind("by", cohort.by())
                    .bind("at", Columns.of(cohort.at()))
                    .execute();
            TallyRows.cohortChanged(handle, cohort.id());
            return Created.DONE;
        });
    }

    /** Whether another that stands has a name, until the end of the transaction. */
    private static boolean isTaken(Handle handle, Follower cohort, String name) {
        return standing(handle, cohort.guild()).stream()
                .anyMatch(other -> other.id() != cohort.cohort() && other.name().equalsIgnoreCase(name));
    }

    @Override
    public boolean rename(Follower cohort, String name) {
        return sql.write(handle -> {
            SqlGuildStore.hold(handle, cohort.guild());
            if (isTaken(handle, cohort, name)) {
                return false;
            }
            handle.createUpdate(
                            "UPDATE cohort SET name = :name WHERE guild = :guild AND id = :id AND archived_at IS NULL")
                    .bind("name", name)
                    .bind("guild", cohort.guild())
                    .bind("id", cohort.cohort())
                    .execute();
            return true;
        });
    }

    private static <T extends SqlStatement<T>> T changing(T statement, Cohort cohort) {
        return statement
                .bind("id", cohort.id())
                .bind("role", Columns.of(cohort.role()))
                .bind("channel", Columns.of(cohort.channel()))
                .bind("start", cohort.start().toString())
                .bind("curriculum", cohort.curriculum())
                .bind("course", String.join("\n", cohort.course().parts()))
                .bind("again", Columns.of(cohort.course().again()))
                .bind("courseDays", Columns.of(cohort.course().days()))
                .bind("since", Columns.of(cohort.since()))
                .bind("heldAt", Columns.millis(cohort.heldAt()))
                .bind("heldFor", Columns.of(cohort.heldFor()))
                .bind("archivedAt", Columns.millis(cohort.archivedAt()));
    }

    @Override
    public Optional<Cohort> change(Follower cohort, UnaryOperator<Cohort> change) {
        return sql.write(handle -> {
            // Writes nothing, but holds the row until the end of the transaction, where a database has several writers.
            handle.createUpdate("UPDATE cohort SET id = id WHERE id = :id")
                    .bind("id", cohort.cohort())
                    .execute();
            Optional<Cohort> before = find(handle, cohort);
            Optional<Cohort> changed = before.map(change);
            boolean others = !changed.map(SqlCohortStore::whom).equals(before.map(SqlCohortStore::whom));
            if (others) {
                TallyRows.cohortChanged(handle, cohort.cohort());
            }
            changed.ifPresent(now -> changing(handle.createUpdate("""
                            UPDATE cohort SET role = :role, channel = :channel, start_day = :start,
                                   curriculum = :curriculum, course = :course, course_again = :again,
                                   course_days = :courseDays, since_at = :since, held_at = :heldAt, held_for = :heldFor, archived_at = :archivedAt
                            WHERE id = :id"""), now).execute());
            if (others) {
                TallyRows.cohortChanged(handle, cohort.cohort());
            }
            return changed;
        });
    }

    /** What decides whom it counts. */
    private static List<Object> whom(Cohort cohort) {
        return List.of(cohort.role(), cohort.archivedAt());
    }

    @Override
    public Optional<Cohort> find(Follower cohort) {
        return sql.read(handle -> find(handle, cohort));
    }

    private static Optional<Cohort> find(Handle handle, Follower cohort) {
        return handle.createQuery(SELECT + "WHERE c.guild = :guild AND c.id = :cohort")
                .bind("guild", cohort.guild())
                .bind("cohort", cohort.cohort())
                .map((row, context) -> cohort(row))
                .findOne();
    }

    @Override
    public List<Cohort> standing(long guild) {
        return sql.read(handle -> standing(handle, guild));
    }

    private static List<Cohort> standing(Handle handle, long guild) {
        return handle.createQuery(
                        SELECT + "WHERE c.guild = :guild AND c.archived_at IS NULL ORDER BY LOWER(c.name), c.id")
                .bind("guild", guild)
                .map((row, context) -> cohort(row))
                .list();
    }

    @Override
    public List<Cohort> standing() {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE c.archived_at IS NULL ORDER BY c.id")
                .map((row, context) -> cohort(row))
                .list());
    }

    @Override
    public void append(Follower cohort, long member, boolean belongs, Act act) {
        sql.execute(handle -> {
            TallyRows.changed(handle, new MemberId(cohort.guild(), member));
            handle.createUpdate("""
                        INSERT INTO cohort_member (cohort, member, act, made_at, actor, kind)
                        VALUES (:cohort, :member, :act, :at, :actor, :kind) ON CONFLICT DO NOTHING""")
                    .bind("cohort", cohort.cohort())
                    .bind("member", member)
                    .bind("act", act.id())
                    .bind("at", Columns.of(act.at()))
                    .bind("actor", act.actor())
                    .bind("kind", belongs ? "ADD" : "REMOVE")
                    .execute();
        });
    }

    @Override
    public List<Cohort> of(MemberId member) {
        return known.of(member, () -> sql.read(handle -> List.copyOf(of(handle, member))));
    }

    static List<Cohort> of(Handle handle, MemberId member) {
        return handle.createQuery(SELECT + "WHERE c.guild = :guild AND c.archived_at IS NULL AND "
                        + BELONGS.formatted(":member") + "ORDER BY c.made_at DESC, c.id DESC")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .map((row, context) -> cohort(row))
                .list();
    }

    @Override
    public List<Long> members(Follower cohort) {
        return sql.read(handle -> handle.createQuery(MEMBERS + "ORDER BY person.member")
                .bind("guild", cohort.guild())
                .bind("cohort", cohort.cohort())
                .mapTo(Long.class)
                .list());
    }

    @Override
    public int creditedOn(Follower cohort, LocalDate day) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT COUNT(DISTINCT credit.member) FROM ledger credit
                        WHERE credit.guild = :guild AND credit.day = :day AND %s AND credit.member IN (%s)""".formatted(SqlStreakStore.CREDIT_IN_FORCE, MEMBERS))
                .bind("guild", cohort.guild())
                .bind("cohort", cohort.cohort())
                .bind("day", day.toString())
                .mapTo(Integer.class)
                .one());
    }

    private static Cohort cohort(ResultSet row) throws SQLException {
        return new Cohort(
                row.getLong("id"),
                row.getLong("guild"),
                row.getString("name"),
                Columns.optionalLong(row, "role"),
                Columns.optionalLong(row, "channel"),
                Columns.date(row, "start_day"),
                row.getString("curriculum"),
                Course.ROADMAP
                        .through(row.getString("course").lines().toList())
                        .repeating(Columns.flag(row, "course_again"))
                        .on(Columns.weekdays(row.getString("course_days"))),
                Columns.instant(row, "since_at"),
                Columns.optionalInstant(row, "held_at"),
                Columns.optionalText(row, "held_for"),
                row.getLong("made_by"),
                Columns.instant(row, "made_at"),
                Columns.optionalInstant(row, "archived_at"));
    }
}

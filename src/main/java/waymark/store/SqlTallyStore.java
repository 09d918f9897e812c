package waymark.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.study.MemberId;
import waymark.study.board.Fact;
import waymark.study.board.Known;
import waymark.study.board.Tally;
import waymark.study.board.TallyStore;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Completion;
import waymark.study.plan.Follower;

/** Counts of members in SQL. */
final class SqlTallyStore implements TallyStore {
    /** Of a member {@code t}: nothing marked since an instant, and either active for longer than that or assigned something before it. */
    private static final String STUCK = """
            FROM tallied t WHERE t.guild = :guild AND (t.marked_at IS NULL OR t.marked_at < :since)
              AND ((t.last_day >= :day AND t.first_day < :day) OR t.assigned_at < :since)
            """;

    private static final String COMPLETED = """
            SELECT c.assignment, c.member, c.round, c.stage, c.kind, c.act, c.made_at, c.actor, c.note
            FROM assignment a JOIN completion c ON c.assignment = a.id
            WHERE a.guild = :guild AND c.made_at >= :since AND c.kind IN ('COMPLETED', 'ACCEPTED')
            """;

    private static final Logger log = LoggerFactory.getLogger(SqlTallyStore.class);

    private final Sql sql;

    SqlTallyStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int count(int most, Function<Known, Set<Fact>> facts) {
        return count(OptionalLong.empty(), most, facts);
    }

    @Override
    public int count(long guild, int most, Function<Known, Set<Fact>> facts) {
        return count(OptionalLong.of(guild), most, facts);
    }

    private int count(OptionalLong guild, int most, Function<Known, Set<Fact>> facts) {
        // Mostly there is nothing to do, and nobody who writes is to wait for that.
        if (sql.read(handle -> due(handle, guild, 1)).isEmpty()) {
            return 0;
        }
        return sql.write(handle -> {
            List<MemberId> due = due(handle, guild, most);
            TallyChanges changes = new TallyChanges();
            due.stream().filter(member -> takenOut(handle, member)).forEach(member -> {
                try {
                    count(handle, member, facts, changes);
                } catch (JdbiException | StoreException e) {
                    throw e;
                } catch (RuntimeException e) {
                    // What follows in the queue is not to wait for this one for ever.
                    log.error("{} cannot be counted; tried again when they next act", member, e);
                }
            });
            changes.write(handle);
            return due.size();
        });
    }

    private static List<MemberId> due(Handle handle, OptionalLong guild, int most) {
        String which = guild.isPresent() ? " WHERE guild = :guild" : "";
        return handle.createQuery("SELECT guild, member FROM tally_due" + which + " ORDER BY guild, member LIMIT :most")
                .bindMap(guild.isPresent() ? Map.of("guild", guild.getAsLong()) : Map.of())
                .bind("most", most)
                .map((row, context) -> new MemberId(row.getLong("guild"), row.getLong("member")))
                .list();
    }

    /**
     * Takes a note out, first, so that what is noted from here on is not taken for counted, where a database has several writers.
     *
     * @return false where another who counts has it
     */
    private static boolean takenOut(Handle handle, MemberId member) {
        return bound(handle.createUpdate("DELETE FROM tally_due WHERE guild = :guild AND member = :member"), member)
                        .execute()
                == 1;
    }

    private static void count(Handle handle, MemberId member, Function<Known, Set<Fact>> facts, TallyChanges changes) {
        Set<Long> roles = RoleRows.held(handle, member);
        Optional<Known> known = KnownRows.of(handle, member, roles).filter(k -> !k.isNothing() || !roles.isEmpty());
        Tallied now = known.map(k -> new Tallied(member, KnownRows.groups(handle, member, roles), facts.apply(k)))
                .orElseGet(() -> Tallied.nothing(member));
        Tallied before = bound(
                        handle.createQuery(
                                "SELECT guild, member, belongs, facts FROM tallied WHERE guild = :guild AND member = :member"),
                        member)
                .map((row, context) -> Tallied.of(row))
                .findOne()
                .orElseGet(() -> Tallied.nothing(member));
        changes.count(before, now);
        if (known.isEmpty()) {
            bound(handle.createUpdate("DELETE FROM tallied WHERE guild = :guild AND member = :member"), member)
                    .execute();
        } else {
            keep(handle, now, known.get());
        }
    }

    private static void keep(Handle handle, Tallied now, Known known) {
        bound(handle.createUpdate("""
                        INSERT INTO tallied (guild, member, first_day, last_day, days, marked_at, assigned_at, belongs, facts)
                        VALUES (:guild, :member, :first, :last, :days, :marked, :assigned, :belongs, :facts)
                        ON CONFLICT (guild, member) DO UPDATE SET
                            first_day = excluded.first_day, last_day = excluded.last_day, days = excluded.days,
                            marked_at = excluded.marked_at, assigned_at = excluded.assigned_at,
                            belongs = excluded.belongs, facts = excluded.facts"""), now.member())
                .bind("first", Columns.of(known.firstDay()))
                .bind("last", Columns.of(known.lastDay()))
                .bind("days", known.days())
                .bind("marked", known.markedAt().map(Columns::of).orElse(null))
                .bind("assigned", known.assignedAt().map(Columns::of).orElse(null))
                .bind("belongs", now.belongs())
                .bind("facts", now.lines())
                .execute();
    }

    private static <T extends SqlStatement<T>> T bound(T statement, MemberId member) {
        return statement.bind("guild", member.guild()).bind("member", member.user());
    }

    @Override
    public boolean edition(String curriculum, String edition) {
        return sql.write(handle -> {
            boolean same = handle.createQuery("SELECT edition FROM tally_edition WHERE curriculum = :curriculum")
                    .bind("curriculum", curriculum)
                    .mapTo(String.class)
                    .findOne()
                    .filter(edition::equals)
                    .isPresent();
            if (!same) {
                handle.createUpdate("""
                                INSERT INTO tally_edition (curriculum, edition) VALUES (:curriculum, :edition)
                                ON CONFLICT (curriculum) DO UPDATE SET edition = excluded.edition""")
                        .bind("curriculum", curriculum)
                        .bind("edition", edition)
                        .execute();
                handle.createUpdate("""
                                INSERT INTO tally_due (guild, member)
                                SELECT guild, member FROM mark WHERE curriculum = :curriculum
                                UNION SELECT guild, member FROM tallied WHERE assigned_at IS NOT NULL
                                ORDER BY 1, 2""" + TallyRows.AGAIN)
                        .bind("curriculum", curriculum)
                        .execute();
            }
            return !same;
        });
    }

    @Override
    public void startAnew() {
        sql.execute(handle -> {
            handle.execute("DELETE FROM tally");
            handle.execute("DELETE FROM tallied");
            handle.execute("""
                    INSERT INTO tally_due (guild, member)
                    SELECT guild, member FROM ledger
                    UNION SELECT guild, member FROM mark
                    UNION SELECT guild, member FROM role_holder
                    UNION SELECT c.guild, m.member FROM cohort_member m JOIN cohort c ON c.id = m.cohort
                    UNION SELECT guild, assignee FROM assignment WHERE assignee_kind = 'MEMBER'
                    ORDER BY 1, 2""" + TallyRows.AGAIN);
        });
    }

    @Override
    public Tally tally(Follower group) {
        return tally(group.guild(), group.cohort());
    }

    @Override
    public Tally tally(long guild, long group) {
        return sql.read(handle -> new Tally(handle
                .createQuery("SELECT kind, value, members FROM tally WHERE guild = :guild AND of_group = :group")
                .bind("guild", guild)
                .bind("group", group)
                .map((row, context) -> Map.entry(
                        new Fact(Fact.Kind.valueOf(row.getString("kind")), row.getString("value")),
                        row.getInt("members")))
                .list()
                .stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> entry.getValue()))));
    }

    @Override
    public Stuck stuck(Follower group, Instant since, LocalDate day, int most) {
        String among = group.isGuild() ? "" : " AND t.member IN (" + SqlCohortStore.MEMBERS + ")";
        return sql.read(handle -> new Stuck(
                among(handle.createQuery("SELECT COUNT(*) " + STUCK + among), group)
                        .bind("since", Columns.of(since))
                        .bind("day", day.toString())
                        .mapTo(Integer.class)
                        .one(),
                among(
                                handle.createQuery("SELECT t.member " + STUCK + among
                                        + " ORDER BY COALESCE(t.last_day, '') DESC, t.member LIMIT :most"),
                                group)
                        .bind("since", Columns.of(since))
                        .bind("day", day.toString())
                        .bind("most", most)
                        .mapTo(Long.class)
                        .list()));
    }

    /** With what the query of a cohort's members names, where it is in there. */
    private static Query among(Query query, Follower group) {
        Query bound = query.bind("guild", group.guild());
        return group.isGuild() ? bound : bound.bind("cohort", group.cohort());
    }

    @Override
    public List<Assignment> toRoles(long guild) {
        return sql.read(handle -> SqlMilestoneStore.toRoles(handle, guild)
                .filter(Assignment::stands)
                .toList());
    }

    @Override
    public List<Completion> completed(Follower group, Instant since, int most) {
        String among = group.isGuild() ? "" : " AND c.member IN (" + SqlCohortStore.MEMBERS + ")";
        return sql.read(handle -> among(
                        handle.createQuery(COMPLETED + among + " ORDER BY c.made_at DESC, c.act DESC LIMIT :most"),
                        group)
                .bind("since", Columns.of(since))
                .bind("most", most)
                .map((row, context) -> CompletionRows.completion(row))
                .list());
    }

    @Override
    public void left(MemberId member, Instant at) {
        sql.execute(handle -> {
            int known = bound(handle.createUpdate("""
                            INSERT INTO left_member (guild, member, left_at)
                            SELECT guild, member, :at FROM (
                                SELECT guild, member FROM tallied UNION SELECT guild, member FROM tally_due
                                UNION SELECT guild, member FROM standing) known
                            WHERE guild = :guild AND member = :member
                            ON CONFLICT (guild, member) DO UPDATE SET left_at = excluded.left_at"""), member)
                    .bind("at", Columns.of(at))
                    .execute();
            // A look-up may end after its member had their data deleted: nothing is to be written of them then.
            if (known > 0) {
                TallyRows.changed(handle, member);
            }
        });
    }
}

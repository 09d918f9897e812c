package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.milestone.Announcement;
import waymark.study.milestone.Announcement.Key;
import waymark.study.milestone.Announcement.State;
import waymark.study.milestone.AnnouncementStore;
import waymark.study.milestone.Reminder;

/** Messages about assignments and what they hold, in SQL. */
final class SqlAnnouncementStore implements AnnouncementStore {
    private static final String SELECT =
            "SELECT guild, kind, number, member, round, channel, state, claimed_at FROM told ";
    private static final String BY_KEY = """
            WHERE guild = :guild AND kind = :kind AND number = :number AND member = :member AND round = :round""";

    /** Of a row {@code taken} of a reminder: the message that has it was refused. */
    private static final String REFUSED = """
            EXISTS (SELECT 1 FROM told refused
                    WHERE refused.guild = taken.guild AND refused.kind = 'REMINDER' AND refused.number = taken.number
                      AND refused.member = CASE WHEN taken.to_member = 1 THEN taken.member ELSE 0 END
                      AND refused.state = 'FAILED')
            """;

    private final Sql sql;

    SqlAnnouncementStore(Sql sql) {
        this.sql = sql;
    }

    private static <T extends SqlStatement<T>> T bind(T statement, Key key) {
        return statement
                .bind("guild", key.guild())
                .bind("kind", key.kind().name())
                .bind("number", key.number())
                .bind("member", key.member())
                .bind("round", key.round());
    }

    @Override
    public boolean claim(Key key, OptionalLong channel, Instant at) {
        return sql.write(handle -> claim(handle, key, channel, at));
    }

    private static boolean claim(Handle handle, Key key, OptionalLong channel, Instant at) {
        return bind(handle.createUpdate("""
                        INSERT INTO told (guild, kind, number, member, round, channel, state, claimed_at)
                        VALUES (:guild, :kind, :number, :member, :round, :channel, 'CLAIMED', :at)
                        ON CONFLICT DO NOTHING"""), key)
                        .bind("channel", Columns.of(channel))
                        .bind("at", Columns.of(at))
                        .execute()
                == 1;
    }

    @Override
    public List<Reminder> claim(Key key, OptionalLong channel, Instant at, List<Reminder> reminders) {
        return sql.write(handle -> {
            if (!claim(handle, key, channel, at)) {
                return List.of();
            }
            List<Reminder> taken = new ArrayList<>();
            for (Reminder reminder : reminders) {
                if (take(handle, key, reminder)) {
                    taken.add(reminder);
                }
            }
            if (taken.isEmpty()) {
                bind(handle.createUpdate("DELETE FROM told " + BY_KEY), key).execute();
            }
            return List.copyOf(taken);
        });
    }

    /** Where a refused message has it, this one takes it over. */
    private static boolean take(Handle handle, Key key, Reminder reminder) {
        boolean free = reminder(handle.createQuery("""
                        SELECT COUNT(*) FROM reminder taken
                        WHERE assignment = :assignment AND member = :member AND due = :due AND stage = :stage AND NOT\s""" + REFUSED), reminder)
                        .mapTo(Integer.class)
                        .one()
                == 0;
        if (free) {
            reminder(handle.createUpdate("""
                        INSERT INTO reminder (assignment, member, due, stage, guild, number, to_member)
                        VALUES (:assignment, :member, :due, :stage, :guild, :number, :direct)
                        ON CONFLICT (assignment, member, due, stage)
                        DO UPDATE SET number = excluded.number, to_member = excluded.to_member"""), reminder)
                    .bind("guild", key.guild())
                    .bind("number", key.number())
                    .bind("direct", key.member() == 0 ? 0 : 1)
                    .execute();
        }
        return free;
    }

    private static <T extends SqlStatement<T>> T reminder(T statement, Reminder reminder) {
        return statement
                .bind("assignment", reminder.assignment())
                .bind("member", reminder.member())
                .bind("due", reminder.due().toString())
                .bind("stage", reminder.stage().name());
    }

    @Override
    public void move(Key key, long channel) {
        sql.execute(handle -> bind(
                        handle.createUpdate("UPDATE told SET channel = :channel " + BY_KEY + " AND state = 'CLAIMED'"),
                        key)
                .bind("channel", channel)
                .execute());
    }

    @Override
    public void settle(Key key, State state) {
        sql.execute(handle -> bind(handle.createUpdate("UPDATE told SET state = :state " + BY_KEY), key)
                .bind("state", state.name())
                .execute());
    }

    @Override
    public Optional<Announcement> find(Key key) {
        return sql.read(handle -> bind(handle.createQuery(SELECT + BY_KEY), key)
                .map((row, context) -> announcement(row))
                .findOne());
    }

    @Override
    public List<Announcement> claimed(Set<Long> guilds) {
        return sql.read(handle -> handle
                .createQuery(SELECT + "WHERE state = 'CLAIMED' ORDER BY claimed_at")
                .map((row, context) -> announcement(row))
                .stream()
                .filter(told -> guilds.contains(told.key().guild()))
                .toList());
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        Key key = new Key(
                row.getLong("guild"),
                Announcement.Kind.valueOf(row.getString("kind")),
                row.getLong("number"),
                row.getLong("member"),
                row.getInt("round"));
        return new Announcement(
                key,
                Columns.optionalLong(row, "channel"),
                State.valueOf(row.getString("state")),
                Columns.instant(row, "claimed_at"));
    }

    @Override
    public List<Untold> untold(Instant since) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT c.assignment, c.member, c.round, c.kind, c.act, c.made_at, c.actor, c.note, a.guild
                        FROM completion c JOIN assignment a ON a.id = c.assignment
                        WHERE c.made_at >= :since AND %s AND NOT EXISTS (
                            SELECT 1 FROM told WHERE told.guild = a.guild AND told.kind = c.kind
                              AND told.number = c.assignment AND told.member = c.member AND told.round = c.round)
                        ORDER BY c.made_at, c.act""".formatted(SqlMilestoneStore.STANDS))
                .bind("since", Columns.of(since))
                .map((row, context) -> new Untold(row.getLong("guild"), CompletionRows.completion(row)))
                .list());
    }

    @Override
    public List<Reminder> reminders(Key key) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT assignment, member, due, stage FROM reminder
                        WHERE guild = :guild AND number = :number AND to_member = :direct
                          AND (:direct = 0 OR member = :member)
                        ORDER BY assignment, member""")
                .bind("guild", key.guild())
                .bind("number", key.number())
                .bind("direct", key.member() == 0 ? 0 : 1)
                .bind("member", key.member())
                .map((row, context) -> reminder(row))
                .list());
    }

    @Override
    public Set<Reminder> reminded(long assignment) {
        return sql.read(handle -> Set.copyOf(handle.createQuery("""
                        SELECT assignment, member, due, stage FROM reminder taken
                        WHERE assignment = :assignment AND NOT\s""" + REFUSED)
                .bind("assignment", assignment)
                .map((row, context) -> reminder(row))
                .list()));
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                row.getLong("assignment"),
                row.getLong("member"),
                Columns.date(row, "due"),
                Reminder.Stage.valueOf(row.getString("stage")));
    }

    @Override
    public void appendDirect(MemberId member, boolean wanted, Act act) {
        sql.execute(handle -> handle.createUpdate("""
                        INSERT INTO dm_choice (guild, member, act, made_at, wanted)
                        VALUES (:guild, :member, :act, :at, :wanted) ON CONFLICT DO NOTHING""")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .bind("act", act.id())
                .bind("at", Columns.of(act.at()))
                .bind("wanted", Columns.of(wanted))
                .execute());
    }

    @Override
    public boolean direct(MemberId member) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT wanted FROM dm_choice WHERE guild = :guild AND member = :member
                        ORDER BY made_at DESC, act DESC LIMIT 1""")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .mapTo(Integer.class)
                .findOne()
                .filter(wanted -> wanted == 1)
                .isPresent());
    }
}

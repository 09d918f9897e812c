package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import waymark.study.GuildTime;
import waymark.study.MemberId;
import waymark.study.reminder.DueReminder;
import waymark.study.reminder.SentReminder;
import waymark.study.reminder.Slot;
import waymark.study.reminder.StudyReminder;
import waymark.study.reminder.StudyReminder.State;
import waymark.study.reminder.StudyReminderStore;

/** Members' own reminders in SQL. */
final class SqlStudyReminderStore implements StudyReminderStore {
    private static final String SELECT =
            "SELECT member, guild, act, made_at, local_time, weekdays, state, due_at, day, revision FROM study_reminder ";

    private static final String OF_MEMBER = "WHERE member = :member AND guild = :guild";

    private final Sql sql;

    SqlStudyReminderStore(Sql sql) {
        this.sql = sql;
    }

    private static <T extends SqlStatement<T>> T bind(T statement, MemberId member) {
        return statement.bind("member", member.user()).bind("guild", member.guild());
    }

    /** A user's zone was set at that instant: their reminders come by it from then on. */
    static void zoneChanged(Handle handle, long user, Instant at) {
        handle.createUpdate(
                        "UPDATE study_reminder SET due_at = :at, day = NULL, revision = revision + 1 WHERE member = :member AND state = 'ON'")
                .bind("at", Columns.of(at))
                .bind("member", user)
                .execute();
    }

    /** A guild is about to count days like that: its members' reminders are planned anew where that is another way. */
    static void guildCounts(Handle handle, long guild, GuildTime time) {
        handle.createUpdate("""
                        UPDATE study_reminder SET due_at = 0, day = NULL, revision = revision + 1
                        WHERE guild = :guild AND state = 'ON' AND EXISTS (
                            SELECT 1 FROM guild
                            WHERE guild.guild = :guild AND (guild.zone <> :zone OR guild.day_start <> :dayStart))""")
                .bind("guild", guild)
                .bind("zone", time.zone().getId())
                .bind("dayStart", time.dayStart().toString())
                .execute();
    }

    @Override
    public void set(StudyReminder reminder) {
        sql.execute(handle -> bind(handle.createUpdate("""
                        INSERT INTO study_reminder
                            (member, guild, act, made_at, local_time, weekdays, state, due_at, day, revision)
                        VALUES (:member, :guild, :act, :at, :time, :weekdays, :state, :at, NULL, 0)
                        ON CONFLICT (member, guild) DO UPDATE SET
                            act = excluded.act, made_at = excluded.made_at, local_time = excluded.local_time,
                            weekdays = excluded.weekdays, state = excluded.state, due_at = excluded.due_at, day = NULL,
                            revision = study_reminder.revision + 1
                        WHERE study_reminder.act <= excluded.act"""), reminder.member())
                .bind("act", reminder.act())
                .bind("at", Columns.of(reminder.since()))
                .bind("time", reminder.time().toString())
                .bind("weekdays", Columns.of(reminder.weekdays()))
                .bind("state", reminder.state().name())
                .execute());
    }

    @Override
    public boolean remove(MemberId member, long act) {
        return sql.write(handle ->
                bind(handle.createUpdate("DELETE FROM study_reminder " + OF_MEMBER + " AND act <= :act"), member)
                                .bind("act", act)
                                .execute()
                        == 1);
    }

    @Override
    public Optional<StudyReminder> find(MemberId member) {
        return sql.read(handle -> bind(handle.createQuery(SELECT + OF_MEMBER), member)
                .map((row, context) -> reminder(row))
                .findOne());
    }

    @Override
    public List<StudyReminder> of(long user) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE member = :member ORDER BY guild")
                .bind("member", user)
                .map((row, context) -> reminder(row))
                .list());
    }

    @Override
    public List<DueReminder> due(Instant now, Optional<DueReminder> after, int most) {
        return sql.read(handle -> handle.createQuery(SELECT + """
                        WHERE due_at <= :now AND (due_at, member, guild) > (:due, :member, :guild)
                        ORDER BY due_at, member, guild LIMIT :most""")
                .bind("now", Columns.of(now))
                .bind("due", after.map(d -> Columns.of(d.due())).orElse(-1L))
                .bind("member", after.map(d -> d.reminder().member().user()).orElse(0L))
                .bind("guild", after.map(d -> d.reminder().member().guild()).orElse(0L))
                .bind("most", most)
                .map((row, context) -> new DueReminder(
                        reminder(row),
                        Columns.instant(row, "due_at"),
                        Columns.optionalDate(row, "day"),
                        row.getLong("revision")))
                .list());
    }

    private static StudyReminder reminder(ResultSet row) throws SQLException {
        Set<DayOfWeek> weekdays = Columns.weekdays(row.getString("weekdays"));
        return new StudyReminder(
                new MemberId(row.getLong("guild"), row.getLong("member")),
                row.getLong("act"),
                Columns.instant(row, "made_at"),
                LocalTime.parse(row.getString("local_time")),
                weekdays,
                State.valueOf(row.getString("state")));
    }

    @Override
    public boolean plan(DueReminder due, Slot next) {
        return sql.write(handle -> plan(handle, due, next));
    }

    /** Only where it is still as it was found: what was set since has a plan of its own to come. */
    private static boolean plan(Handle handle, DueReminder due, Slot next) {
        return bind(
                                handle.createUpdate(
                                        "UPDATE study_reminder SET due_at = :next, day = :day, revision = revision + 1 "
                                                + OF_MEMBER
                                                + " AND act = :act AND revision = :revision AND state = 'ON'"),
                                due.reminder().member())
                        .bind("next", Columns.of(next.at()))
                        .bind("day", next.day().toString())
                        .bind("act", due.reminder().act())
                        .bind("revision", due.revision())
                        .execute()
                == 1;
    }

    @Override
    public boolean passLate(DueReminder due, Slot next, Instant now) {
        return sql.write(handle -> {
            boolean planned = plan(handle, due, next);
            due.day()
                    .filter(day -> planned)
                    .ifPresent(day -> insert(handle, due.reminder().member(), day, SentReminder.State.LATE, now));
            return planned;
        });
    }

    @Override
    public boolean claim(DueReminder due, LocalDate day, Slot next, Instant now) {
        return sql.write(handle -> {
            MemberId member = due.reminder().member();
            if (!plan(handle, due, next)) {
                return false;
            }
            return insert(handle, member, day, SentReminder.State.CLAIMED, now);
        });
    }

    private static boolean insert(
            Handle handle, MemberId member, LocalDate day, SentReminder.State state, Instant now) {
        return bind(handle.createUpdate("""
                        INSERT INTO study_reminder_sent (member, guild, day, state, claimed_at)
                        VALUES (:member, :guild, :day, :state, :at) ON CONFLICT DO NOTHING"""), member)
                        .bind("day", day.toString())
                        .bind("state", state.name())
                        .bind("at", Columns.of(now))
                        .execute()
                == 1;
    }

    @Override
    public void settle(MemberId member, LocalDate day, SentReminder.State state) {
        sql.execute(handle -> bind(
                        handle.createUpdate(
                                "UPDATE study_reminder_sent SET state = :state " + OF_MEMBER + " AND day = :day"),
                        member)
                .bind("state", state.name())
                .bind("day", day.toString())
                .execute());
    }

    @Override
    public List<SentReminder> claimed(Set<Long> guilds) {
        return sql.read(handle -> handle
                .createQuery("""
                        SELECT member, guild, day, state, claimed_at FROM study_reminder_sent
                        WHERE state = 'CLAIMED' ORDER BY claimed_at""")
                .map((row, context) -> new SentReminder(
                        new MemberId(row.getLong("guild"), row.getLong("member")),
                        LocalDate.parse(row.getString("day")),
                        SentReminder.State.valueOf(row.getString("state")),
                        Columns.instant(row, "claimed_at")))
                .stream()
                .filter(sent -> guilds.contains(sent.member().guild()))
                .toList());
    }

    @Override
    public int forget(Instant before) {
        return sql.write(handle -> handle.createUpdate("DELETE FROM study_reminder_sent WHERE claimed_at < :before")
                .bind("before", Columns.of(before))
                .execute());
    }

    @Override
    public void close(MemberId member, State state) {
        sql.execute(handle -> bind(
                        handle.createUpdate(
                                "UPDATE study_reminder SET state = :state, due_at = NULL, day = NULL, revision = revision + 1 "
                                        + OF_MEMBER),
                        member)
                .bind("state", state.name())
                .execute());
    }

    @Override
    public Set<Long> closed() {
        return sql.read(handle ->
                Set.copyOf(handle.createQuery("SELECT DISTINCT member FROM study_reminder WHERE state = 'CLOSED'")
                        .mapTo(Long.class)
                        .list()));
    }

    @Override
    public List<StudyReminder> takeClosed(long user) {
        return sql.write(handle -> {
            List<StudyReminder> closed = handle.createQuery(
                            SELECT + "WHERE member = :member AND state = 'CLOSED' ORDER BY guild")
                    .bind("member", user)
                    .map((row, context) -> reminder(row))
                    .list();
            handle.createUpdate("UPDATE study_reminder SET state = 'TOLD' WHERE member = :member AND state = 'CLOSED'")
                    .bind("member", user)
                    .execute();
            return closed;
        });
    }
}

package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import waymark.study.Credit;
import waymark.study.GuildTime;
import waymark.study.plan.Course;
import waymark.study.plan.Customs;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;

/** Guilds' settings in SQL. */
final class SqlGuildStore implements GuildStore {
    private static final String SELECT = """
            SELECT guild, curriculum, channel, ping_role, post_time, zone, day_start, study_days, since_at, paused_at,
                   course, course_again, course_days, credit, day_thread, held_for
            FROM guild
            """;

    private static final String INSERT = """
            INSERT INTO guild (guild, curriculum, channel, ping_role, post_time,
                               zone, day_start, study_days, since_at, paused_at,
                               course, course_again, course_days, credit, day_thread, held_for)
            VALUES (:guild, :curriculum, :channel, :pingRole, :postTime,
                    :zone, :dayStart, :studyDays, :since, :pausedAt,
                    :course, :again, :courseDays, :credit, :thread, :heldFor)
            ON CONFLICT (guild) DO\s""";

    private static final String UNLESS_THERE = "NOTHING";

    private static final String REPLACE = """
            UPDATE SET
                curriculum = excluded.curriculum, channel = excluded.channel, ping_role = excluded.ping_role,
                post_time = excluded.post_time, zone = excluded.zone, day_start = excluded.day_start,
                study_days = excluded.study_days, since_at = excluded.since_at, paused_at = excluded.paused_at,
                course = excluded.course, course_again = excluded.course_again, course_days = excluded.course_days,
                credit = excluded.credit, day_thread = excluded.day_thread,
                held_for = excluded.held_for""";

    private final Sql sql;
    private final Memory<Long, Optional<GuildSettings>> known;

    /** @param known of the table {@code guild} */
    SqlGuildStore(Sql sql, Memory<Long, Optional<GuildSettings>> known) {
        this.sql = sql;
        this.known = known;
    }

    @Override
    public void save(GuildSettings settings) {
        sql.execute(handle -> {
            insert(handle, REPLACE, settings);
            StandingRows.changedGuild(handle, settings.guild());
        });
    }

    @Override
    public GuildSettings change(GuildSettings first, UnaryOperator<GuildSettings> change) {
        return sql.write(handle -> {
            insert(handle, UNLESS_THERE, first);
            hold(handle, first.guild());
            GuildSettings before = find(handle, first.guild()).orElseThrow();
            GuildSettings changed = change.apply(before);
            insert(handle, REPLACE, changed);
            if (!changed.time().equals(before.time())) {
                StandingRows.changedGuild(handle, first.guild());
            }
            return changed;
        });
    }

    /**
     * Holds a guild's row until the end of the transaction, though nothing of it is changed: of two who would read what both then write,
     * the second waits, where a database has several writers.
     */
    static void hold(Handle handle, long guild) {
        handle.createUpdate("UPDATE guild SET guild = guild WHERE guild = :guild")
                .bind("guild", guild)
                .execute();
    }

    private static void insert(Handle handle, String onConflict, GuildSettings settings) {
        if (onConflict.equals(REPLACE)) {
            SqlStudyReminderStore.guildCounts(handle, settings.guild(), settings.time());
        }
        handle.createUpdate(INSERT + onConflict)
                .bind("guild", settings.guild())
                .bind("curriculum", settings.curriculum())
                .bind("channel", Columns.of(settings.channel()))
                .bind("pingRole", Columns.of(settings.pingRole()))
                .bind("postTime", settings.postTime().toString())
                .bind("zone", settings.time().zone().getId())
                .bind("dayStart", settings.time().dayStart().toString())
                .bind("studyDays", Columns.of(settings.time().studyDays()))
                .bind("since", Columns.of(settings.since()))
                .bind("pausedAt", Columns.millis(settings.pausedAt()))
                .bind("course", String.join("\n", settings.course().parts()))
                .bind("again", Columns.of(settings.course().again()))
                .bind("courseDays", Columns.of(settings.course().days()))
                .bind("credit", settings.customs().credit().name())
                .bind("thread", Columns.of(settings.customs().thread()))
                .bind("heldFor", Columns.of(settings.heldFor()))
                .execute();
    }

    @Override
    public Optional<GuildSettings> find(long guild) {
        return known.of(guild, () -> sql.read(handle -> find(handle, guild)));
    }

    static Optional<GuildSettings> find(Handle handle, long guild) {
        return handle.createQuery(SELECT + "WHERE guild = :guild")
                .bind("guild", guild)
                .map((row, context) -> settings(row))
                .findOne();
    }

    @Override
    public List<GuildSettings> all() {
        return sql.read(handle -> handle.createQuery(SELECT + "ORDER BY guild")
                .map((row, context) -> settings(row))
                .list());
    }

    @Override
    public boolean toTell(long guild, String about, Instant at) {
        return sql.write(handle -> handle.createUpdate("""
                        INSERT INTO staff_notice (guild, about, made_at) VALUES (:guild, :about, :at)
                        ON CONFLICT DO NOTHING""")
                        .bind("guild", guild)
                        .bind("about", about)
                        .bind("at", Columns.of(at))
                        .execute()
                == 1);
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                row.getString("course").lines().toList(),
                Columns.flag(row, "course_again"),
                Columns.weekdays(row.getString("course_days")));
    }

    private static GuildSettings settings(ResultSet row) throws SQLException {
        GuildTime time = new GuildTime(
                ZoneId.of(row.getString("zone")),
                LocalTime.parse(row.getString("day_start")),
                Columns.weekdays(row.getString("study_days")));
        return new GuildSettings(
                row.getLong("guild"),
                row.getString("curriculum"),
                Columns.optionalLong(row, "channel"),
                Columns.optionalLong(row, "ping_role"),
                LocalTime.parse(row.getString("post_time")),
                time,
                Columns.instant(row, "since_at"),
                Columns.optionalInstant(row, "paused_at"),
                course(row),
                new Customs(Credit.valueOf(row.getString("credit")), Columns.flag(row, "day_thread")),
                Columns.optionalText(row, "held_for"));
    }
}

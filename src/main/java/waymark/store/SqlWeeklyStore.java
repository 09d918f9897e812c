package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.study.board.WeeklyStore;
import waymark.study.milestone.Announcement;

/** Weekly reports in SQL. */
final class SqlWeeklyStore implements WeeklyStore {
    private static final String SELECT = "SELECT guild, week, channel, state, claimed_at FROM weekly_sent ";

    private final Sql sql;

    SqlWeeklyStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void want(long guild, Instant at) {
        sql.execute(handle -> handle.createUpdate(
                        "INSERT INTO weekly_report (guild, since_at) VALUES (:guild, :at) ON CONFLICT DO NOTHING")
                .bind("guild", guild)
                .bind("at", Columns.of(at))
                .execute());
    }

    @Override
    public void unwant(long guild) {
        sql.execute(handle -> handle.createUpdate("DELETE FROM weekly_report WHERE guild = :guild")
                .bind("guild", guild)
                .execute());
    }

    @Override
    public Map<Long, Instant> wanted() {
        return sql.read(handle -> handle
                .createQuery("SELECT guild, since_at FROM weekly_report")
                .map((row, context) -> Map.entry(row.getLong("guild"), Columns.instant(row, "since_at")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public boolean claim(long guild, LocalDate week, long channel, Instant at) {
        return sql.write(handle -> handle.createUpdate("""
                        INSERT INTO weekly_sent (guild, week, channel, state, claimed_at)
                        VALUES (:guild, :week, :channel, 'CLAIMED', :at) ON CONFLICT DO NOTHING""")
                        .bind("guild", guild)
                        .bind("week", week.toString())
                        .bind("channel", channel)
                        .bind("at", Columns.of(at))
                        .execute()
                == 1);
    }

    @Override
    public void settle(long guild, LocalDate week, Announcement.State state) {
        sql.execute(handle -> handle.createUpdate(
                        "UPDATE weekly_sent SET state = :state WHERE guild = :guild AND week = :week")
                .bind("state", state.name())
                .bind("guild", guild)
                .bind("week", week.toString())
                .execute());
    }

    @Override
    public Optional<Weekly> find(long guild, LocalDate week) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE guild = :guild AND week = :week")
                .bind("guild", guild)
                .bind("week", week.toString())
                .map((row, context) -> weekly(row))
                .findOne());
    }

    @Override
    public List<Weekly> claimed(Set<Long> guilds) {
        return sql.read(
                handle -> handle
                        .createQuery(SELECT + "WHERE state = 'CLAIMED' ORDER BY claimed_at")
                        .map((row, context) -> weekly(row))
                        .stream()
                        .filter(weekly -> guilds.contains(weekly.guild()))
                        .toList());
    }

    private static Weekly weekly(ResultSet row) throws SQLException {
        return new Weekly(
                row.getLong("guild"),
                LocalDate.parse(row.getString("week")),
                row.getLong("channel"),
                Announcement.State.valueOf(row.getString("state")),
                Columns.instant(row, "claimed_at"));
    }
}

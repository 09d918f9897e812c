package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;
import waymark.study.Act;
import waymark.study.board.Board;
import waymark.study.board.BoardStore;
import waymark.study.plan.Follower;

/** Where each board is, in SQL. */
final class SqlBoardStore implements BoardStore {
    private static final String SELECT =
            "SELECT guild, cohort, act, channel, message, claimed_at, looked_at, content, stopped_for FROM board ";
    private static final String OF_GROUP = " WHERE guild = :guild AND cohort = :cohort";

    private final Sql sql;

    SqlBoardStore(Sql sql) {
        this.sql = sql;
    }

    private static <T extends SqlStatement<T>> T bound(T statement, Follower group) {
        return statement.bind("guild", group.guild()).bind("cohort", group.cohort());
    }

    @Override
    public boolean claim(Follower group, long channel, Act act, Optional<Board> before) {
        return sql.write(handle -> {
            before.ifPresent(
                    gone -> bound(handle.createUpdate("DELETE FROM board" + OF_GROUP + " AND act = :act"), group)
                            .bind("act", gone.act())
                            .execute());
            return bound(handle.createUpdate("""
                            INSERT INTO board (guild, cohort, act, channel, message, claimed_at, looked_at, content, stopped_for)
                            VALUES (:guild, :cohort, :act, :channel, NULL, :at, :at, NULL, NULL) ON CONFLICT DO NOTHING"""), group)
                            .bind("act", act.id())
                            .bind("channel", channel)
                            .bind("at", Columns.of(act.at()))
                            .execute()
                    == 1;
        });
    }

    @Override
    public Optional<Board> find(Follower group) {
        return sql.read(handle -> bound(handle.createQuery(SELECT + OF_GROUP), group)
                .map((row, context) -> board(row))
                .findOne());
    }

    @Override
    public void posted(Follower group, long act, long message, String content, Instant at) {
        sql.execute(handle -> bound(handle.createUpdate("""
                        UPDATE board SET message = :message, content = :content, looked_at = :at, stopped_for = NULL""" + OF_GROUP + " AND act = :act"), group)
                .bind("message", message)
                .bind("content", content)
                .bind("at", Columns.of(at))
                .bind("act", act)
                .execute());
    }

    @Override
    public void unposted(Follower group, long act) {
        sql.execute(handle -> bound(
                        handle.createUpdate("DELETE FROM board" + OF_GROUP + " AND act = :act AND message IS NULL"),
                        group)
                .bind("act", act)
                .execute());
    }

    @Override
    public void rest(Follower group, long act, Instant at) {
        sql.execute(handle -> bound(
                        handle.createUpdate("UPDATE board SET looked_at = :at" + OF_GROUP + " AND act = :act"), group)
                .bind("act", act)
                .bind("at", Columns.of(at))
                .execute());
    }

    @Override
    public void stop(Follower group, long act, String reason) {
        sql.execute(handle -> bound(
                        handle.createUpdate("UPDATE board SET stopped_for = :reason" + OF_GROUP + " AND act = :act"),
                        group)
                .bind("act", act)
                .bind("reason", reason)
                .execute());
    }

    @Override
    public List<Board> toLookAt(Set<Long> guilds, Instant before, int most) {
        return sql.read(handle -> handle
                .createQuery(SELECT + "WHERE looked_at <= :before AND stopped_for IS NULL ORDER BY looked_at")
                .bind("before", Columns.of(before))
                .map((row, context) -> board(row))
                .stream()
                .filter(board -> guilds.contains(board.group().guild()))
                .limit(most)
                .toList());
    }

    private static Board board(ResultSet row) throws SQLException {
        return new Board(
                new Follower(row.getLong("guild"), row.getLong("cohort")),
                row.getLong("act"),
                row.getLong("channel"),
                Columns.optionalLong(row, "message"),
                Columns.instant(row, "claimed_at"),
                Columns.instant(row, "looked_at"),
                Columns.optionalText(row, "content"),
                Columns.optionalText(row, "stopped_for"));
    }
}

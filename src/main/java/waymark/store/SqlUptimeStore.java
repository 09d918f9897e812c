package waymark.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import waymark.study.streak.UptimeStore;

/** The bot's heartbeat in SQL. */
final class SqlUptimeStore implements UptimeStore {
    private final Sql sql;

    SqlUptimeStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void connected(Instant from, Instant to, Duration slack) {
        sql.execute(handle -> {
            handle.createUpdate("DELETE FROM uptime WHERE begun_at > :to")
                    .bind("to", Columns.of(to))
                    .execute();
            handle.createUpdate("UPDATE uptime SET last_at = :to WHERE last_at > :to")
                    .bind("to", Columns.of(to))
                    .execute();
            int extended = handle.createUpdate("""
                            UPDATE uptime SET last_at = :to
                            WHERE begun_at = (SELECT MAX(begun_at) FROM uptime
                                              WHERE begun_at <= :from AND last_at >= :reached)""")
                    .bind("from", Columns.of(from))
                    .bind("to", Columns.of(to))
                    .bind("reached", Columns.of(from.minus(slack)))
                    .execute();
            if (extended == 0) {
                handle.createQuery("SELECT MAX(last_at) AS last_at FROM uptime")
                        .map((row, context) -> Columns.optionalInstant(row, "last_at"))
                        .one()
                        .ifPresent(last -> StandingRows.foldedSince(handle, last, to.plus(slack)));
                handle.createUpdate("""
                                INSERT INTO uptime (begun_at, last_at) VALUES (:from, :to)
                                ON CONFLICT (begun_at) DO UPDATE SET last_at = excluded.last_at""")
                        .bind("from", Columns.of(from))
                        .bind("to", Columns.of(to))
                        .execute();
            }
        });
    }

    @Override
    public List<Span> spans() {
        return sql.read(SqlUptimeStore::spans);
    }

    static List<Span> spans(Handle handle) {
        return handle.createQuery("SELECT begun_at, last_at FROM uptime ORDER BY begun_at")
                .map((row, context) -> new Span(Columns.instant(row, "begun_at"), Columns.instant(row, "last_at")))
                .list();
    }
}

package waymark.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import waymark.study.setup.Panel;
import waymark.study.setup.SetupStep;
import waymark.study.setup.SetupStore;

/** Servers' set-up in SQL. */
final class SqlSetupStore implements SetupStore {
    private final Sql sql;

    SqlSetupStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void take(long guild, SetupStep step, Instant at) {
        sql.execute(handle -> handle.createUpdate("""
                        INSERT INTO setup_step (guild, step, made_at) VALUES (:guild, :step, :at)
                        ON CONFLICT DO NOTHING""")
                .bind("guild", guild)
                .bind("step", step.name())
                .bind("at", Columns.of(at))
                .execute());
    }

    @Override
    public Set<SetupStep> taken(long guild) {
        return sql.read(handle -> handle.createQuery("SELECT step FROM setup_step WHERE guild = :guild")
                .bind("guild", guild)
                .map((row, context) -> SetupStep.valueOf(row.getString("step")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Optional<Panel> panel(long guild) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT guild, act, channel, message, made_at FROM start_panel WHERE guild = :guild")
                .bind("guild", guild)
                .map((row, context) -> new Panel(
                        row.getLong("guild"),
                        row.getLong("act"),
                        row.getLong("channel"),
                        Columns.optionalLong(row, "message"),
                        Columns.instant(row, "made_at")))
                .findOne());
    }

    @Override
    public boolean replace(Optional<Panel> before, Panel by) {
        return sql.write(handle -> bound(update(handle, before), by).execute() == 1);
    }

    private static Update update(Handle handle, Optional<Panel> before) {
        return before.map(old -> handle.createUpdate("""
                                UPDATE start_panel SET act = :act, channel = :channel, message = :message, made_at = :at
                                WHERE guild = :guild AND act = :old""").bind("old", old.act()))
                .orElseGet(() -> handle.createUpdate("""
                        INSERT INTO start_panel (guild, act, channel, message, made_at)
                        VALUES (:guild, :act, :channel, :message, :at)
                        ON CONFLICT DO NOTHING"""));
    }

    private static Update bound(Update update, Panel panel) {
        return update.bind("guild", panel.guild())
                .bind("act", panel.act())
                .bind("channel", panel.channel())
                .bind("message", Columns.of(panel.message()))
                .bind("at", Columns.of(panel.at()));
    }

    @Override
    public void withdraw(Panel claim) {
        sql.execute(handle -> handle.createUpdate(
                        "DELETE FROM start_panel WHERE guild = :guild AND act = :act AND message IS NULL")
                .bind("guild", claim.guild())
                .bind("act", claim.act())
                .execute());
    }
}

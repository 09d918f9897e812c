package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import waymark.study.MemberId;
import waymark.study.correction.ImportStore;
import waymark.study.correction.PendingImport;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;

/** Records that wait for a moderator, in SQL. */
final class SqlImportStore implements ImportStore {
    private final Sql sql;

    SqlImportStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<LearnerRecord> record(MemberId member) {
        return sql.read(handle -> SqlStreakStore.record(handle, member));
    }

    @Override
    public void keep(PendingImport pending) {
        sql.execute(handle -> {
            drop(handle, pending.member());
            handle.createUpdate("""
                            INSERT INTO pending_import (guild, member, act, made_at, checksum)
                            VALUES (:guild, :member, :act, :at, :checksum)""")
                    .bind("guild", pending.member().guild())
                    .bind("member", pending.member().user())
                    .bind("act", pending.act())
                    .bind("at", Columns.of(pending.at()))
                    .bind("checksum", pending.checksum())
                    .execute();
            insert(handle, pending);
        });
    }

    private static void insert(Handle handle, PendingImport pending) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO pending_entry (guild, member, act, entered_at, kind, day)
                VALUES (:guild, :member, :act, :at, :kind, :day)""");
        for (Entry entry : pending.entries()) {
            batch.bind("guild", pending.member().guild())
                    .bind("member", pending.member().user())
                    .bind("act", entry.act())
                    .bind("at", Columns.of(entry.at()))
                    .bind("kind", entry.kind().name())
                    .bind("day", entry.day().toString())
                    .add();
        }
        batch.execute();
    }

    @Override
    public List<PendingImport> pending(long guild, int most) {
        return sql.read(handle ->
                handle.createQuery("""
                        SELECT member FROM pending_import WHERE guild = :guild ORDER BY made_at, member LIMIT :most""").bind("guild", guild).bind("most", most).mapTo(Long.class).list().stream()
                        .flatMap(member -> find(handle, new MemberId(guild, member)).stream())
                        .toList());
    }

    @Override
    public int count(long guild) {
        return sql.read(handle -> handle.createQuery("SELECT COUNT(*) FROM pending_import WHERE guild = :guild")
                .bind("guild", guild)
                .mapTo(Integer.class)
                .one());
    }

    private static Optional<PendingImport> find(Handle handle, MemberId member) {
        return handle.createQuery("""
                        SELECT act, made_at, checksum FROM pending_import WHERE guild = :guild AND member = :member""")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .map((row, context) -> new PendingImport(
                        member,
                        row.getLong("act"),
                        Columns.instant(row, "made_at"),
                        row.getString("checksum"),
                        entries(handle, member)))
                .findOne();
    }

    private static List<Entry> entries(Handle handle, MemberId member) {
        return handle.createQuery("""
                        SELECT act, entered_at, kind, day FROM pending_entry
                        WHERE guild = :guild AND member = :member
                        ORDER BY day, kind, act""")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .map((row, context) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("act"),
                Columns.instant(row, "entered_at"),
                EntryKind.valueOf(row.getString("kind")),
                Columns.date(row, "day"),
                Entry.IMPORT,
                0,
                Optional.empty());
    }

    @Override
    public Optional<Approved> approve(
            MemberId member, long act, BiFunction<LearnerRecord, PendingImport, Acceptance> acceptance) {
        return sql.write(handle -> {
            SqlGuildStore.hold(handle, member.guild());
            Optional<PendingImport> pending = find(handle, member).filter(found -> found.act() == act);
            Optional<LearnerRecord> known = SqlStreakStore.record(handle, member);
            // Whoever lets go of it decides: of two at once, one.
            if (pending.isEmpty() || known.isEmpty() || !drop(handle, member)) {
                return Optional.empty();
            }
            Acceptance accepted = acceptance.apply(known.get(), pending.get());
            accepted.entries().forEach(entry -> SqlStreakStore.append(handle, member, entry));
            SqlCorrectionStore.insert(handle, member, accepted.correction());
            return Optional.of(new Approved(
                    SqlStreakStore.record(handle, member).orElseThrow(), pending.get(), accepted.entries()));
        });
    }

    @Override
    public boolean drop(MemberId member, long act) {
        return sql.write(handle -> find(handle, member)
                .filter(found -> found.act() == act)
                .map(found -> drop(handle, member))
                .orElse(false));
    }

    private static boolean drop(Handle handle, MemberId member) {
        handle.createUpdate("DELETE FROM pending_entry WHERE guild = :guild AND member = :member")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .execute();
        return handle.createUpdate("DELETE FROM pending_import WHERE guild = :guild AND member = :member")
                        .bind("guild", member.guild())
                        .bind("member", member.user())
                        .execute()
                == 1;
    }

    @Override
    public int deleteBefore(Instant instant) {
        return sql.write(handle -> {
            handle.createUpdate("""
                            DELETE FROM pending_entry WHERE EXISTS (
                                SELECT 1 FROM pending_import brought
                                WHERE brought.guild = pending_entry.guild AND brought.member = pending_entry.member
                                  AND brought.made_at < :before)""").bind("before", Columns.of(instant)).execute();
            return handle.createUpdate("DELETE FROM pending_import WHERE made_at < :before")
                    .bind("before", Columns.of(instant))
                    .execute();
        });
    }
}

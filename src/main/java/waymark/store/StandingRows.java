package waymark.store;

import java.time.Instant;
import java.util.Comparator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import waymark.study.MemberId;

/**
 * Marks standings as stale: to be called in the transaction of whatever changes what a streak is folded from. Each mark raises the
 * version, so that no fold of what was read before is kept.
 */
final class StandingRows {
    private static final String STALE = "version = standing.version + 1, stale_at = 0";

    private static final String SELECT = "SELECT guild, member FROM standing WHERE ";

    private static final String WRITTEN = """
            INSERT INTO standing (guild, member, version, stale_at) VALUES (?, ?, 0, 0)
            ON CONFLICT (guild, member) DO UPDATE SET\s""" + STALE;

    /** In which those who write several rows do so. */
    static final Comparator<MemberId> ORDER =
            Comparator.comparingLong(MemberId::guild).thenComparingLong(MemberId::user);

    private StandingRows() {}

    /** After a write to a member's ledger in a guild; the row is made where there is none. */
    static void written(Handle handle, MemberId member) {
        KeptStatements.update(handle, WRITTEN, member.guild(), member.user());
    }

    /** After a change of a member's settings: zones hold in every guild. */
    static void changed(Handle handle, long user) {
        raise(handle, handle.createQuery(SELECT + "member = :member").bind("member", user));
    }

    /** After a change of how a guild counts days, or of its outages. */
    static void changedGuild(Handle handle, long guild) {
        raise(handle, handle.createQuery(SELECT + "guild = :guild").bind("guild", guild));
    }

    /**
     * When it turns out that the bot was down between two instants: what was folded since the first did not know it, nor does a fold under
     * way of what had become stale by the second.
     */
    static void foldedSince(Handle handle, Instant last, Instant until) {
        raise(
                handle,
                handle.createQuery(SELECT + "folded_at >= :since OR stale_at <= :until")
                        .bind("since", Columns.of(last))
                        .bind("until", Columns.of(until)));
    }

    private static void raise(Handle handle, Query members) {
        PreparedBatch batch =
                handle.prepareBatch("UPDATE standing SET " + STALE + " WHERE guild = :guild AND member = :member");
        members.map((row, context) -> new MemberId(row.getLong("guild"), row.getLong("member"))).stream()
                .sorted(ORDER)
                .forEach(member -> batch.bind("guild", member.guild())
                        .bind("member", member.user())
                        .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Everybody's, also of those in the ledger who have none; how many there are. */
    static int startAnew(Handle handle) {
        handle.execute("""
                INSERT INTO standing (guild, member, version, stale_at)
                SELECT DISTINCT ledger.guild, ledger.member, 0, 0 FROM ledger JOIN guild ON guild.guild = ledger.guild
                WHERE true
                ON CONFLICT DO NOTHING""");
        handle.execute("""
                UPDATE standing SET listed = COALESCE(
                    (SELECT listed FROM listing WHERE listing.guild = standing.guild AND listing.member = standing.member
                     ORDER BY made_at DESC, act DESC LIMIT 1), 0)""");
        return handle.execute("UPDATE standing SET " + STALE);
    }
}

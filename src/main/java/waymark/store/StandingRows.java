package waymark.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import waymark.study.MemberId;

/**
 * Marks standings as stale: to be called in the transaction of whatever changes what a streak is folded from. Each mark raises the
 * version, so that no fold of what was read before is kept.
 */
final class StandingRows {
    private static final String STALE = "version = standing.version + 1, stale_at = 0";

    private StandingRows() {}

    /** After a write to a member's ledger in a guild; the row is made where there is none. */
    static void written(Handle handle, MemberId member) {
        handle.createUpdate("""
                        INSERT INTO standing (guild, member, version, stale_at) VALUES (:guild, :member, 0, 0)
                        ON CONFLICT (guild, member) DO UPDATE SET\s""" + STALE)
                .bind("guild", member.guild())
                .bind("member", member.user())
                .execute();
    }

    /** After a change of a member's settings: zones hold in every guild. */
    static void changed(Handle handle, long user) {
        handle.createUpdate("UPDATE standing SET " + STALE + " WHERE member = :member")
                .bind("member", user)
                .execute();
    }

    /** After a change of how a guild counts days, or of its outages. */
    static void changedGuild(Handle handle, long guild) {
        handle.createUpdate("UPDATE standing SET " + STALE + " WHERE guild = :guild")
                .bind("guild", guild)
                .execute();
    }

    /** When it turns out that the bot was down from an instant on: what was folded since did not know it. */
    static void foldedSince(Handle handle, Instant instant) {
        handle.createUpdate("UPDATE standing SET " + STALE + " WHERE folded_at >= :since")
                .bind("since", Columns.of(instant))
                .execute();
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

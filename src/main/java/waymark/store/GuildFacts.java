package waymark.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import waymark.study.GuildTime;
import waymark.study.streak.Outage;
import waymark.study.streak.Uptime;

/**
 * What the records of all members of a guild have in common.
 *
 * @param outages of the guild and of the whole bot, in order
 */
record GuildFacts(GuildTime time, List<Outage> outages) {
    /** Where {@link #read} looks. */
    static final Set<String> TABLES = Set.of("guild", "outage", "correction", "uptime");

    GuildFacts {
        outages = List.copyOf(outages);
    }

    /** Where they are looked up. */
    interface Source {
        /** Empty while the guild has not been set up. */
        Optional<GuildFacts> of(Handle handle, long guild);
    }

    /** As they stand in the handle's transaction. */
    static Optional<GuildFacts> read(Handle handle, long guild) {
        return SqlGuildStore.find(handle, guild).map(found -> new GuildFacts(found.time(), outages(handle, guild)));
    }

    private static List<Outage> outages(Handle handle, long guild) {
        List<Outage> stored = handle.createQuery("""
                        SELECT begun_at, ended_at, declared FROM outage
                        WHERE guild = :guild
                        UNION SELECT begun_at, ended_at, 1 FROM correction declared
                        WHERE guild = :guild AND\s""" + SqlCorrectionStore.OUTAGE_STANDS + "ORDER BY begun_at, ended_at")
                .bind("guild", guild)
                .map((row, context) -> new Outage(
                        Columns.instant(row, "begun_at"),
                        Columns.instant(row, "ended_at"),
                        row.getInt("declared") == 1))
                .list();
        return Stream.concat(stored.stream(), Uptime.outages(SqlUptimeStore.spans(handle)).stream())
                .sorted(Comparator.comparing(Outage::from))
                .toList();
    }
}

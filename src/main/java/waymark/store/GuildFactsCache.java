package waymark.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * Guilds' facts, read again after a commit that may have changed them: every check-in needs them, and they seldom change. For a database
 * with one writer, in this process.
 */
final class GuildFactsCache implements GuildFacts.Source {
    /** Where {@link GuildFacts#read} looks. */
    static final Set<String> TABLES = Set.of("guild", "outage", "correction", "uptime");

    /** As many guilds as one shard of Discord's holds. */
    private static final int MOST = 2_500;

    /** @param edition the watch's, from before they were read */
    private record Known(long edition, Optional<GuildFacts> facts) {}

    private final TableWatch watch;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    /** @param watch of {@link #TABLES} */
    GuildFactsCache(TableWatch watch) {
        this.watch = watch;
    }

    /** To be asked before anything else is read in a transaction: what stands there then is as new as the watch says, or newer. */
    @Override
    public Optional<GuildFacts> of(Handle handle, long guild) {
        Known before = known.get(guild);
        long edition = watch.edition();
        if (before != null && before.edition() == edition) {
            return before.facts();
        }
        Optional<GuildFacts> facts = GuildFacts.read(handle, guild);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(guild, new Known(edition, facts));
        return facts;
    }
}

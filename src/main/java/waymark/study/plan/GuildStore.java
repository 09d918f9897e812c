package waymark.study.plan;

import java.util.List;
import java.util.Optional;

/** Keeps how each guild was set up. Safe for any number of threads and processes. */
public interface GuildStore {
    /** Stores a guild's settings in place of its former ones. */
    void save(GuildSettings settings);

    Optional<GuildSettings> find(long guild);

    /** Every guild that was set up, by id. */
    List<GuildSettings> all();
}

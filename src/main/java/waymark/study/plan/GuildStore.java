package waymark.study.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps how each guild was set up. Safe for any number of threads and processes. */
public interface GuildStore {
    /** Stores a guild's settings in place of its former ones. */
    void save(GuildSettings settings);

    /**
     * Changes a guild's settings as they stand now and stores them: of changes made at once none is lost.
     *
     * @param first what holds where the guild has none yet
     * @param change may be repeated, so it only computes
     * @return what is stored
     */
    GuildSettings change(GuildSettings first, UnaryOperator<GuildSettings> change);

    Optional<GuildSettings> find(long guild);

    /**
     * Whether a guild's moderators are still to be told of something; asked again, it says no: whoever asks first is the one who tells.
     *
     * @param about for example {@code PLAN_ENDED default 7}
     */
    boolean toTell(long guild, String about, Instant at);

    /** Every guild that was set up, by id. */
    List<GuildSettings> all();
}

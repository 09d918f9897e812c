package waymark.study.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.study.milestone.Announcement;

/**
 * Keeps which guilds want a report each week, and what became of each. Safe for any number of threads and processes: of those who claim one
 * at once, one succeeds.
 */
public interface WeeklyStore {
    /** A guild's moderators want it from that instant on; where they do already, nothing happens. */
    void want(long guild, Instant at);

    void unwant(long guild);

    /** Since when each guild wants it. */
    Map<Long, Instant> wanted();

    /** Claims a week's, which is named by its Monday; false where it was claimed before. */
    boolean claim(long guild, LocalDate week, long channel, Instant at);

    /** What became of a claimed one. */
    void settle(long guild, LocalDate week, Announcement.State state);

    Optional<Weekly> find(long guild, LocalDate week);

    /** Those of some guilds that were claimed and of which nobody knows. */
    List<Weekly> claimed(Set<Long> guilds);

    /**
     * A week's report.
     *
     * @param channel where it was to be
     */
    record Weekly(long guild, LocalDate week, long channel, Announcement.State state, Instant claimedAt) {}
}

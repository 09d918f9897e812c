package waymark.study.streak;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import waymark.study.Act;
import waymark.study.MemberId;

/**
 * Keeps each member's {@link Standing}. Whatever is written to a member's record marks it as stale in the same transaction; it is folded
 * anew when it is next read, or by {@link Standings#tick}.
 *
 * <p>Safe for any number of threads and processes.
 */
public interface StandingStore {
    /**
     * A standing to be folded anew.
     *
     * @param version of the record as it was read: it grows with all that is written to it
     */
    record Stale(LearnerRecord record, long version) {}

    /**
     * A standing that was folded anew.
     *
     * @param at as of when
     */
    record Folded(MemberId member, long version, Standing standing, Instant at) {}

    /**
     * A listed member's place.
     *
     * @param figure what the ranking goes by, 1 or more
     * @param stale whether it may be lower by now
     */
    record Ranked(MemberId member, int figure, boolean stale) {}

    /**
     * Members of any guild whose record was written to since, or whose streak may have ended: at most so many. One whose record cannot be
     * read is logged and put off by an hour.
     */
    List<Stale> stale(Instant now, int most);

    /** Listed members of one guild whose record was written to since: at most so many. */
    List<Stale> written(long guild, int most);

    /** The records of these members as they stand, to be folded anew. */
    List<Stale> read(List<MemberId> members);

    /** Keeps those whose record nothing was written to since it was read. */
    void keep(List<Folded> folded);

    /** Leaves one as it is until then, unless its record was written to since it was read. */
    void putOff(MemberId member, long version, Instant until);

    /** Marks everybody's as stale, and finds those that are missing; how many there are. */
    int startAnew();

    /**
     * Listed members of a guild from the highest figure down; of one figure by id.
     *
     * @param cohort only those who belong to it
     * @param skipped how many come before
     */
    List<Ranked> top(long guild, Ranking by, OptionalLong cohort, int skipped, int most, Instant now);

    /** How many listed members have a higher figure. */
    int above(long guild, Ranking by, OptionalLong cohort, int figure);

    /** A member's figure, listed or not; empty without one. */
    OptionalInt figure(MemberId member, Ranking by);

    /** Whether a member chose to be listed. Nobody is without having chosen it. */
    boolean listed(MemberId member);

    /** Records that a member chose to be listed, or no longer; the latest choice holds. */
    void list(MemberId member, Act act, boolean listed);
}

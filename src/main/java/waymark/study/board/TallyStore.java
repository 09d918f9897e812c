package waymark.study.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import waymark.study.MemberId;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Completion;
import waymark.study.plan.Follower;

/**
 * Keeps how many members of each group have which {@link Fact}. Whatever changes a member's facts notes in the same transaction that they
 * are to be counted anew; {@link #count} does so. Safe for any number of threads and processes.
 */
public interface TallyStore {
    /**
     * Counts anew members who are noted.
     *
     * @param most how many at once
     * @param facts what is to be counted of what is known; may be repeated, so it only computes
     * @return how many there were
     */
    int count(int most, Function<Known, Set<Fact>> facts);

    /** The same of one guild's members. */
    int count(long guild, int most, Function<Known, Set<Fact>> facts);

    /**
     * Notes the roadmap by which a curriculum's marks are counted; where it is another one, all whom that concerns are counted anew.
     *
     * @return whether it was another one
     */
    boolean edition(String curriculum, String edition);

    /** Forgets all counts and notes everybody. */
    void startAnew();

    /** How many members of a group have which fact: a guild's own group is its {@link Follower}, a cohort's too. */
    Tally tally(Follower group);

    /** The same for those last seen holding a role. */
    Tally tally(long guild, long role);

    /**
     * Those who have marked nothing since an instant and no longer are new: active members, and those to whom something is assigned.
     *
     * @param since an instant
     * @param day the study day on which it lies: active is who checked in on it or later, new who did so for the first time then
     * @param most as many as are to be named
     */
    Stuck stuck(Follower group, Instant since, LocalDate day, int most);

    /** @param first some of all, those who were active last before the others */
    record Stuck(int all, List<Long> first) {
        public Stuck {
            first = List.copyOf(first);
        }
    }

    /** A guild's standing assignments to roles, by instant. */
    List<Assignment> toRoles(long guild);

    /** What a guild's members, or a cohort's, completed since an instant, the latest first. */
    List<Completion> completed(Follower group, Instant since, int most);

    /** Notes that a member was looked up and is not there: until they act again, they count for nothing. */
    void left(MemberId member, Instant at);
}

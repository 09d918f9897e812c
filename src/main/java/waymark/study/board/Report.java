package waymark.study.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.curriculum.Milestone;
import waymark.study.NodeRef;

/**
 * How a guild or a cohort does, for its moderators.
 *
 * @param cohort its name; empty for a guild
 * @param day the guild's study day
 * @param seen how many members are known
 * @param today how many checked in on that day, {@code week} on that or one of the six before, {@code month} of the 29 before
 * @param byDay how many checked in on each of the last seven days, the last of which is that one
 * @param reachedWeek how many have checked in on 7 days or more in all, {@code reachedMonth} on 30
 * @param stuck who has marked no step for {@value #STUCK_DAYS} study days
 * @param overdue milestones that are assigned, open and past their day, with how often
 * @param skipped steps and tasks by how many skipped them, the most first
 */
public record Report(
        Optional<String> cohort,
        LocalDate day,
        int seen,
        int today,
        int week,
        int month,
        List<Integer> byDay,
        int reachedWeek,
        int reachedMonth,
        Stuck stuck,
        List<Counted<Milestone>> overdue,
        List<Counted<NodeRef>> skipped) {
    /** So many of the guild's study days without a mark, and a member is stuck. */
    public static final int STUCK_DAYS = 14;

    public Report {
        byDay = List.copyOf(byDay);
        overdue = List.copyOf(overdue);
        skipped = List.copyOf(skipped);
    }

    /** Something with how often it is so. */
    public record Counted<T>(T what, int times) {}

    /**
     * Who is stuck.
     *
     * @param since the study day since when they have marked nothing
     * @param all how many
     * @param named some of them, those who were active last before the others; nobody who does not want to be named
     */
    public record Stuck(LocalDate since, int all, List<Long> named) {
        public Stuck {
            named = List.copyOf(named);
        }
    }
}

package waymark.study.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.curriculum.Milestone;

/**
 * How far a guild or a cohort is, in numbers; what a board shows.
 *
 * @param cohort its name; empty for a guild
 * @param role whose holders belong, those who were seen; empty for whoever was added by name, and for a guild
 * @param plan what it follows
 * @param seen how many members are known
 * @param today how many of them checked in on the guild's study day
 * @param week on that or one of the six before
 * @param lines the milestones that are assigned or of the plan, in the roadmap's order
 * @param lately who completed something, the latest first; nobody who does not want to be named
 * @param unnamed how many others did
 */
public record Overview(
        Optional<String> cohort,
        OptionalLong role,
        Position plan,
        LocalDate day,
        int seen,
        int today,
        int week,
        List<Line> lines,
        List<Completed> lately,
        int unnamed) {
    public Overview {
        lines = List.copyOf(lines);
        lately = List.copyOf(lately);
    }

    /**
     * Where a plan is.
     *
     * @param parts as its course names them; none for the roadmap
     * @param posted how many of its tasks have been posted
     */
    public record Position(List<String> parts, int posted, int tasks) {
        public Position {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A milestone.
     *
     * @param underWay how many have done some of its steps, and not all
     * @param overdue how often it is assigned, open and past its day
     * @param roles of a guild's board: the same for those seen holding a role to which it is assigned
     */
    public record Line(Milestone milestone, int done, int underWay, int overdue, List<OfRole> roles) {
        public Line {
            roles = List.copyOf(roles);
        }
    }

    /** Those seen holding a role. */
    public record OfRole(long role, int seen, int done, int underWay, int overdue) {}

    /** Someone completed a milestone. */
    public record Completed(long user, Milestone milestone) {}
}

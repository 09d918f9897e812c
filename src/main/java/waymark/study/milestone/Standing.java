package waymark.study.milestone;

import java.util.List;
import java.util.Optional;
import waymark.curriculum.Milestone;

/**
 * An assignment as a moderator sees it.
 *
 * @param milestones what it stands for in today's curriculum; see {@link Duty}
 * @param seen how many it concerns: one, or those seen holding the role
 * @param complete for how many of them it is complete
 * @param waiting for how many a moderator is to look at it
 * @param one the member's own state, where it is assigned to one
 */
public record Standing(
        Assignment assignment, List<Milestone> milestones, int seen, int complete, int waiting, Optional<Duty> one) {
    public Standing {
        milestones = List.copyOf(milestones);
    }
}

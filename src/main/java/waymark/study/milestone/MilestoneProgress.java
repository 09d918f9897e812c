package waymark.study.milestone;

import java.util.List;
import waymark.curriculum.Milestone;
import waymark.curriculum.Step;

/**
 * How far a member is in one milestone, optional leaves apart.
 *
 * @param done leaves that are done
 * @param total leaves that it takes
 * @param missing those of them that are not done, in order
 */
public record MilestoneProgress(Milestone milestone, int done, int total, List<Step> missing) {
    public MilestoneProgress {
        missing = List.copyOf(missing);
    }

    /** Whether every leaf that it takes is done. */
    public boolean complete() {
        return done == total;
    }
}

package waymark.study.milestone;

import waymark.curriculum.Milestone;

/**
 * How far a member is in one milestone, optional leaves apart.
 *
 * @param done leaves that are done
 * @param total leaves that it takes
 */
public record MilestoneProgress(Milestone milestone, int done, int total) {
    /** Whether every leaf that it takes is done. */
    public boolean complete() {
        return done == total;
    }
}

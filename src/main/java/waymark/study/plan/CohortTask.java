package waymark.study.plan;

/**
 * A cohort's task of today, as its members see it.
 *
 * @param occurrence the post that it was set with
 */
public record CohortTask(Cohort cohort, Occurrence occurrence, PlannedTask task) {}

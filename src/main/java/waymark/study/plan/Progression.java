package waymark.study.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Steps through a plan: from its first task that was not posted yet, or, where it goes round again, from the first of those that
 * were posted least often. So a task that is added later comes next, in the first round as in any other.
 */
final class Progression {
    /** A task and its number in the plan, from 1. */
    record Numbered(PlannedTask task, int number, int of) {
        Due due(Occurrence occurrence, Instant at, Following following) {
            return new Due(occurrence, at, following.cohort(), following.settings(), task, number, of);
        }
    }

    private final Optional<Plan> plan;
    private final List<PlannedTask> tasks;
    private final boolean again;
    private final Map<String, Integer> postings;

    /**
     * @param plan empty when the curriculum is not there
     * @param again whether it begins anew after the last task
     * @param postings how often each task was posted; those that never were may be missing
     */
    Progression(Optional<Plan> plan, boolean again, Map<String, Integer> postings) {
        this.plan = plan;
        this.again = again;
        this.postings = new HashMap<>(postings);
        tasks = plan.map(Plan::tasks).orElse(List.of());
    }

    /** The task with that id, at its place in the plan. */
    static Optional<Numbered> numbered(Plan plan, String taskId) {
        return IntStream.range(0, plan.tasks().size())
                .filter(i -> plan.tasks().get(i).task().id().equals(taskId))
                .mapToObj(i ->
                        new Numbered(plan.tasks().get(i), i + 1, plan.tasks().size()))
                .findFirst();
    }

    Optional<Numbered> next() {
        int least = again ? tasks.stream().mapToInt(this::posted).min().orElse(0) : 0;
        return IntStream.range(0, tasks.size())
                .filter(i -> posted(tasks.get(i)) == least)
                .mapToObj(i -> new Numbered(tasks.get(i), i + 1, tasks.size()))
                .findFirst();
    }

    /** As if the next task had been posted. */
    void advance() {
        next().ifPresent(next -> postings.merge(next.task().task().id(), 1, Integer::sum));
    }

    /** Why there is no next task; empty when there is one. */
    Optional<LeftOut> whyNone() {
        if (plan.isEmpty()) {
            return Optional.of(LeftOut.NO_CURRICULUM);
        }
        return next().isEmpty() ? Optional.of(LeftOut.PLAN_ENDED) : Optional.empty();
    }

    /** How many tasks the plan has. */
    int size() {
        return tasks.size();
    }

    private int posted(PlannedTask planned) {
        return postings.getOrDefault(planned.task().id(), 0);
    }
}

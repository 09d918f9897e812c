package waymark.study.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Steps through a guild's plan, from its first task that was not posted yet. */
final class Progression {
    /** A task and its number in the plan, from 1. */
    record Numbered(PlannedTask task, int number, int of) {
        Due due(Occurrence occurrence, Instant at, GuildSettings guild) {
            return new Due(occurrence, at, guild, task, number, of);
        }
    }

    private final Optional<Plan> plan;
    private final Set<String> posted;
    private int index;

    /** @param plan empty when the curriculum is not there */
    Progression(Optional<Plan> plan, Set<String> posted) {
        this.plan = plan;
        this.posted = posted;
        index = unposted(0);
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
        return plan.filter(p -> index < p.tasks().size())
                .map(p ->
                        new Numbered(p.tasks().get(index), index + 1, p.tasks().size()));
    }

    void advance() {
        index = unposted(index + 1);
    }

    /** Why there is no next task; empty when there is one. */
    Optional<DailySchedule.LeftOut> whyNone() {
        if (plan.isEmpty()) {
            return Optional.of(DailySchedule.LeftOut.NO_CURRICULUM);
        }
        return next().isEmpty() ? Optional.of(DailySchedule.LeftOut.PLAN_ENDED) : Optional.empty();
    }

    private int unposted(int from) {
        int at = from;
        while (plan.isPresent()
                && at < plan.get().tasks().size()
                && posted.contains(plan.get().tasks().get(at).task().id())) {
            at++;
        }
        return at;
    }
}

package waymark.study.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import waymark.curriculum.Curriculum;

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

    private final boolean known;
    private final List<PlannedTask> tasks;
    private final boolean again;
    private final Map<String, Integer> postings;

    /**
     * @param curriculum empty when it is not there
     * @param posted how often each task was posted, by the id that it had then; those that never were may be missing
     */
    Progression(Optional<Curriculum> curriculum, Course course, Map<String, Integer> posted) {
        known = curriculum.isPresent();
        again = course.again();
        tasks = curriculum.map(now -> Plan.of(now, course).tasks()).orElse(List.of());
        postings = new HashMap<>();
        curriculum.ifPresent(now -> posted.forEach(
                (id, times) -> now.current(id).forEach(current -> postings.merge(current, times, Integer::sum))));
    }

    /** The task with that stored id, at its place in a course. */
    static Optional<Numbered> numbered(Curriculum curriculum, Course course, String id) {
        List<PlannedTask> tasks = Plan.of(curriculum, course).tasks();
        List<String> now = curriculum.current(id);
        return IntStream.range(0, tasks.size())
                .filter(i -> now.contains(tasks.get(i).task().id()))
                .mapToObj(i -> new Numbered(tasks.get(i), i + 1, tasks.size()))
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
        if (!known) {
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

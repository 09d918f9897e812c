package waymark.study.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;

/**
 * What is to be done, in order: a task a day.
 *
 * <pre>{@code
 * Plan.of(curriculum).tasks().getFirst().task().title(); // "Draw the three parts of a Spark application"
 * }</pre>
 */
public record Plan(String curriculum, List<PlannedTask> tasks) {
    public Plan {
        tasks = List.copyOf(tasks);
    }

    /** The roadmap's tasks: an overview's before those of the nodes below it; nodes without tasks are left out. */
    public static Plan of(Curriculum curriculum) {
        Stream<Node> nodes = curriculum.roadmap().stream().flatMap(r -> Stream.concat(Stream.of(r), r.walk()));
        List<PlannedTask> tasks = nodes.flatMap(
                        node -> curriculum.tasksOf(node).stream().map(task -> new PlannedTask(node, task)))
                .toList();
        return new Plan(curriculum.name(), tasks);
    }

    /** The task with that id; empty when the curriculum no longer has it in its roadmap. */
    public Optional<PlannedTask> task(String id) {
        return tasks.stream().filter(t -> t.task().id().equals(id)).findFirst();
    }
}

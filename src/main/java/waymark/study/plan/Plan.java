package waymark.study.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Roadmap;
import waymark.curriculum.RoadmapNode;
import waymark.curriculum.Topic;
import waymark.curriculum.Track;
import waymark.study.Outcome;
import waymark.study.Refusal;

/**
 * What is to be done, in order: a task a day.
 *
 * <pre>{@code
 * Plan.of(curriculum).tasks().getFirst().task().title(); // "Draw the three parts of a Spark application"
 * Plan.of(curriculum, Course.ROADMAP.through(List.of("python", "spark"))); // two tracks, one after the other
 * }</pre>
 */
public record Plan(String curriculum, List<PlannedTask> tasks) {
    public Plan {
        tasks = List.copyOf(tasks);
    }

    /** The roadmap's tasks: an overview's before those of the nodes below it; nodes without tasks are left out. */
    public static Plan of(Curriculum curriculum) {
        return of(curriculum, Course.ROADMAP);
    }

    /**
     * A course's tasks, each once, where it first comes. A part that has moved stands for what took its place; one that the curriculum no
     * longer has is left out.
     */
    public static Plan of(Curriculum curriculum, Course course) {
        Stream<PlannedTask> tasks = course.parts().isEmpty()
                ? curriculum.roadmap().stream().flatMap(roadmap -> below(curriculum, roadmap))
                : course.parts().stream().flatMap(part -> part(curriculum, part));
        Map<String, PlannedTask> once = new LinkedHashMap<>();
        tasks.forEach(planned -> once.putIfAbsent(planned.task().id(), planned));
        return new Plan(curriculum.name(), List.copyOf(once.values()));
    }

    private static Stream<PlannedTask> part(Curriculum curriculum, String id) {
        return curriculum.current(id).stream()
                .flatMap(now -> curriculum
                        .node(now)
                        .map(node -> below(curriculum, node))
                        .orElseGet(() -> called(curriculum, now)));
    }

    /** A node's own tasks, then those of the nodes below it. */
    private static Stream<PlannedTask> below(Curriculum curriculum, Node node) {
        Stream<? extends Node> children = switch (node) {
            case Track track -> track.topics().stream();
            case Topic topic -> Stream.empty();
            case Roadmap roadmap -> roadmap.walk();
            case RoadmapNode inner -> inner.walk().skip(1);
        };
        return Stream.concat(Stream.of(node), children)
                .flatMap(at -> curriculum.tasksOf(at).stream().map(task -> new PlannedTask(at, task)));
    }

    /**
     * What a stored id of a task means now, on the roadmap before elsewhere: itself, or the first of what took its place; empty when the
     * curriculum no longer has it.
     */
    public static Optional<PlannedTask> find(Curriculum curriculum, String id) {
        return curriculum.current(id).stream()
                .flatMap(now -> called(curriculum, now))
                .findFirst();
    }

    private static Stream<PlannedTask> called(Curriculum curriculum, String id) {
        return everyTask(curriculum).filter(t -> t.task().id().equals(id)).limit(1);
    }

    /** All tasks, the roadmap's first; one that stands at two nodes comes twice. */
    public static Stream<PlannedTask> everyTask(Curriculum curriculum) {
        Stream<Node> roadmap = curriculum.roadmap().stream().map(Node.class::cast);
        return Stream.concat(roadmap, curriculum.tracks().stream()).flatMap(node -> below(curriculum, node));
    }

    /** The id of the node or task that a moderator means, by its id or its title; empty when there is none. */
    private static Optional<String> idOf(Curriculum curriculum, String typed) {
        String wanted = typed.strip();
        Optional<String> byId = curriculum
                .node(wanted)
                .map(Node::id)
                .or(() -> find(curriculum, wanted).map(planned -> planned.task().id()));
        return byId.or(() -> curriculum
                        .outline()
                        .filter(node -> node.title().equalsIgnoreCase(wanted))
                        .map(Node::id)
                        .findFirst())
                .or(() -> everyTask(curriculum)
                        .filter(planned -> planned.task().title().equalsIgnoreCase(wanted))
                        .map(planned -> planned.task().id())
                        .findFirst());
    }

    /**
     * The course's parts as a moderator types them, in order: {@code roadmap}, or {@code Python, roadmap/2-spark}.
     *
     * @return refused with {@link Refusal.UnknownNode} or {@link Refusal.PlanWithoutTasks}
     */
    public static Outcome<List<String>> parts(Curriculum curriculum, String typed) {
        List<String> parts = new ArrayList<>();
        for (String word : typed.split(",")) {
            if (!word.isBlank()) {
                Optional<String> id = word.strip().equalsIgnoreCase("roadmap")
                        ? curriculum.roadmap().map(Roadmap::id)
                        : idOf(curriculum, word);
                if (id.isEmpty()) {
                    return Outcome.refused(new Refusal.UnknownNode(word.strip()));
                }
                parts.add(id.get());
            }
        }
        boolean roadmapAlone =
                parts.equals(curriculum.roadmap().map(Roadmap::id).stream().toList());
        List<String> chosen =
                roadmapAlone ? List.of() : parts.stream().distinct().toList();
        return of(curriculum, Course.ROADMAP.through(chosen)).tasks().isEmpty()
                ? Outcome.refused(new Refusal.PlanWithoutTasks())
                : Outcome.done(chosen);
    }
}

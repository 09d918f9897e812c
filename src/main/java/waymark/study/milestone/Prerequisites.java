package waymark.study.milestone;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.curriculum.Node;
import waymark.curriculum.RoadmapNode;
import waymark.curriculum.Step;
import waymark.curriculum.Task;

/**
 * What a milestone builds on and the member has not done, by the {@code prerequisites:} of the pages of its missing steps and of its
 * overview. What belongs to the milestone itself is left out, since it is listed there as missing; so is what nobody can mark, such as a
 * topic without tasks.
 */
final class Prerequisites {
    private Prerequisites() {}

    /** In the order in which the pages name them, each once. */
    static List<Node> unmet(Curriculum curriculum, Progress progress, MilestoneProgress milestone) {
        Set<String> own = milestone.milestone().walk().map(RoadmapNode::id).collect(Collectors.toUnmodifiableSet());
        return Stream.concat(Stream.of(milestone.milestone()), milestone.missing().stream())
                .flatMap(node -> curriculum.pagesOf(node).stream())
                .flatMap(page -> page.frontMatter().prerequisites().stream())
                .flatMap(id -> node(curriculum, id))
                .filter(node -> !own.contains(node.id()) && !met(curriculum, progress, node))
                .distinct()
                .toList();
    }

    /** The front matter may name a node, a page, or what either was called before. */
    private static Stream<Node> node(Curriculum curriculum, String id) {
        Stream<Node> byPage = curriculum.page(id).flatMap(curriculum::nodeOf).stream();
        Stream<Node> byNode = curriculum.current(id).stream().flatMap(now -> curriculum.node(now).stream());
        return Stream.concat(byNode, byPage).limit(1);
    }

    private static boolean met(Curriculum curriculum, Progress progress, Node node) {
        return switch (node) {
            case Step step -> progress.state(step.id()) == MarkState.DONE;
            case Milestone milestone ->
                progress.milestone(milestone.id())
                        .map(MilestoneProgress::complete)
                        .orElse(true);
            case RoadmapNode group ->
                Progress.needed(group).stream().allMatch(step -> progress.state(step.id()) == MarkState.DONE);
            default -> {
                List<Task> tasks = curriculum.tasksOf(node);
                yield tasks.stream().allMatch(task -> progress.state(task.id()) == MarkState.DONE);
            }
        };
    }
}

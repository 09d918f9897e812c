package waymark.study.milestone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.curriculum.Roadmap;
import waymark.curriculum.RoadmapNode;
import waymark.curriculum.Step;
import waymark.curriculum.Task;
import waymark.study.plan.Plan;
import waymark.study.plan.PlannedTask;

/**
 * Where a member stands in a curriculum's roadmap, derived from their marks.
 *
 * @param states what each marked task or step is, by id; {@code OPEN} ones are left out
 * @param doneSteps the leaves that are marked done, or whose tasks all are
 * @param milestones one each, in order
 * @param nextStep the first leaf that is neither done nor skipped
 */
public record Progress(
        Map<String, MarkState> states,
        Set<String> doneSteps,
        List<MilestoneProgress> milestones,
        Optional<Step> nextStep) {
    public Progress {
        states = Map.copyOf(states);
        doneSteps = Set.copyOf(doneSteps);
        milestones = List.copyOf(milestones);
    }

    /**
     * Reads a member's marks on a curriculum.
     *
     * @param marks of that curriculum, by instant; one on an id that has moved counts for what took its place, one on an id that is
     *     gone does no harm
     */
    public static Progress of(Curriculum curriculum, List<Mark> marks) {
        Map<String, MarkState> states = new HashMap<>();
        marks.forEach(mark -> curriculum.current(mark.node().node()).forEach(id -> states.put(id, mark.state())));
        states.values().removeIf(MarkState.OPEN::equals);
        List<Step> steps = curriculum.roadmap().map(Roadmap::steps).orElse(List.of());
        Set<String> done = steps.stream()
                .filter(step -> isDone(step, curriculum, states))
                .map(Step::id)
                .collect(Collectors.toUnmodifiableSet());
        Optional<Step> nextStep = steps.stream()
                .filter(step -> !done.contains(step.id()) && states.get(step.id()) != MarkState.SKIPPED)
                .findFirst();
        List<MilestoneProgress> milestones = curriculum.roadmap().map(Roadmap::milestones).orElse(List.of()).stream()
                .map(m -> of(m, done))
                .toList();
        return new Progress(states, done, milestones, nextStep);
    }

    private static boolean isDone(Step step, Curriculum curriculum, Map<String, MarkState> states) {
        List<Task> tasks = curriculum.tasksOf(step);
        return states.get(step.id()) == MarkState.DONE
                || (!tasks.isEmpty() && tasks.stream().allMatch(t -> states.get(t.id()) == MarkState.DONE));
    }

    private static MilestoneProgress of(Milestone milestone, Set<String> done) {
        List<Step> needed = needed(milestone);
        List<Step> missing =
                needed.stream().filter(step -> !done.contains(step.id())).toList();
        return new MilestoneProgress(milestone, needed.size() - missing.size(), needed.size(), missing);
    }

    /** The leaves that a milestone, group or step takes: one that is optional itself takes its own. */
    static List<Step> needed(RoadmapNode node) {
        return node instanceof Step step
                ? List.of(step)
                : node.children().stream()
                        .filter(child -> !child.optional())
                        .flatMap(child -> needed(child).stream())
                        .toList();
    }

    /** What a task or step is to the member; {@code OPEN} where they said nothing. */
    public MarkState state(String id) {
        return doneSteps.contains(id) ? MarkState.DONE : states.getOrDefault(id, MarkState.OPEN);
    }

    /** The first task of a plan that is neither done nor skipped, nor below a step that is: the member's own next one. */
    public Optional<PlannedTask> next(Plan plan) {
        return plan.tasks().stream().filter(this::isAhead).findFirst();
    }

    /** Whether a task is neither done nor skipped, nor below a step that is. */
    public boolean isAhead(PlannedTask planned) {
        return !isPassed(planned.node().id()) && !isPassed(planned.task().id());
    }

    private boolean isPassed(String id) {
        MarkState state = state(id);
        return state == MarkState.DONE || state == MarkState.SKIPPED;
    }

    /** The progress in the milestone with that id. */
    public Optional<MilestoneProgress> milestone(String id) {
        return milestones.stream().filter(m -> m.milestone().id().equals(id)).findFirst();
    }
}

package waymark.study.milestone;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.curriculum.Step;
import waymark.curriculum.Task;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.plan.Plan;
import waymark.study.plan.PlannedTask;

/**
 * Marking steps and tasks, and assigning milestones.
 *
 * <pre>{@code
 * milestones.mark(member, new NodeRef("default", "roadmap/2-pyspark-core/spark-sql"), MarkState.DONE, act);
 * milestones.progress(member, curriculum).milestone("roadmap/2-pyspark-core"); // 1 of 4
 * }</pre>
 *
 * <p>Every method may be repeated with the same act.
 */
public final class Milestones {
    private final MilestoneStore store;
    private final Function<String, Optional<Curriculum>> curricula;

    /** @param curricula by configured name, as they are now */
    public Milestones(MilestoneStore store, Function<String, Optional<Curriculum>> curricula) {
        this.store = store;
        this.curricula = curricula;
    }

    /**
     * Marks a task or a step of the roadmap.
     *
     * @return what is stored, or refused with {@link Refusal.UnknownNode}
     */
    public Outcome<Mark> mark(MemberId member, NodeRef node, MarkState state, Act act) {
        Optional<Curriculum> curriculum = curricula.apply(node.curriculum());
        if (curriculum.isEmpty() || !isMarkable(curriculum.get(), node.node())) {
            return Outcome.refused(new Refusal.UnknownNode(node.node()));
        }
        Mark mark = new Mark(act.id(), act.at(), node, state);
        store.append(member, mark);
        return Outcome.done(mark);
    }

    private static boolean isMarkable(Curriculum curriculum, String id) {
        return curriculum.node(id).filter(Step.class::isInstance).isPresent()
                || curriculum
                        .outline()
                        .flatMap(node -> curriculum.tasksOf(node).stream())
                        .anyMatch(task -> task.id().equals(id));
    }

    /** The id of the step or task that a member means, by its id or its title; empty when there is none. */
    public Optional<String> markable(Curriculum curriculum, String typed) {
        String wanted = typed.strip();
        if (isMarkable(curriculum, wanted)) {
            return Optional.of(wanted);
        }
        Stream<String> steps = curriculum.roadmap().stream()
                .flatMap(roadmap -> roadmap.steps().stream())
                .filter(step -> step.title().equalsIgnoreCase(wanted))
                .map(Step::id);
        Stream<String> tasks = Plan.everyTask(curriculum)
                .map(PlannedTask::task)
                .filter(task -> task.title().equalsIgnoreCase(wanted))
                .map(Task::id);
        return Stream.concat(steps, tasks).findFirst();
    }

    /** Where the member stands now. */
    public Progress progress(MemberId member, Curriculum curriculum) {
        return Progress.of(curriculum, store.marks(member, curriculum.name()));
    }

    /**
     * Assigns a milestone to a member or to the holders of a role.
     *
     * @param review whether a moderator looks at it before it is complete
     * @param today the day on which it is assigned, for the one who assigns it
     * @return refused with {@link Refusal.UnknownNode} or {@link Refusal.DueInThePast}
     */
    public Outcome<Assignment> assign(
            long guild,
            Assignee assignee,
            NodeRef milestone,
            Optional<LocalDate> due,
            Optional<String> note,
            boolean review,
            Act act,
            LocalDate today) {
        boolean known = curricula
                .apply(milestone.curriculum())
                .flatMap(c -> c.node(milestone.node()))
                .filter(Milestone.class::isInstance)
                .isPresent();
        if (!known) {
            return Outcome.refused(new Refusal.UnknownNode(milestone.node()));
        }
        if (due.filter(d -> d.isBefore(today)).isPresent()) {
            return Outcome.refused(new Refusal.DueInThePast(due.get(), today));
        }
        Assignment assignment = new Assignment(
                act.id(),
                guild,
                assignee,
                milestone,
                due,
                note,
                act.actor(),
                act.at(),
                Optional.empty(),
                review,
                act.at());
        store.append(assignment);
        return Outcome.done(store.assignment(act.id()).orElse(assignment));
    }

    /**
     * Moves the due date, or drops it.
     *
     * @param note a word on why
     * @return refused with {@link Refusal.UnknownAssignment} or {@link Refusal.DueInThePast}
     */
    public Outcome<Assignment> extend(
            long guild, long assignment, Optional<LocalDate> due, Optional<String> note, Act act, LocalDate today) {
        if (standing(guild, assignment).isEmpty()) {
            return Outcome.refused(new Refusal.UnknownAssignment(assignment));
        }
        if (due.filter(d -> d.isBefore(today)).isPresent()) {
            return Outcome.refused(new Refusal.DueInThePast(due.get(), today));
        }
        store.extend(assignment, due, note, act);
        return Outcome.done(store.assignment(assignment).orElseThrow());
    }

    /** Takes an assignment back, if that was not done before; refused with {@link Refusal.UnknownAssignment}. */
    public Outcome<Assignment> cancel(long guild, long assignment, Act act) {
        return cancel(guild, assignment, Optional.empty(), act);
    }

    /** The same, with a word on why. */
    public Outcome<Assignment> cancel(long guild, long assignment, Optional<String> note, Act act) {
        if (store.assignment(assignment).filter(a -> a.guild() == guild).isEmpty()) {
            return Outcome.refused(new Refusal.UnknownAssignment(assignment));
        }
        store.cancel(assignment, note, act);
        return Outcome.done(store.assignment(assignment).orElseThrow());
    }

    private Optional<Assignment> standing(long guild, long assignment) {
        return store.assignment(assignment).filter(a -> a.guild() == guild && a.stands());
    }
}

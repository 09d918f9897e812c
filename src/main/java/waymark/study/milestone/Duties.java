package waymark.study.milestone;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.curriculum.RoadmapNode;
import waymark.curriculum.Step;
import waymark.curriculum.Task;
import waymark.study.MemberId;

/**
 * What is assigned to members, and how far they are.
 *
 * <pre>{@code
 * duties.of(ada); // [Duty[due=2026-06-01, missing=[Step[title=DAG & Stages], ...]]]
 * }</pre>
 */
public final class Duties {
    private final MilestoneStore store;
    private final Function<String, Optional<Curriculum>> curricula;

    /** @param curricula by configured name, as they are now */
    public Duties(MilestoneStore store, Function<String, Optional<Curriculum>> curricula) {
        this.store = store;
        this.curricula = curricula;
    }

    /** The standing assignments that concern a member, directly or by a role that they were seen holding; the soonest due first. */
    public List<Duty> of(MemberId member) {
        Map<String, Progress> known = new HashMap<>();
        return store.standing(member).stream()
                .map(a -> duty(a, member, known))
                .sorted(Comparator.comparing(duty -> duty.due().orElse(LocalDate.MAX)))
                .toList();
    }

    /** One of them, by the assignment's id. */
    public Optional<Duty> of(MemberId member, long assignment) {
        return store.assignment(assignment)
                .filter(a -> a.guild() == member.guild() && a.stands())
                .filter(a -> concerns(a, member, store.rolesHeld(member)))
                .map(a -> duty(a, member, new HashMap<>()));
    }

    private static boolean concerns(Assignment assignment, MemberId member, Set<Long> roles) {
        return switch (assignment.assignee()) {
            case Assignee.Member one -> one.user() == member.user();
            case Assignee.Role holders -> roles.contains(holders.role());
        };
    }

    private Duty duty(Assignment assignment, MemberId member, Map<String, Progress> known) {
        Optional<Completion> last = store.last(assignment.id(), member.user());
        Optional<LocalDate> own = store.ownDue(assignment.id(), member.user(), assignment.dueSince());
        Optional<LocalDate> due = own.or(assignment::due);
        Optional<Curriculum> found = curricula.apply(assignment.milestone().curriculum());
        List<Milestone> milestones = milestones(assignment);
        if (found.isEmpty() || milestones.isEmpty()) {
            return new Duty(assignment, member, List.of(), 0, List.of(), List.of(), due, own.isPresent(), last);
        }
        Curriculum curriculum = found.get();
        Progress progress =
                known.computeIfAbsent(curriculum.name(), name -> Progress.of(curriculum, store.marks(member, name)));
        List<MilestoneProgress> parts = milestones.stream()
                .flatMap(milestone -> progress.milestone(milestone.id()).stream())
                .toList();
        return new Duty(
                assignment,
                member,
                milestones,
                parts.stream().mapToInt(MilestoneProgress::total).sum(),
                parts.stream().flatMap(part -> part.missing().stream()).toList(),
                parts.stream()
                        .flatMap(part -> Prerequisites.unmet(curriculum, progress, part).stream())
                        .distinct()
                        .toList(),
                due,
                own.isPresent(),
                last);
    }

    /** What an assignment stands for in today's curriculum: one milestone, several after a split, none where it was deleted. */
    public List<Milestone> milestones(Assignment assignment) {
        return curricula.apply(assignment.milestone().curriculum()).stream()
                .flatMap(curriculum -> curriculum.current(assignment.milestone().node()).stream()
                        .flatMap(id -> curriculum.node(id).stream()))
                .filter(Milestone.class::isInstance)
                .map(Milestone.class::cast)
                .toList();
    }

    /** The steps that an assignment takes, in order; optional ones apart. */
    List<Step> steps(Assignment assignment) {
        return milestones(assignment).stream()
                .flatMap(milestone -> Progress.needed(milestone).stream())
                .toList();
    }

    /** The tasks of all that an assignment stands for, in order; optional ones too. */
    List<Task> tasks(Assignment assignment) {
        return curricula.apply(assignment.milestone().curriculum()).stream()
                .flatMap(curriculum -> milestones(assignment).stream()
                        .flatMap(RoadmapNode::walk)
                        .flatMap(node -> curriculum.tasksOf(node).stream()))
                .toList();
    }

    /** What a stored id is called now in the curriculum of an assignment. */
    Stream<String> current(Assignment assignment, String id) {
        return curricula.apply(assignment.milestone().curriculum()).stream()
                .flatMap(curriculum -> curriculum.current(id).stream());
    }

    /** Those whom an assignment concerns: the member, or those seen holding the role. */
    public List<Long> members(Assignment assignment) {
        return switch (assignment.assignee()) {
            case Assignee.Member one -> List.of(one.user());
            case Assignee.Role holders -> store.holders(assignment.guild(), holders.role());
        };
    }

    /**
     * A guild's standing assignments, the newest first.
     *
     * @param most as many as anyone reads
     */
    public List<Standing> standing(long guild, int most) {
        return store.standing(guild, most).stream().map(this::standing).toList();
    }

    private Standing standing(Assignment assignment) {
        Set<Long> members = new HashSet<>(members(assignment));
        List<Completion> last = store.last(assignment.id()).stream()
                .filter(completion -> members.contains(completion.member()))
                .toList();
        Optional<Duty> one = assignment.assignee() instanceof Assignee.Member member
                ? Optional.of(duty(assignment, new MemberId(assignment.guild(), member.user()), new HashMap<>()))
                : Optional.empty();
        return new Standing(
                assignment,
                milestones(assignment),
                members.size(),
                (int) last.stream().filter(Completion::complete).count(),
                (int) last.stream()
                        .filter(c -> c.kind() == Completion.Kind.SUBMITTED)
                        .count(),
                one);
    }

    /** What was done to an assignment of the guild, by whom and when, in order; empty where it has none of that id. */
    public List<Change> history(long guild, long assignment) {
        return store.assignment(assignment).filter(a -> a.guild() == guild).stream()
                .flatMap(a -> store.history(a.id()).stream())
                .toList();
    }

    /** An assignment, whether or not it stands. */
    public Optional<Assignment> assignment(long id) {
        return store.assignment(id);
    }

    /** An assignment of the guild, whether or not it stands. */
    public Optional<Assignment> find(long guild, long assignment) {
        return store.assignment(assignment).filter(a -> a.guild() == guild);
    }

    /** How many assignments stand in the guild. */
    public long count(long guild) {
        return store.countStanding(guild);
    }

    /**
     * The assignments of a guild that a moderator may choose from, the newest first.
     *
     * @param most as many as are looked through
     */
    public List<Assignment> choices(long guild, boolean cancelledToo, int most) {
        return cancelledToo
                ? store.assignments(guild).reversed().stream().limit(most).toList()
                : store.standing(guild, most);
    }

    /** All that stand in a guild, the newest first. */
    List<Assignment> allStanding(long guild) {
        return store.standing(guild, Integer.MAX_VALUE);
    }
}

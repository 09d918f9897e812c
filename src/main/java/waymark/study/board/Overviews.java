package waymark.study.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.curriculum.Roadmap;
import waymark.curriculum.RoadmapNode;
import waymark.study.NodeRef;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Completion;
import waymark.study.milestone.Duties;
import waymark.study.plan.Cohort;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Follower;
import waymark.study.plan.Following;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.Plan;
import waymark.study.plan.PlanStore;
import waymark.study.streak.StudyDay;

/**
 * Puts together how far a guild or a cohort is, from numbers that are counted already.
 *
 * <pre>{@code
 * overviews.of(Follower.of(guild), Optional.empty(), now); // Overview[seen=214, today=63, week=140, lines=[...]]
 * }</pre>
 */
public final class Overviews {
    /** Who completed something within that time is named. */
    static final Duration LATELY = Duration.ofDays(14);

    /** Looked through for those who are named. */
    private static final int LATEST = 20;

    private static final int NAMED = 5;

    /** How many days a week has before today. */
    private static final int WEEK = 6;

    private final TallyStore store;
    private final Tallies tallies;
    private final VisibilityStore visibility;
    private final DailySchedule schedule;
    private final PlanStore plans;
    private final Duties duties;
    private final Function<String, Optional<Curriculum>> curricula;

    /** @param curricula by configured name, as they are now */
    public Overviews(
            TallyStore store,
            Tallies tallies,
            VisibilityStore visibility,
            DailySchedule schedule,
            PlanStore plans,
            Duties duties,
            Function<String, Optional<Curriculum>> curricula) {
        this.store = store;
        this.tallies = tallies;
        this.visibility = visibility;
        this.schedule = schedule;
        this.plans = plans;
        this.duties = duties;
        this.curricula = curricula;
    }

    /**
     * As it stands now.
     *
     * @param cohort the one that the group is; empty for a guild
     * @return empty where the guild has not been set up
     */
    public Optional<Overview> of(Follower group, Optional<Cohort> cohort, Instant now) {
        tallies.upToDate(group.guild());
        return schedule.following(group).map(following -> of(following, cohort, now));
    }

    private Overview of(Following following, Optional<Cohort> cohort, Instant now) {
        GuildSettings settings = following.settings();
        Follower group = following.follower();
        LocalDate today =
                StudyDay.of(now, settings.time().zone(), settings.time().dayStart());
        Tally tally = store.tally(group);
        Optional<Plan> plan = schedule.plan(group, curricula);
        List<Completion> completed = store.completed(group, now.minus(LATELY), LATEST);
        Set<Long> shown = visibility.shown(
                group.guild(), completed.stream().map(Completion::member).collect(Collectors.toSet()));
        return new Overview(
                following.cohort(),
                cohort.map(Cohort::role).orElse(OptionalLong.empty()),
                position(following, plan),
                today,
                tally.seen(),
                tally.activeSince(today),
                tally.activeSince(today.minusDays(WEEK)),
                lines(group, tally, plan, today),
                completed.stream()
                        .filter(each -> shown.contains(each.member()))
                        .flatMap(each -> named(each).stream())
                        .limit(NAMED)
                        .toList(),
                (int) completed.stream()
                        .map(Completion::member)
                        .filter(user -> !shown.contains(user))
                        .distinct()
                        .count());
    }

    private Overview.Position position(Following following, Optional<Plan> plan) {
        GuildSettings settings = following.settings();
        Map<String, Integer> posted = plans.postings(following.follower(), settings.curriculum());
        List<String> tasks = plan.stream()
                .flatMap(p -> p.tasks().stream().map(planned -> planned.task().id()))
                .toList();
        return new Overview.Position(
                settings.course().parts(),
                (int) tasks.stream().filter(posted::containsKey).count(),
                tasks.size());
    }

    private List<Overview.Line> lines(Follower group, Tally tally, Optional<Plan> plan, LocalDate today) {
        Optional<Curriculum> curriculum = plan.flatMap(p -> curricula.apply(p.curriculum()));
        Set<String> planned = plan.stream()
                .flatMap(p -> p.tasks().stream().map(task -> task.node().id()))
                .collect(Collectors.toSet());
        List<Assignment> toRoles = group.isGuild() ? store.toRoles(group.guild()) : List.of();
        Map<Long, Tally> ofRoles = toRoles.stream()
                .map(assignment -> role(assignment))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), role -> store.tally(group.guild(), role)));
        Set<NodeRef> assigned = new HashSet<>(tally.assigned());
        Map<NodeRef, List<Long>> roles = toRoles.stream()
                .flatMap(assignment -> duties.milestones(assignment).stream()
                        .map(milestone -> Map.entry(
                                new NodeRef(assignment.milestone().curriculum(), milestone.id()), role(assignment))))
                .distinct()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assigned.addAll(roles.keySet());
        return curriculum.stream()
                .flatMap(c -> c.roadmap().stream()
                        .map(Roadmap::milestones)
                        .flatMap(List::stream)
                        .filter(milestone -> assigned.contains(new NodeRef(c.name(), milestone.id()))
                                || milestone.walk().map(RoadmapNode::id).anyMatch(planned::contains))
                        .map(milestone ->
                                line(new NodeRef(c.name(), milestone.id()), milestone, tally, roles, ofRoles, today)))
                .toList();
    }

    private static Overview.Line line(
            NodeRef ref,
            Milestone milestone,
            Tally tally,
            Map<NodeRef, List<Long>> roles,
            Map<Long, Tally> ofRoles,
            LocalDate today) {
        return new Overview.Line(
                milestone,
                tally.done(ref),
                tally.underWay(ref),
                tally.overdue(ref, today),
                roles.getOrDefault(ref, List.of()).stream()
                        .map(role -> ofRole(role, ofRoles.get(role), ref, today))
                        .toList());
    }

    private static Overview.OfRole ofRole(long role, Tally tally, NodeRef ref, LocalDate today) {
        return new Overview.OfRole(role, tally.seen(), tally.done(ref), tally.underWay(ref), tally.overdue(ref, today));
    }

    private static long role(Assignment assignment) {
        return switch (assignment.assignee()) {
            case Assignee.Role role -> role.role();
            case Assignee.Member member -> throw new IllegalArgumentException("not to a role: " + assignment);
        };
    }

    private Optional<Overview.Completed> named(Completion completion) {
        return duties.assignment(completion.assignment())
                .flatMap(assignment -> duties.milestones(assignment).stream().findFirst())
                .map(milestone -> new Overview.Completed(completion.member(), milestone));
    }
}

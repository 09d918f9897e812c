package waymark.discord.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import waymark.curriculum.SelfCheck;
import waymark.curriculum.Task;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Form;
import waymark.discord.Reply;
import waymark.discord.view.CreditView;
import waymark.discord.view.Notices;
import waymark.discord.view.Refusals;
import waymark.discord.view.TaskKey;
import waymark.discord.view.TaskView;
import waymark.discord.view.Texts;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.credit.Claim;
import waymark.study.credit.Credited;
import waymark.study.credit.Credits;
import waymark.study.milestone.Mark;
import waymark.study.milestone.MarkState;
import waymark.study.milestone.Milestones;
import waymark.study.milestone.Progress;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Occurrence;
import waymark.study.plan.OwnPlan;
import waymark.study.plan.Plan;
import waymark.study.plan.PlannedTask;
import waymark.study.plan.Posted;
import waymark.study.selfcheck.SelfChecks;
import waymark.study.streak.When;
import waymark.study.work.Works;

/**
 * {@code /today}: the task of the cohort that the member follows, or their own next one of what the server follows, with Done, Doing and
 * Skip; also the buttons of the day's post: its Done, and <b>My next task</b> for those who joined late.
 */
public final class TodayCommand implements Command.Slash {
    private final Curricula curricula;
    private final Milestones milestones;
    private final Credits credits;
    private final SelfChecks selfChecks;
    private final DailySchedule schedule;
    private final OwnPlan ownPlan;
    private final OwnTask ownTask;
    private final SelfCheckButtons selfCheckButtons;
    private final NextTask next;
    private final ShowWorkForm showWork;
    private final OwnMilestones own;
    private final FirstZone zones;

    public TodayCommand(
            Curricula curricula,
            Milestones milestones,
            Credits credits,
            SelfChecks selfChecks,
            Works works,
            DailySchedule schedule,
            OwnPlan ownPlan,
            OwnMilestones own,
            FirstZone zones) {
        this.curricula = curricula;
        this.milestones = milestones;
        this.credits = credits;
        this.selfChecks = selfChecks;
        this.schedule = schedule;
        this.ownPlan = ownPlan;
        next = new NextTask(curricula, milestones, ownPlan, selfChecks);
        ownTask = new OwnTask(curricula, milestones, ownPlan);
        selfCheckButtons = new SelfCheckButtons(curricula, selfChecks, credits, zones);
        showWork = new ShowWorkForm(curricula, works, credits, milestones, schedule, ownPlan, zones);
        this.own = own;
        this.zones = zones;
    }

    @Override
    public CommandData data() {
        return Commands.slash("today", Texts.of("today.description")).setContexts(InteractionContextType.GUILD);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        return today(Acts.member(event), Acts.of(event));
    }

    /** The cohort's task of today, until the member has done or skipped it; else their own next one. */
    private Reply today(MemberId member, Act act) {
        Curricula.Shelf shelf = curricula.of(member.guild());
        Progress progress = milestones.progress(member, shelf.curriculum());
        return ownPlan.cohortTask(member, act.at(), shelf.curriculum())
                .filter(today -> progress.isAhead(today.task()))
                .map(today ->
                        TaskView.ofCohort(progress, today, shelf, selfChecks.due(member, shelf.curriculum(), act.at())))
                .orElseGet(() -> next.of(member, act));
    }

    @Override
    public List<Component> components() {
        List<Component> components = new ArrayList<>(selfCheckButtons.components());
        components.add(Component.privately(TaskView.NEXT, (id, event) -> next.of(Acts.member(event), Acts.of(event))));
        components.add(Component.privately(TaskView.DONE, this::postDone));
        components.add(Component.privately(TaskView.MARK, this::markOwn));
        return components;
    }

    @Override
    public List<Form> forms() {
        return List.of(showWork);
    }

    /** Marks first and credits last: whoever reads of a credit has both. */
    private Reply done(MemberId member, Act act, NodeRef ref, PlannedTask planned) {
        if (milestones.mark(member, ref, MarkState.DONE, act) instanceof Outcome.Refused<Mark> refused) {
            return Refusals.of(refused.refusal());
        }
        Outcome<Credited> credit = credits.claim(member, act, Claim.today("done", ref));
        Optional<SelfCheck> offer = curricula
                .curriculum(ref.curriculum())
                .flatMap(curriculum -> selfChecks.offer(member, curriculum, Optional.of(planned.node()), act.at()));
        Reply reply = own.after(member, act, CreditView.done(member, credit, planned.task(), offer));
        return zones.after(member, act, credit, reply);
    }

    /** A task that has left the curriculum can no longer be marked, but whoever did it has studied. */
    private Reply credited(MemberId member, Act act) {
        Claim claim = new Claim(When.TODAY, "done", Optional.empty(), Optional.empty());
        Outcome<Credited> credit = credits.claim(member, act, claim);
        Optional<Task> about = ownTask.of(member, act.at()).map(PlannedTask::task);
        return zones.after(member, act, credit, CreditView.checkedIn(member, credit, about, Optional.empty()));
    }

    /** Done on the day's post, today's or an older one: the day of the click is credited, the post's task marked as it is called now. */
    private Reply postDone(ComponentId id, GenericComponentInteractionCreateEvent event) {
        Optional<Occurrence> occurrence = Occurrence.parse(id.argument(0));
        Optional<NodeRef> task = occurrence.flatMap(schedule::posted).flatMap(Posted::task);
        if (task.isEmpty()) {
            return Notices.of("post.unknown");
        }
        MemberId member = new MemberId(occurrence.get().guild(), event.getUser().getIdLong());
        return curricula
                .curriculum(task.get().curriculum())
                .flatMap(curriculum -> Plan.find(curriculum, task.get().node()))
                .map(planned -> done(
                        member,
                        Acts.of(event),
                        new NodeRef(task.get().curriculum(), planned.task().id()),
                        planned))
                .orElseGet(() -> credited(member, Acts.of(event)));
    }

    /** Done, Doing or Skip on a task of one's own. */
    private Reply markOwn(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MarkState state = MarkState.valueOf(id.argument(0));
        MemberId member =
                new MemberId(Long.parseLong(id.argument(2)), event.getUser().getIdLong());
        Curricula.Shelf shelf = curricula.of(member.guild());
        Optional<PlannedTask> planned = TaskKey.find(shelf.curriculum(), id.argument(1));
        if (planned.isEmpty()) {
            return Notices.of("post.unknown");
        }
        NodeRef task = new NodeRef(shelf.name(), planned.get().task().id());
        if (state == MarkState.DONE) {
            return done(member, Acts.of(event), task, planned.get());
        }
        return switch (milestones.mark(member, task, state, Acts.of(event))) {
            case Outcome.Refused<Mark> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Mark> marked -> {
                boolean cohorts = ownPlan.cohortTask(member, Acts.of(event).at(), shelf.curriculum())
                        .filter(today -> today.task().task().id().equals(task.node()))
                        .isPresent();
                yield cohorts ? today(member, Acts.of(event)) : next.of(member, Acts.of(event));
            }
        };
    }
}

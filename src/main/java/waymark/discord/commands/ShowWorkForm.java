package waymark.discord.commands;

import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;
import waymark.curriculum.Task;
import waymark.discord.Acts;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.DayThreads;
import waymark.discord.Form;
import waymark.discord.Reply;
import waymark.discord.view.KeptNote;
import waymark.discord.view.Notices;
import waymark.discord.view.Refusals;
import waymark.discord.view.TaskKey;
import waymark.discord.view.WorkView;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.credit.Claim;
import waymark.study.credit.Credited;
import waymark.study.credit.Credits;
import waymark.study.milestone.MarkState;
import waymark.study.milestone.Milestones;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.OwnPlan;
import waymark.study.plan.PlannedTask;
import waymark.study.streak.When;
import waymark.study.work.Work;
import waymark.study.work.Works;

/** <b>Show my work</b> on a task: a link, a few words, or both. Kept first, then told; it counts for the day as a check-in does. */
final class ShowWorkForm implements Form {
    private final Curricula curricula;
    private final Works works;
    private final Credits credits;
    private final Milestones milestones;
    private final DailySchedule schedule;
    private final OwnPlan ownPlan;
    private final FirstZone zones;

    ShowWorkForm(
            Curricula curricula,
            Works works,
            Credits credits,
            Milestones milestones,
            DailySchedule schedule,
            OwnPlan ownPlan,
            FirstZone zones) {
        this.curricula = curricula;
        this.works = works;
        this.credits = credits;
        this.milestones = milestones;
        this.schedule = schedule;
        this.ownPlan = ownPlan;
        this.zones = zones;
    }

    @Override
    public String action() {
        return WorkView.SHOW;
    }

    @Override
    public Modal open(ComponentId id) {
        return WorkView.form(id);
    }

    @Override
    public Reply submit(ComponentId id, ModalInteractionEvent event) {
        MemberId member =
                new MemberId(Long.parseLong(id.argument(1)), event.getUser().getIdLong());
        Curricula.Shelf shelf = curricula.of(member.guild());
        Optional<PlannedTask> planned = TaskKey.find(shelf.curriculum(), id.argument(0));
        if (planned.isEmpty()) {
            return Notices.of("post.unknown");
        }
        Task task = planned.get().task();
        Act act = Acts.of(event);
        NodeRef node = new NodeRef(shelf.name(), task.id());
        String link = WorkView.link(event.getInteraction());
        return switch (works.show(member, node, link, WorkView.text(event.getInteraction()), act)) {
            case Outcome.Refused<Work>(Refusal refusal) -> Refusals.of(refusal);
            case Outcome.Done<Work>(Work work) -> {
                Optional<String> note = Optional.ofNullable(event.getMessage()).flatMap(KeptNote::in);
                Outcome<Credited> credit = switch (ClaimedDay.read(credits, member, act, id.argument(2))) {
                    case Outcome.Refused<When>(Refusal refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<When>(When when) ->
                        credits.claim(member, act, Claim.given("work", when, note, Optional.of(node)));
                };
                boolean undone = milestones.progress(member, shelf.curriculum()).state(task.id()) != MarkState.DONE;
                Reply reply = WorkView.kept(member, task, inThread(event, member, task, work), credit, undone);
                yield zones.after(member, act, credit, reply);
            }
        };
    }

    /** In the thread of the post whose button opened the form, else in the newest post's of the member's cohort or of the server; empty where there is none. */
    private Optional<Long> inThread(ModalInteractionEvent event, MemberId member, Task task, Work work) {
        Guild guild = event.getGuild();
        if (guild == null) {
            return Optional.empty();
        }
        Stream<Long> pressed = Optional.ofNullable(event.getMessage()).map(Message::getIdLong).stream();
        Stream<Long> newest = ownPlan.followers(member, work.at())
                .flatMap(follower -> schedule.latest(follower, work.at()).stream())
                .flatMapToLong(posted -> posted.message().stream())
                .boxed();
        String nonce = Long.toString(work.act(), Character.MAX_RADIX);
        return DayThreads.say(
                guild,
                Stream.concat(pressed, newest),
                () -> WorkView.post(event.getUser().getIdLong(), task, work),
                nonce);
    }
}

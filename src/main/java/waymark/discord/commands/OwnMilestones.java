package waymark.discord.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import waymark.discord.Acts;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.discord.view.CatchUpView;
import waymark.discord.view.DueView;
import waymark.discord.view.MilestoneView;
import waymark.discord.view.Refusals;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.milestone.Announcements;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.CatchUp;
import waymark.study.milestone.CatchUps;
import waymark.study.milestone.Completions;
import waymark.study.milestone.Duties;
import waymark.study.milestone.Duty;
import waymark.study.milestone.Today;

/** What is assigned to a member, and what they can do about it; its buttons carry the server, so that they work in a direct message too. */
public final class OwnMilestones {
    private final Duties duties;
    private final Completions completions;
    private final Announcements announcements;
    private final CatchUps catchUps;
    private final Today today;

    public OwnMilestones(
            Duties duties, Completions completions, Announcements announcements, CatchUps catchUps, Today today) {
        this.catchUps = catchUps;
        this.duties = duties;
        this.completions = completions;
        this.announcements = announcements;
        this.today = today;
    }

    /** What a crash kept from being noticed as complete is noticed here. */
    Reply shown(MemberId member, Act act) {
        completions.settle(member, act);
        return DueView.own(member.guild(), duties.of(member), today.of(member, act.at()), announcements.direct(member));
    }

    /** With what an act completed below the reply to it. */
    Reply after(MemberId member, Act act, Reply reply) {
        List<Duty> completed = completions.settle(member, act);
        return completed.isEmpty() ? reply : DueView.completed(reply, completed);
    }

    List<Component> components() {
        return List.of(
                Component.privately(DueView.MINE, (id, event) -> shown(member(id, event), Acts.of(event))),
                Component.privately(MilestoneView.JOIN, this::join),
                Component.inPlace(DueView.DIRECT, this::direct),
                Component.inPlace(DueView.HAND_IN, this::handIn),
                Component.inPlace(DueView.CATCH_UP, this::propose),
                Component.inPlace(CatchUpView.ACCEPT, this::catchUp),
                Component.inPlace(CatchUpView.KEEP, (id, event) -> shown(member(id, event), Acts.of(event))));
    }

    private static MemberId member(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return new MemberId(Long.parseLong(id.argument(0)), event.getUser().getIdLong());
    }

    /** The press itself told which roles the member holds, and that is noted by now. */
    private Reply join(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member = Acts.member(event);
        long assignment = Long.parseLong(id.argument(0));
        Optional<Duty> duty = duties.of(member, assignment);
        if (duty.isPresent()) {
            return DueView.joined(duty.get(), today.of(member, Acts.of(event).at()));
        }
        return duties.find(member.guild(), assignment)
                .filter(Assignment::stands)
                .map(DueView::notYours)
                .orElseGet(() -> Refusals.of(new Refusal.UnknownAssignment(assignment)));
    }

    private Reply direct(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member = member(id, event);
        Act act = Acts.of(event);
        announcements.direct(member, Boolean.parseBoolean(id.argument(1)), act);
        return shown(member, act);
    }

    private Reply handIn(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member = member(id, event);
        Act act = Acts.of(event);
        return switch (completions.handIn(member, Long.parseLong(id.argument(1)), act)) {
            case Outcome.Refused<Duty> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Duty> done -> shown(member, act);
        };
    }

    private Reply propose(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member = member(id, event);
        long assignment = Long.parseLong(id.argument(1));
        return switch (catchUps.propose(member, assignment, Acts.of(event).at())) {
            case Outcome.Refused<CatchUp> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<CatchUp>(CatchUp way) ->
                duties.of(member, assignment)
                        .map(duty -> CatchUpView.proposal(duty, way))
                        .orElseGet(() -> Refusals.of(new Refusal.UnknownAssignment(assignment)));
        };
    }

    private Reply catchUp(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member = member(id, event);
        Act act = Acts.of(event);
        LocalDate due = LocalDate.parse(id.argument(2));
        return switch (catchUps.accept(member, Long.parseLong(id.argument(1)), due, act)) {
            case Outcome.Refused<Duty> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Duty> done -> shown(member, act);
        };
    }
}

package waymark.discord.commands;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import waymark.discord.Acts;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.discord.view.Notices;
import waymark.discord.view.Refusals;
import waymark.discord.view.StartHereView;
import waymark.discord.view.StartHereView.Offers;
import waymark.discord.view.ZoneView;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.member.MemberSettings;
import waymark.study.member.Members;
import waymark.study.plan.Cohort;
import waymark.study.plan.Cohorts;

/**
 * The buttons of the Start here panel, for everyone: <b>My time zone</b>, <b>Notify me</b> and the cohorts that one can join by oneself,
 * which are those without a role. <b>My first task</b> is the daily post's <b>My next task</b>: whoever comes late begins at their own step.
 */
final class StartHereButtons {
    private final Members members;
    private final Cohorts cohorts;
    private final PingRole pings;

    StartHereButtons(Members members, Cohorts cohorts, PingRole pings) {
        this.members = members;
        this.cohorts = cohorts;
        this.pings = pings;
    }

    List<Component> components() {
        return List.of(
                Component.privately(StartHereView.ZONE, this::zone),
                Component.privately(StartHereView.GROUPS, (id, event) -> groups(Acts.member(event))),
                Component.privately(StartHereView.PINGS, (id, event) -> pings.turn(event)),
                Component.inPlace(StartHereView.JOIN, (id, event) -> belong(id, event, true)),
                Component.inPlace(StartHereView.LEAVE, (id, event) -> belong(id, event, false)));
    }

    /** What a server's panel has to offer: cohorts that one can join by oneself, and a role to be notified. */
    Offers offers(long guild) {
        return new Offers(!open(guild).isEmpty(), pings.isChosen(guild));
    }

    private List<Cohort> open(long guild) {
        return cohorts.standing(guild).stream()
                .filter(cohort -> cohort.role().isEmpty())
                .toList();
    }

    private Reply zone(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member = Acts.member(event);
        Optional<ZoneId> own = members.zone(member);
        return switch (members.settings(member, Acts.of(event).at())) {
            case Outcome.Refused<MemberSettings> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<MemberSettings>(MemberSettings now) ->
                ZoneView.choose(
                        now.zone(),
                        own.isPresent(),
                        member.guild(),
                        Acts.of(event).at());
        };
    }

    private Reply groups(MemberId member) {
        Set<Long> own = cohorts.of(member).stream().map(Cohort::id).collect(Collectors.toSet());
        return StartHereView.groups(open(member.guild()), own);
    }

    private Reply belong(ComponentId id, GenericComponentInteractionCreateEvent event, boolean joins) {
        MemberId member = Acts.member(event);
        Optional<Cohort> cohort = open(member.guild()).stream()
                .filter(found -> String.valueOf(found.id()).equals(id.argument(0)))
                .findFirst();
        if (cohort.isEmpty()) {
            return Notices.of("start.group-gone").refusing();
        } else if (joins) {
            cohorts.add(cohort.get(), member.user(), Acts.of(event));
        } else {
            cohorts.remove(cohort.get(), member.user(), Acts.of(event));
        }
        return groups(member);
    }
}

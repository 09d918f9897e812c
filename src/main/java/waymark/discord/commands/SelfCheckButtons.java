package waymark.discord.commands;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import waymark.curriculum.SelfCheck;
import waymark.discord.Acts;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Reply;
import waymark.discord.view.KeptNote;
import waymark.discord.view.Notices;
import waymark.discord.view.SelfCheckView;
import waymark.discord.view.TaskKey;
import waymark.study.Act;
import waymark.study.Credit;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.credit.Claim;
import waymark.study.credit.Credited;
import waymark.study.credit.Credits;
import waymark.study.selfcheck.SelfChecks;
import waymark.study.streak.When;

/** <b>Show the answer</b> under a question, then <b>I knew it</b> or <b>Not yet</b>, which credits the day where the server asks for it. */
final class SelfCheckButtons {
    private final Curricula curricula;
    private final SelfChecks selfChecks;
    private final Credits credits;
    private final FirstZone zones;

    SelfCheckButtons(Curricula curricula, SelfChecks selfChecks, Credits credits, FirstZone zones) {
        this.curricula = curricula;
        this.selfChecks = selfChecks;
        this.credits = credits;
        this.zones = zones;
    }

    List<Component> components() {
        return List.of(
                Component.privately(SelfCheckView.REVEAL, this::reveal),
                Component.inPlace(SelfCheckView.KNEW, this::answered));
    }

    private Reply reveal(ComponentId id, GenericComponentInteractionCreateEvent event) {
        long guild = Long.parseLong(id.argument(1));
        return check(guild, id.argument(0))
                .map(check -> SelfCheckView.answer(check, guild, id.argument(2), KeptNote.in(event.getMessage())))
                .orElseGet(() -> Notices.of("self-check.gone"));
    }

    private Reply answered(ComponentId id, GenericComponentInteractionCreateEvent event) {
        boolean knew = id.argument(0).equals("1");
        MemberId member =
                new MemberId(Long.parseLong(id.argument(2)), event.getUser().getIdLong());
        Optional<SelfCheck> check = check(member.guild(), id.argument(1));
        if (check.isEmpty()) {
            return Notices.of("self-check.gone").refusing();
        }
        Act act = Acts.of(event);
        var due = selfChecks.answer(member, curricula.of(member.guild()).curriculum(), check.get(), knew, act);
        Optional<Outcome<Credited>> credit = credits.asked(member.guild()) == Credit.SELF_CHECK
                ? Optional.of(claimed(member, act, id.argument(3), KeptNote.in(event.getMessage())))
                : Optional.empty();
        Reply reply = SelfCheckView.noted(member, check.get(), knew, due, credit);
        return credit.map(outcome -> zones.after(member, act, outcome, reply)).orElse(reply);
    }

    private Outcome<Credited> claimed(MemberId member, Act act, String day, Optional<String> note) {
        return switch (ClaimedDay.read(credits, member, act, day)) {
            case Outcome.Refused<When>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<When>(When when) ->
                credits.claim(member, act, Claim.given("self-check", when, note, Optional.empty()));
        };
    }

    private Optional<SelfCheck> check(long guild, String key) {
        return TaskKey.findCheck(curricula.of(guild).curriculum(), key);
    }
}

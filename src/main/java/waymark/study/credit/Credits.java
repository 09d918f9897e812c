package waymark.study.credit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.SelfCheck;
import waymark.study.Act;
import waymark.study.Credit;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;
import waymark.study.plan.Plan;
import waymark.study.plan.PlannedTask;
import waymark.study.selfcheck.SelfCheckStore;
import waymark.study.selfcheck.SelfChecks;
import waymark.study.streak.CheckIns;
import waymark.study.streak.When;
import waymark.study.work.WorkStore;

/**
 * Credits a day once what the guild asks for is there. Every way in goes through here: Done, {@code /checkin}, an answered question, shown
 * work.
 *
 * <pre>{@code
 * credits.claim(member, act, Claim.today("done", task)); // Done[NeedsWork[day=2026-05-04]] where the guild wants to see work
 * }</pre>
 *
 * <p>What was given on a day or since then meets its condition, so an answer of today serves for yesterday too. A day that is credited
 * stays so. Every method may be repeated with the same act.
 */
public final class Credits {
    private final CheckIns checkIns;
    private final GuildStore guilds;
    private final SelfChecks selfChecks;
    private final SelfCheckStore answers;
    private final WorkStore works;
    private final Function<String, Optional<Curriculum>> curricula;

    /** @param curricula by configured name, as they are now */
    public Credits(
            CheckIns checkIns,
            GuildStore guilds,
            SelfChecks selfChecks,
            SelfCheckStore answers,
            WorkStore works,
            Function<String, Optional<Curriculum>> curricula) {
        this.checkIns = checkIns;
        this.guilds = guilds;
        this.selfChecks = selfChecks;
        this.answers = answers;
        this.works = works;
        this.curricula = curricula;
    }

    /** Credits the day, or says what is missing; refused as {@link CheckIns#ready} is. */
    public Outcome<Credited> claim(MemberId member, Act act, Claim claim) {
        Optional<GuildSettings> guild = guilds.find(member.guild());
        if (guild.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        return switch (checkIns.ready(member, act, claim.when())) {
            case Outcome.Refused<CheckIns.Ready>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<CheckIns.Ready>(CheckIns.Ready ready) ->
                Outcome.done(
                        ready.credited()
                                ? counted(member, act, claim, ready)
                                : missing(member, act, claim, guild.get(), ready.day())
                                        .orElseGet(() -> counted(member, act, claim, ready)));
        };
    }

    /** Which day a date is to the member at the act, see {@link CheckIns#when}. */
    public Outcome<When> when(MemberId member, Act act, LocalDate day) {
        return checkIns.when(member, act, day);
    }

    private Credited counted(MemberId member, Act act, Claim claim, CheckIns.Ready ready) {
        return new Credited.Counted(checkIns.credit(member, act, ready, claim.source(), claim.note()));
    }

    /** Empty when nothing is; nor where the guild asks for a question and its curriculum has none. */
    private Optional<Credited> missing(MemberId member, Act act, Claim claim, GuildSettings guild, LocalDate day) {
        return switch (guild.customs().credit()) {
            case CLICK -> Optional.empty();
            case WORK -> works.shownSince(member, day) ? Optional.empty() : Optional.of(new Credited.NeedsWork(day));
            case SELF_CHECK ->
                answers.answeredSince(member, day)
                        ? Optional.empty()
                        : question(member, act, claim, guild).map(q -> new Credited.NeedsAnswer(day, q));
        };
    }

    private Optional<SelfCheck> question(MemberId member, Act act, Claim claim, GuildSettings guild) {
        return curricula.apply(guild.curriculum()).flatMap(curriculum -> {
            Optional<Node> node = claim.task()
                    .flatMap(task -> Plan.find(curriculum, task.node()))
                    .map(PlannedTask::node);
            return selfChecks.require(member, curriculum, node, act.at());
        });
    }

    /** What the guild asks for; a click where it was not set up. */
    public Credit asked(long guild) {
        return guilds.find(guild).map(settings -> settings.customs().credit()).orElse(Credit.CLICK);
    }
}

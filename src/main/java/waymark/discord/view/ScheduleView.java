package waymark.discord.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.discord.Attempt;
import waymark.discord.ChannelAccess;
import waymark.discord.Reply;
import waymark.study.Outcome;
import waymark.study.plan.Due;
import waymark.study.plan.Following;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.LeftOut;
import waymark.study.plan.Plan;
import waymark.study.plan.Posted;
import waymark.study.plan.Rehearsal;

/** The daily post's schedule: what will be posted, what was, and what went wrong. */
public final class ScheduleView {
    private ScheduleView() {}

    /**
     * The days ahead, a line each, and what stands in their way.
     *
     * @param following what is rehearsed
     * @param access to its channel; empty while none is chosen, or it is gone
     */
    public static Reply preview(
            Outcome<List<Rehearsal>> outcome, Optional<Following> following, Optional<ChannelAccess> access) {
        Optional<GuildSettings> guild = following.map(Following::settings);
        Optional<String> cohort = following.flatMap(Following::cohort);
        return switch (outcome) {
            case Outcome.Refused<List<Rehearsal>> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<List<Rehearsal>> done -> {
                List<String> lines = new ArrayList<>(trouble(guild, access));
                done.value().stream().map(day -> line(day) + clock(day, guild)).forEach(lines::add);
                yield Look.card(Look.text(Look.title(cohort.map(name ->
                                        Texts.of("cohort.preview", done.value().size(), name))
                                .orElseGet(() -> Texts.of(
                                        "schedule.preview", done.value().size())))
                        + "\n"
                        + Look.lines(lines, Look.TEXT_LIMIT)));
            }
        };
    }

    private static List<String> trouble(Optional<GuildSettings> guild, Optional<ChannelAccess> access) {
        if (guild.filter(g -> g.channel().isPresent()).isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        guild.get().heldFor().map(ScheduleView::heldFor).ifPresent(lines::add);
        if (access.isEmpty()) {
            lines.add(Texts.of("setup.channel-gone"));
        } else {
            access.get().granted().entrySet().stream()
                    .filter(permission -> !permission.getValue())
                    .map(permission -> Texts.of("setup.missing", permission.getKey()))
                    .forEach(lines::add);
        }
        return lines;
    }

    /** Where the guild's clocks are changed between the day before and this day's post. */
    private static String clock(Rehearsal day, Optional<GuildSettings> guild) {
        return guild.map(g -> g.time().zone().getRules())
                .filter(rules -> !rules.getOffset(day.at())
                        .equals(rules.getOffset(
                                day.date().minusDays(1).atTime(guild.get().postTime()))))
                .map(rules -> Texts.of("schedule.clocks-change"))
                .orElse("");
    }

    private static String line(Rehearsal day) {
        String date = "**" + Look.day(day.date()) + "** ";
        return date
                + switch (day.slot()) {
                    case Rehearsal.Slot.Post post ->
                        Texts.of(
                                "schedule.post",
                                Look.time(day.at()),
                                post.number(),
                                post.task().task().title());
                    case Rehearsal.Slot.Known(Posted posted) -> known(posted);
                    case Rehearsal.Slot.RestDay rest -> Texts.of("schedule.rest-day");
                    case Rehearsal.Slot.Paused paused -> Texts.of("schedule.paused");
                    case Rehearsal.Slot.NotYet early -> Texts.of("schedule.not-yet");
                    case Rehearsal.Slot.TasksRunOut none -> Texts.of("schedule.tasks-run-out");
                    case Rehearsal.Slot.NoChannel none -> Texts.of("schedule.no-channel");
                };
    }

    private static String known(Posted posted) {
        if (posted.state() != Posted.State.SKIPPED) {
            return Texts.of("schedule.known." + posted.state().name().toLowerCase(Locale.ROOT));
        }
        return switch (LeftOut.valueOf(posted.reason())) {
            case LATE -> Texts.of("schedule.known.skipped");
            case DAY_OFF -> Texts.of("schedule.known.day-off");
            case PLAN_ENDED -> Texts.of("schedule.tasks-run-out");
            case NO_CURRICULUM -> Texts.of("schedule.known.no-curriculum");
        };
    }

    /** The dates that were taken off, or put back. */
    public static Reply daysOff(Outcome<List<Rehearsal>> outcome, boolean off) {
        return switch (outcome) {
            case Outcome.Refused<List<Rehearsal>> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<List<Rehearsal>>(List<Rehearsal> days) ->
                Look.card(Look.text(Look.title(Texts.of(off ? "schedule.off" : "schedule.on")) + "\n"
                        + Look.lines(days.stream().map(ScheduleView::line).toList(), Look.TEXT_LIMIT)));
        };
    }

    /** The schedule as it stands, and when it posts next. */
    public static Reply settings(GuildSettings guild, Optional<Plan> plan, Optional<Instant> next) {
        List<String> lines = new ArrayList<>();
        lines.add(Look.title(Texts.of("schedule.title")));
        lines.add(Texts.of(
                "schedule.when",
                guild.postTime(),
                guild.time().zone().getId(),
                guild.channel().isPresent()
                        ? Look.channel(guild.channel().getAsLong())
                        : Texts.of("schedule.no-channel"),
                Look.weekdays(guild.postDays())));
        lines.add(Texts.of(
                guild.course().again() ? "schedule.plan-again" : "schedule.plan",
                guild.course().parts().isEmpty()
                        ? Texts.of("schedule.roadmap")
                        : Excerpt.cut(String.join(", ", guild.course().parts()), 1000),
                plan.map(p -> p.tasks().size()).orElse(0)));
        if (guild.customs().thread()) {
            lines.add(Texts.of("schedule.with-thread"));
        }
        lines.add(Texts.of(
                "schedule.counts",
                Texts.of(
                        switch (guild.customs().credit()) {
                            case CLICK -> "schedule.credit-click";
                            case SELF_CHECK -> "schedule.credit-self-check";
                            case WORK -> "schedule.credit-work";
                        })));
        lines.add(state(guild, next));
        return Look.card(Look.text(String.join("\n", lines)));
    }

    private static String state(GuildSettings guild, Optional<Instant> next) {
        if (guild.heldFor().isPresent()) {
            return heldFor(guild.heldFor().get());
        } else if (guild.pausedAt().isPresent()) {
            return Texts.of("schedule.is-paused", Look.dateTime(guild.pausedAt().get()));
        }
        return next.map(at -> Texts.of("schedule.next", Look.dateTime(at), Look.relative(at)))
                .orElseGet(() -> Texts.of("schedule.no-next"));
    }

    private static String heldFor(String why) {
        return Texts.of(ChannelAccess.isTrouble(why) ? "schedule.held-until-mended" : "schedule.held-for", why);
    }

    /** To a moderator, once: all tasks have been posted. */
    public static Reply ended(Optional<String> cohort) {
        return told("schedule.ended", "cohort.ended", cohort);
    }

    /** To a moderator, once: that day's post was not sent, and no further one is tried. */
    public static Reply held(Optional<String> cohort, LocalDate day, String reason) {
        return ChannelAccess.isTrouble(reason)
                ? told("schedule.held-access", "cohort.held-access", cohort, Look.day(day), reason)
                : told("schedule.held", "cohort.held", cohort, Look.day(day), reason);
    }

    /** To a moderator, once: posts could not be made now. */
    public static Reply cannotPost(Following following, String reason) {
        return told(
                "schedule.cannot-post",
                "cohort.cannot-post",
                following.cohort(),
                Look.channel(following.settings().channel().orElse(0)),
                reason);
    }

    /** To a moderator: what was in the way is gone. */
    public static Reply goesOn(Following following) {
        return told(
                "schedule.goes-on",
                "cohort.goes-on",
                following.cohort(),
                Look.channel(following.settings().channel().orElse(0)));
    }

    /** To a moderator: that day's post is there, but not its thread. */
    public static Reply noThread(LocalDate day, String reason) {
        return Notices.of("schedule.no-thread", Look.day(day), reason);
    }

    /** What {@code post-now} says. */
    public static Reply postedNow(Outcome<Attempt> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Attempt> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Attempt>(Attempt(Due due, Optional<String> problem)) ->
                problem.map(reason -> notSent(due.cohort(), due.occurrence().date(), reason))
                        .orElseGet(() -> Notices.of(
                                "schedule.posted-now",
                                due.task().task().title(),
                                Look.channel(due.guild().channel().orElse(0))));
        };
    }

    /** To a moderator: nobody knows whether that day's post is in the channel. */
    public static Reply uncertain(Optional<String> cohort, LocalDate day) {
        return told("schedule.uncertain", "cohort.uncertain", cohort, Look.day(day));
    }

    /** To a moderator: that day's post was not sent. */
    public static Reply notSent(Optional<String> cohort, LocalDate day, String reason) {
        return told("schedule.not-sent", "cohort.not-sent", cohort, Look.day(day), reason);
    }

    /** @param ofCohort the key of what is said of a cohort's post, which ends with its name */
    private static Reply told(String key, String ofCohort, Optional<String> cohort, Object... arguments) {
        return cohort.map(name -> Notices.of(
                        ofCohort,
                        Stream.concat(Arrays.stream(arguments), Stream.of(name)).toArray()))
                .orElseGet(() -> Notices.of(key, arguments));
    }
}

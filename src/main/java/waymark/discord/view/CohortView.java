package waymark.discord.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import waymark.discord.Attempt;
import waymark.discord.Reply;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.plan.Cohort;
import waymark.study.plan.Following;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.Plan;

/** Cohorts in words, for the moderators who make them. */
public final class CohortView {
    private CohortView() {}

    /** One as it stands, and when it posts next. */
    public static Reply settings(Cohort cohort, Following following, Optional<Plan> plan, Optional<Instant> next) {
        GuildSettings settings = following.settings();
        List<String> lines = new ArrayList<>();
        lines.add(Look.title(Texts.of("cohort.title", cohort.name())));
        lines.add(Texts.of("cohort.begins", Look.day(cohort.start())));
        lines.add(Texts.of(
                "schedule.when",
                settings.postTime(),
                settings.time().zone().getId(),
                settings.channel().isPresent()
                        ? Look.channel(settings.channel().getAsLong())
                        : Texts.of("cohort.no-channel"),
                Look.weekdays(settings.postDays())));
        lines.add(Texts.of(
                settings.course().again() ? "schedule.plan-again" : "schedule.plan",
                settings.course().parts().isEmpty()
                        ? Texts.of("schedule.roadmap")
                        : Excerpt.cut(String.join(", ", settings.course().parts()), 1000),
                plan.map(p -> p.tasks().size()).orElse(0)));
        lines.add(
                cohort.role().isPresent()
                        ? Texts.of(
                                "cohort.members-by-role",
                                Look.role(cohort.role().getAsLong()))
                        : Texts.of("cohort.members-by-name"));
        lines.add(next.map(at -> Texts.of("cohort.next", Look.dateTime(at), Look.relative(at), cohort.name()))
                .orElseGet(() -> Texts.of("cohort.no-next", cohort.name())));
        return Look.card(Look.text(String.join("\n", lines)));
    }

    /**
     * Those that stand, a line each.
     *
     * @param size how many belong, as far as it is known
     * @param next when it posts next, if it does within a month
     */
    public static Reply list(
            List<Cohort> cohorts, ToIntFunction<Cohort> size, Function<Cohort, Optional<Instant>> next) {
        if (cohorts.isEmpty()) {
            return Notices.of("cohort.none");
        }
        List<String> lines = cohorts.stream()
                .map(cohort -> Texts.of(
                        "cohort.line",
                        cohort.name(),
                        size.applyAsInt(cohort),
                        Look.day(cohort.start()),
                        cohort.role().isPresent() ? Look.role(cohort.role().getAsLong()) : Texts.of("cohort.no-role"),
                        next.apply(cohort).map(Look::relative).orElseGet(() -> Texts.of("cohort.none-due"))))
                .toList();
        return Look.card(Look.text(Look.title(Texts.of("cohort.list")) + "\n" + Look.lines(lines, Look.TEXT_LIMIT)
                + "\n" + Look.small(Texts.of("cohort.list-note"))));
    }

    /** What {@code post-now} says. */
    public static Reply postedNow(Cohort cohort, Outcome<Attempt> outcome) {
        if (outcome instanceof Outcome.Refused<Attempt>(Refusal refusal)) {
            return switch (refusal) {
                case Refusal.NotSetUp none -> Notices.of("cohort.needs-channel", cohort.name());
                case Refusal.PlanEnded ended -> Notices.of("cohort.plan-ended", cohort.name());
                case Refusal.AlreadyPosted posted ->
                    Notices.of("cohort.already-posted", Look.day(posted.date()), cohort.name());
                default -> Refusals.of(refusal);
            };
        }
        return ScheduleView.postedNow(outcome);
    }

    public static Reply added(Cohort cohort, long member) {
        return Notices.of("cohort.added", Look.user(member), cohort.name());
    }

    public static Reply removed(Cohort cohort, long member) {
        return Notices.of("cohort.removed", Look.user(member), cohort.name());
    }

    public static Reply archived(Cohort cohort) {
        return Notices.of("cohort.archived", cohort.name());
    }
}

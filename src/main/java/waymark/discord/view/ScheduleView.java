package waymark.discord.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.discord.DailyPoster.Attempt;
import waymark.discord.Reply;
import waymark.study.Outcome;
import waymark.study.plan.Due;
import waymark.study.plan.Rehearsal;

/** The daily post's schedule: what will be posted, what was, and what went wrong. */
public final class ScheduleView {
    private ScheduleView() {}

    /** The days ahead, a line each. */
    public static Reply preview(Outcome<List<Rehearsal>> outcome) {
        return switch (outcome) {
            case Outcome.Refused<List<Rehearsal>> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<List<Rehearsal>> done -> {
                List<String> lines =
                        done.value().stream().map(ScheduleView::line).toList();
                yield Look.card(Look.text(Look.title(Texts.of("schedule.preview", lines.size())) + "\n"
                        + Look.lines(lines, Look.TEXT_LIMIT)));
            }
        };
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
                    case Rehearsal.Slot.Known known ->
                        Texts.of("schedule.known."
                                + known.posted().state().name().toLowerCase(java.util.Locale.ROOT));
                    case Rehearsal.Slot.RestDay rest -> Texts.of("schedule.rest-day");
                    case Rehearsal.Slot.Paused paused -> Texts.of("schedule.paused");
                    case Rehearsal.Slot.NotYet early -> Texts.of("schedule.not-yet");
                    case Rehearsal.Slot.TasksRunOut none -> Texts.of("schedule.tasks-run-out");
                    case Rehearsal.Slot.NoChannel none -> Texts.of("schedule.no-channel");
                };
    }

    /** What {@code post-now} says. */
    public static Reply postedNow(Outcome<Attempt> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Attempt> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Attempt>(Attempt(Due due, Optional<String> problem)) ->
                problem.map(reason -> notSent(due.occurrence().date(), reason))
                        .orElseGet(() -> Notices.of(
                                "schedule.posted-now",
                                due.task().task().title(),
                                Look.channel(due.guild().channel().orElse(0))));
        };
    }

    /** To a moderator: nobody knows whether that day's post is in the channel. */
    public static Reply uncertain(LocalDate day) {
        return Notices.of("schedule.uncertain", Look.day(day));
    }

    /** To a moderator: that day's post was not sent. */
    public static Reply notSent(LocalDate day, String reason) {
        return Notices.of("schedule.not-sent", Look.day(day), reason);
    }
}

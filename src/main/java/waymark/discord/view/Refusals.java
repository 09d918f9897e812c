package waymark.discord.view;

import waymark.discord.Reply;
import waymark.study.Refusal;

/** Why a wish cannot be met now, and what to do instead. */
public final class Refusals {
    private Refusals() {}

    public static Reply of(Refusal refusal) {
        return Look.card(Look.text(text(refusal))).refusing();
    }

    static String text(Refusal refusal) {
        return switch (refusal) {
            case Refusal.DayClosed closed ->
                Texts.of("refusal.day-closed", Look.day(closed.day()), Look.dateTime(closed.closedAt()));
            case Refusal.BackdatingUsedUp used -> Texts.of("refusal.backdating", used.allowance(), used.days());
            case Refusal.NothingToUndo nothing -> Texts.of("refusal.nothing-to-undo", Look.day(nothing.day()));
            case Refusal.NotSetUp none -> Texts.of("refusal.not-set-up");
            case Refusal.UnknownNode unknown -> Texts.of("refusal.unknown-node", unknown.id());
            case Refusal.DueInThePast past ->
                Texts.of("refusal.due-in-the-past", Look.day(past.due()), Look.day(past.today()));
            case Refusal.AlreadyPosted posted -> Texts.of("refusal.already-posted", Look.day(posted.date()));
            case Refusal.PlanEnded ended -> Texts.of("refusal.plan-ended");
            case Refusal.PlanWithoutTasks none -> Texts.of("refusal.plan-without-tasks");
            case Refusal.DaysOffOutOfRange days ->
                Texts.of("refusal.days-off-out-of-range", Look.day(days.from()), Look.day(days.to()), days.most());
            case Refusal.UnknownCohort unknown -> Texts.of("refusal.unknown-cohort", Excerpt.cut(unknown.typed(), 100));
            case Refusal.CohortNameTaken taken -> Texts.of("refusal.cohort-name-taken", taken.name());
            case Refusal.CohortNameUnfit unfit -> Texts.of("refusal.cohort-name-unfit", unfit.most());
            case Refusal.TooManyCohorts many -> Texts.of("refusal.too-many-cohorts", many.most());
            case Refusal.UnknownAssignment unknown -> Texts.of("refusal.unknown-assignment");
            case Refusal.NothingToReview nothing -> Texts.of("refusal.nothing-to-review");
            case Refusal.NothingToHandIn nothing -> Texts.of("refusal.nothing-to-hand-in");
            case Refusal.NothingToCatchUp nothing -> Texts.of("refusal.nothing-to-catch-up");
            case Refusal.ChangedRecently recently ->
                Texts.of("refusal.changed-recently", Look.day(recently.last()), Look.day(recently.next()));
            case Refusal.TooFewStudyDays few -> Texts.of("refusal.too-few-study-days", few.chosen(), few.least());
            case Refusal.VacationTooSoon soon ->
                Texts.of("refusal.vacation-too-soon", Look.day(soon.from()), Look.day(soon.earliest()));
            case Refusal.DayToCome come ->
                Texts.of("refusal.day-to-come", Look.day(come.day()), Look.day(come.today()));
            case Refusal.DaysOutOfReach days ->
                Texts.of(
                        "refusal.days-out-of-reach",
                        Look.day(days.from()),
                        Look.day(days.to()),
                        days.most(),
                        days.back());
            case Refusal.NothingToCorrect nothing ->
                Texts.of("refusal.nothing-to-correct", Look.days(nothing.from(), nothing.to()));
            case Refusal.FreezeWithoutUse freeze -> Texts.of("refusal.freeze-without-use", Look.day(freeze.day()));
            case Refusal.NothingToTakeBack nothing -> Texts.of("refusal.nothing-to-take-back");
            case Refusal.OutageOutOfReach outage ->
                Texts.of(
                        "refusal.outage-out-of-reach",
                        Look.dateTime(outage.from()),
                        Look.dateTime(outage.to()),
                        outage.days(),
                        outage.back());
            case Refusal.RecordOfAnother another -> Texts.of("refusal.record-of-another");
            case Refusal.NothingToImport nothing -> Texts.of("refusal.nothing-to-import");
            case Refusal.ImportGone gone -> Texts.of("refusal.import-gone");
            case Refusal.SameZone same ->
                Texts.of("refusal.same-zone", same.zone().getId());
            case Refusal.TooManyWishes many -> Texts.of("refusal.too-many-wishes", many.most());
            case Refusal.NothingToShow nothing -> Texts.of("refusal.nothing-to-show");
            case Refusal.NotALink link -> Texts.of("refusal.not-a-link", Excerpt.cut(link.typed(), 200));
            case Refusal.VacationTooLong time ->
                Texts.of("refusal.vacation-too-long", time.days(), time.allowance(), time.within());
        };
    }
}

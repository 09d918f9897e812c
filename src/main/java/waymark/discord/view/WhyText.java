package waymark.discord.view;

import java.time.Duration;
import waymark.study.streak.Day;
import waymark.study.streak.Why;

/** The receipt of a day in a member's words: the rule that made it what it is, and the instant. */
final class WhyText {
    private WhyText() {}

    static String of(Day day) {
        String at = Look.dateTime(day.at());
        return switch (day.why()) {
            case Why.Credited credited ->
                Texts.of(credited.earned() == Why.Earned.FREEZE ? "why.credited-earned" : "why.credited", at);
            case Why.Open open -> Texts.of(open.today() ? "why.open-today" : "why.open-yesterday", at);
            case Why.RestDay rest -> Texts.of("why.rest-day");
            case Why.OnVacation vacation -> Texts.of("why.vacation");
            case Why.Excused excused ->
                Texts.of("why.excused", excused.entry().reason().orElse(Texts.of("why.no-reason")));
            case Why.ShortDay brief -> Texts.of("why.short-day", hours(brief.lasted()));
            case Why.DeclaredOutage outage -> Texts.of("why.declared-outage");
            case Why.Down down -> Texts.of("why.down", hours(down.inAll()));
            case Why.Frozen frozen -> Texts.of("why.frozen", frozen.left());
            case Why.Missed missed -> Texts.of("why.missed", at);
        };
    }

    private static String hours(Duration duration) {
        return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
}

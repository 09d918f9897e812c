package waymark.discord.view;

import java.time.Duration;
import java.util.stream.Collectors;
import waymark.study.streak.Day;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.Why;

/** The receipt of a day in a member's words: the rule that made it what it is, and the instant. */
final class WhyText {
    private WhyText() {}

    /** @param reasons whether to say why a moderator did something: not to everyone */
    static String of(Day day, boolean reasons) {
        return why(day, reasons)
                + day.corrections().stream().map(e -> corrected(e, reasons)).collect(Collectors.joining());
    }

    private static String why(Day day, boolean reasons) {
        String at = Look.dateTime(day.at());
        return switch (day.why()) {
            case Why.Credited credited ->
                credited(credited.entry(), at, reasons)
                        + (credited.earned() == Why.Earned.FREEZE ? Texts.of("why.earned") : "");
            case Why.Open open -> Texts.of(open.today() ? "why.open-today" : "why.open-yesterday", at);
            case Why.RestDay rest -> Texts.of("why.rest-day");
            case Why.OnVacation vacation -> Texts.of("why.vacation");
            case Why.Excused excused ->
                Texts.of("why.excused", Look.user(excused.entry().actor())) + reason(excused.entry(), reasons);
            case Why.ShortDay brief -> Texts.of("why.short-day", hours(brief.lasted()));
            case Why.DeclaredOutage outage -> Texts.of("why.declared-outage");
            case Why.Down down -> Texts.of("why.down", hours(down.inAll()));
            case Why.Frozen frozen -> Texts.of("why.frozen", frozen.left());
            case Why.Missed missed -> Texts.of("why.missed", at);
        };
    }

    private static String credited(Entry entry, String at, boolean reasons) {
        String moderator = Look.user(entry.actor());
        return switch (entry.source()) {
            case Entry.BY_MODERATOR -> Texts.of("why.credited-by", moderator, at) + reason(entry, reasons);
            case Entry.UNDO_BY_MODERATOR -> Texts.of("why.given-back-by", moderator, at);
            case Entry.IMPORT -> Texts.of("why.imported", at, moderator);
            default -> Texts.of("why.credited", at);
        };
    }

    private static String corrected(Entry entry, boolean reasons) {
        String key = entry.kind() == EntryKind.VOID ? "why.taken-back-by" : "why.freeze-granted-by";
        return Texts.of(key, Look.user(entry.actor())) + reason(entry, reasons);
    }

    private static String reason(Entry entry, boolean reasons) {
        return reasons ? entry.reason().map(r -> Texts.of("why.reason", r)).orElse("") : "";
    }

    private static String hours(Duration duration) {
        return Texts.of("why.hours", duration.toHours(), duration.toMinutesPart());
    }
}

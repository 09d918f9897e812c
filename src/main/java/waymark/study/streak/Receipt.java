package waymark.study.streak;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a day is what it is, in one plain line for moderators and for {@code waymark history}: rule 13. A member's own language is the
 * view's business; it reads the same {@link Why}.
 *
 * <pre>{@code
 * Receipt.line(day); // "checked in 02:00 America/Los_Angeles"
 * }</pre>
 */
public final class Receipt {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Receipt() {}

    /** Names the rule's finding, the instant on the member's wall clock, and the zone. */
    public static String line(Day day) {
        return why(day) + day.corrections().stream().map(Receipt::correction).collect(Collectors.joining());
    }

    private static String correction(Entry entry) {
        String what = entry.kind() == EntryKind.VOID ? "; taken back by " : "; a freeze granted by ";
        return what + entry.actor() + reason(entry);
    }

    private static String why(Day day) {
        return switch (day.why()) {
            case Why.Credited(Entry entry, Why.Earned earned) ->
                credited(entry, at(day.at(), day.zone(), TIME)) + earned(earned);
            case Why.Open open -> "open until " + at(day.at(), day.zone(), DATE_TIME);
            case Why.RestDay(var weekday) -> "rest day, " + weekday + settled(day);
            case Why.OnVacation(Vacation off) -> "vacation from " + off.from() + " to " + off.to() + settled(day);
            case Why.Excused(Entry entry) -> "excused by " + entry.actor() + reason(entry) + settled(day);
            case Why.ShortDay(Duration lasted) -> "excused, a change of zone left " + hours(lasted) + settled(day);
            case Why.DeclaredOutage(Outage outage) ->
                "excused, outage declared from " + outage.from() + " to " + outage.to() + settled(day);
            case Why.Down(Duration atTheEnd, Duration inAll) ->
                "excused, down " + hours(atTheEnd) + " of the last 4 h, " + hours(inAll) + " in all" + settled(day);
            case Why.Frozen(int left) -> "freeze spent, " + left + " left" + settled(day);
            case Why.Missed(int run, List<LocalDate> spent) -> missed(run, spent) + settled(day);
        };
    }

    private static String credited(Entry entry, String at) {
        return switch (entry.source()) {
            case Entry.BY_MODERATOR -> "credited by " + entry.actor() + " " + at + reason(entry);
            case Entry.UNDO_BY_MODERATOR -> "given back by " + entry.actor() + " " + at + reason(entry);
            case Entry.IMPORT -> "checked in " + at + ", imported by " + entry.actor() + reason(entry);
            default -> "checked in " + at;
        };
    }

    private static String earned(Why.Earned earned) {
        return switch (earned) {
            case NOTHING -> "";
            case FREEZE -> ", a seventh: earned a freeze";
            case NO_ROOM -> ", a seventh: two freezes held, none earned";
        };
    }

    /** A run ends where no freeze is left: where they went explains a run that one more check-in shortened. */
    private static String missed(int run, List<LocalDate> spent) {
        if (run == 0) {
            return "missed";
        }
        String days = spent.stream().map(LocalDate::toString).collect(Collectors.joining(" and "));
        return "missed, ended a run of " + run + (days.isEmpty() ? "" : ", freezes spent on " + days);
    }

    private static String reason(Entry entry) {
        return entry.reason().map(reason -> ": " + reason).orElse("");
    }

    private static String settled(Day day) {
        return ", settled " + at(day.at(), day.zone(), DATE_TIME);
    }

    private static String at(Instant instant, ZoneId zone, DateTimeFormatter format) {
        return format.format(instant.atZone(zone)) + " " + zone.getId();
    }

    private static String hours(Duration duration) {
        return "%d:%02d h".formatted(duration.toHours(), duration.toMinutesPart());
    }
}

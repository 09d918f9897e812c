package waymark.cli;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.study.streak.Day;
import waymark.study.streak.Longest;
import waymark.study.streak.Receipt;
import waymark.study.streak.Streak;

/**
 * A streak as a moderator reads it in a terminal:
 *
 * <pre>{@code
 * today 2026-05-01, until 2026-05-02T11:00:00Z
 * current 1, freezes 2, longest 1 (2026-04-30 to 2026-04-30)
 *
 * Thu 2026-04-30  CREDIT   checked in 02:00 America/Los_Angeles
 * }</pre>
 */
final class HistoryText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH);

    private HistoryText() {}

    static String of(Streak streak) {
        return Stream.concat(
                        Stream.of(
                                "today " + streak.today() + ", until " + streak.deadline(),
                                "current " + streak.current() + ", freezes " + streak.freezes() + ", longest "
                                        + longest(streak.longest()),
                                ""),
                        streak.days().stream().map(HistoryText::line))
                .collect(Collectors.joining(System.lineSeparator()))
                .stripTrailing();
    }

    private static String longest(Longest longest) {
        return longest.from()
                .map(from ->
                        longest.length() + " (" + from + " to " + longest.to().orElseThrow() + ")")
                .orElse("0");
    }

    private static String line(Day day) {
        return String.format(Locale.ROOT, "%s  %-7s  %s", DAY.format(day.day()), day.state(), Receipt.line(day));
    }
}

package waymark.discord.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;

/** Days and months in the reader's language; their order and signs are the bundle's, for example "Fri 27 Nov 2026" or "Fr, 27. Nov. 2026". */
public final class Dates {
    private Dates() {}

    /** A day with its weekday. */
    public static String day(LocalDate day) {
        return format("date.day", day);
    }

    /** "November 2026". */
    public static String month(TemporalAccessor month) {
        return format("date.month", month);
    }

    /** "Nov", where there is little room. */
    public static String shortMonth(TemporalAccessor month) {
        return format("date.month-short", month);
    }

    /** "Fri". */
    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, Texts.language());
    }

    private static String format(String pattern, TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(Texts.of(pattern), Texts.language()).format(value);
    }
}

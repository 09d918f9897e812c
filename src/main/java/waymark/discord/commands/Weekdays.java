package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Weekdays as people type them: {@code mon-fri}, {@code Mon, Wed, Friday}, {@code sat-mon}; {@code all} is the empty set. */
final class Weekdays {
    private static final int LETTERS = 3;

    private Weekdays() {}

    /** @throws DateTimeException when they are no weekdays */
    static Set<DayOfWeek> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (text.equals("all")) {
            return days;
        }
        for (String part : text.split("[,\\s]+")) {
            String[] ends = part.split("-", 2);
            DayOfWeek last = day(ends[ends.length - 1]);
            DayOfWeek day = day(ends[0]);
            for (; day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (word.length() >= LETTERS && name.startsWith(word)) {
                return day;
            }
        }
        throw new DateTimeException(word);
    }
}

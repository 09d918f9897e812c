package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import waymark.discord.view.Texts;

/**
 * Weekdays as people type them, in any of our languages: {@code mon-fri}, {@code Mon, Wed, Friday}, {@code sat-mon}, {@code Mo, Mi}; {@code all}
 * is the empty set. Two letters tell a weekday from all others.
 */
final class Weekdays {
    private static final int LETTERS = 2;

    private Weekdays() {}

    /** @throws DateTimeException when they are no weekdays */
    static Set<DayOfWeek> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (Texts.isTyped("typed.all", text)) {
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
        if (word.length() >= LETTERS) {
            for (Locale language : Texts.languages()) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    String name = day.getDisplayName(TextStyle.FULL_STANDALONE, language)
                            .toLowerCase(language);
                    if (name.startsWith(word)) {
                        return day;
                    }
                }
            }
        }
        throw new DateTimeException(word);
    }
}

package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** A time of day as people type it: {@code 9}, {@code 9:30}, {@code 09:30}, {@code 9pm}, {@code 9:30 PM}, {@code 9 Uhr}. */
final class PostTime {
    private static final DateTimeFormatter HOURS_24 = DateTimeFormatter.ofPattern("H[:mm]", Locale.ENGLISH);
    private static final DateTimeFormatter HOURS_12 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("h[:mm]a")
            .toFormatter(Locale.ENGLISH);

    private PostTime() {}

    /** @throws DateTimeException when it is no time of day */
    static LocalTime parse(String typed) {
        String text = typed.strip().replaceAll("\\s+", "").replace('.', ':').replaceFirst("(?i)uhr$", "");
        boolean halves = text.toLowerCase(Locale.ROOT).endsWith("m");
        return LocalTime.from((halves ? HOURS_12 : HOURS_24).parse(text));
    }
}

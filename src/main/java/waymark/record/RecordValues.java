package waymark.record;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The spellings of a record's values: one each, so that what is written reads back as the same text. */
final class RecordValues {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");
    private static final Pattern ID = Pattern.compile("\\d{1,19}");
    private static final int WEEKDAY_LETTERS = 3;
    private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(RecordValues::weekday, Function.identity()));
    /** Regions only: an offset such as {@code +02:00} is no zone that a member could be in. */
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private RecordValues() {}

    static Instant instant(String text) {
        return Instant.parse(spelt(INSTANT, text));
    }

    static LocalDate date(String text) {
        return LocalDate.parse(spelt(DATE, text));
    }

    static LocalTime time(String text) {
        return LocalTime.parse(spelt(TIME, text));
    }

    static long id(String text) {
        return Long.parseLong(spelt(ID, text));
    }

    static DayOfWeek weekday(String text) {
        DayOfWeek weekday = WEEKDAYS.get(text);
        if (weekday == null) {
            throw new DateTimeException(text);
        }
        return weekday;
    }

    static ZoneId zone(String text) {
        if (!ZONES.contains(text)) {
            throw new DateTimeException(text);
        }
        return ZoneId.of(text);
    }

    /** {@code MON}. */
    static String weekday(DayOfWeek weekday) {
        return weekday.name().substring(0, WEEKDAY_LETTERS);
    }

    private static String spelt(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new DateTimeException(text);
        }
        return text;
    }
}

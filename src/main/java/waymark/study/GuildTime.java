package waymark.study;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a guild counts days; members follow it until they set their own.
 *
 * <p>Example: {@code GuildTime.standard(ZoneId.of("Europe/Berlin"))}, days from 04:00 to 04:00, all seven weekdays.
 *
 * @param dayStart when a study day begins on the wall clock, from 00:00 to 06:00
 * @param studyDays the weekdays that are not rest days; at least one
 */
public record GuildTime(ZoneId zone, LocalTime dayStart, Set<DayOfWeek> studyDays) {
    /** A day ends at 04:00 unless the guild says otherwise: late enough for night owls, too early for early birds. */
    public static final LocalTime DEFAULT_DAY_START = LocalTime.of(4, 0);

    /** Later than this a day starts for nobody. */
    public static final LocalTime LATEST_DAY_START = LocalTime.of(6, 0);

    public GuildTime {
        studyDays = Set.copyOf(studyDays);
        if (dayStart.isAfter(LATEST_DAY_START)) {
            throw new IllegalArgumentException("dayStart " + dayStart + " is not from 00:00 to 06:00");
        }
        if (studyDays.isEmpty()) {
            throw new IllegalArgumentException("studyDays is empty");
        }
    }

    /** The defaults in that zone: 04:00, all seven weekdays. */
    public static GuildTime standard(ZoneId zone) {
        return new GuildTime(zone, DEFAULT_DAY_START, EnumSet.allOf(DayOfWeek.class));
    }
}

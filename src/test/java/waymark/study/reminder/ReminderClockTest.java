package waymark.study.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.study.GuildTime;
import waymark.study.streak.Setting;

class ReminderClockTest {
    private static final GuildTime BERLIN = GuildTime.standard(ZoneId.of("Europe/Berlin"));

    private static Slot slot(String day, String at) {
        return new Slot(LocalDate.parse(day), Instant.parse(at));
    }

    private static Slot after(String instant, String time, Setting... settings) {
        return new ReminderClock(BERLIN, List.of(settings))
                .after(Instant.parse(instant), LocalTime.parse(time), Set.of());
    }

    /** The rows of the daily post, and those around a change of the clock: never a day plus 24 hours. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T00:00:00Z, 09:00, 2026-03-28, 2026-03-28T08:00:00Z",
        "2026-03-28T08:00:00Z, 09:00, 2026-03-29, 2026-03-29T07:00:00Z",
        // Left out: as much later as the change is long, and once; the study day of the evening before.
        "2026-03-28T03:00:00Z, 02:30, 2026-03-28, 2026-03-29T01:30:00Z",
        "2026-03-29T01:30:00Z, 02:30, 2026-03-29, 2026-03-30T00:30:00Z",
        // Shown twice: at the first.
        "2026-10-24T03:00:00Z, 02:30, 2026-10-24, 2026-10-25T00:30:00Z",
        "2026-10-25T00:30:00Z, 02:30, 2026-10-25, 2026-10-26T01:30:00Z",
        "2026-10-25T09:00:00Z, 19:00, 2026-10-25, 2026-10-25T18:00:00Z",
        // At the very instant: the next one.
        "2026-05-04T17:00:00Z, 19:00, 2026-05-05, 2026-05-05T17:00:00Z",
        "2026-05-04T16:59:59Z, 19:00, 2026-05-04, 2026-05-04T17:00:00Z",
    })
    void goesByTheWallClock(String from, String time, String day, String at) {
        assertEquals(slot(day, at), after(from, time));
    }

    @Test
    void aFirstZoneHoldsAtOnceAndALaterOneWhenItIsInForce() {
        Setting tokyo = Setting.zone(1, Instant.parse("2026-05-04T08:00:00Z"), ZoneId.of("Asia/Tokyo"));
        assertEquals(slot("2026-05-04", "2026-05-04T10:00:00Z"), after("2026-05-04T08:00:00Z", "19:00", tokyo));

        // Los Angeles waits until Tokyo's day ends, 4 May 19:00Z.
        Setting angeles = Setting.zone(2, Instant.parse("2026-05-04T09:00:00Z"), ZoneId.of("America/Los_Angeles"));
        assertEquals(
                slot("2026-05-04", "2026-05-04T10:00:00Z"), after("2026-05-04T09:00:00Z", "19:00", tokyo, angeles));
        assertEquals(
                slot("2026-05-04", "2026-05-05T02:00:00Z"), after("2026-05-04T19:00:00Z", "19:00", tokyo, angeles));
        assertEquals(
                slot("2026-05-05", "2026-05-06T02:00:00Z"), after("2026-05-05T02:00:00Z", "19:00", tokyo, angeles));
    }

    @Test
    void weekdaysAreThoseOfTheStudyDay() {
        ReminderClock clock = new ReminderClock(BERLIN, List.of());
        Set<DayOfWeek> mondays = EnumSet.of(DayOfWeek.MONDAY);
        Instant friday = Instant.parse("2026-05-08T10:00:00Z");
        assertEquals(slot("2026-05-11", "2026-05-11T17:00:00Z"), clock.after(friday, LocalTime.of(19, 0), mondays));
        assertEquals(slot("2026-05-11", "2026-05-11T23:30:00Z"), clock.after(friday, LocalTime.of(1, 30), mondays));
    }

    @Test
    void aDateThatAZonePassesOverIsPassedOver() {
        // Samoa had no 30 December 2011.
        GuildTime samoa = GuildTime.standard(ZoneId.of("Pacific/Apia"));
        ReminderClock clock = new ReminderClock(samoa, List.of());
        Slot first = clock.after(Instant.parse("2011-12-29T20:00:00Z"), LocalTime.of(19, 0), Set.of());
        Slot second = clock.after(first.at(), LocalTime.of(19, 0), Set.of());
        assertEquals(slot("2011-12-29", "2011-12-30T05:00:00Z"), first);
        assertEquals(LocalDate.parse("2011-12-31"), second.day(), second::toString);
    }
}

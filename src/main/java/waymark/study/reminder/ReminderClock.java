package waymark.study.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.study.GuildTime;
import waymark.study.streak.MemberDays;
import waymark.study.streak.Setting;

/**
 * When a member's reminder falls: on the wall clock where they are, through changes of the clock and of their zone; never a day plus 24
 * hours. A time that a clock change leaves out comes as much later as the change is long, one that it shows twice at the first.
 *
 * <pre>{@code
 * new ReminderClock(guild.time(), settings).after(now, LocalTime.of(19, 0), Set.of()); // Slot[day=2026-05-04, at=2026-05-04T17:00:00Z]
 * }</pre>
 *
 * @see ZonedDateTime#of(LocalDate, LocalTime, ZoneId) which resolves gaps and overlaps so
 */
public final class ReminderClock {
    /** One weekday comes within 7 days; a change of zone may pass over it once. */
    private static final int DAYS_AHEAD = 16;

    private final MemberDays days;

    /** @param settings of the member; a zone that waits for the day to end is heeded */
    public ReminderClock(GuildTime guild, List<Setting> settings) {
        days = new MemberDays(guild, settings);
    }

    /**
     * The first time after an instant.
     *
     * @param weekdays of the study day; none: any
     */
    public Slot after(Instant instant, LocalTime time, Set<DayOfWeek> weekdays) {
        LocalDate from = instant.atZone(days.zone(instant)).toLocalDate().minusDays(1);
        List<ZoneId> zones = Stream.of(days.zone(instant), days.zone(days.zoneSince()))
                .distinct()
                .toList();
        return IntStream.range(0, DAYS_AHEAD)
                .mapToObj(from::plusDays)
                .flatMap(date -> zones.stream().flatMap(zone -> at(date, time, zone).stream()))
                .filter(at -> at.isAfter(instant))
                .map(at -> new Slot(days.day(at), at))
                .filter(slot ->
                        weekdays.isEmpty() || weekdays.contains(slot.day().getDayOfWeek()))
                .min(Comparator.comparing(Slot::at))
                .orElseThrow(() -> new IllegalStateException("no " + time + " within days of " + instant));
    }

    /** Empty where another zone is in force then. */
    private Optional<Instant> at(LocalDate date, LocalTime time, ZoneId zone) {
        return Optional.of(ZonedDateTime.of(date, time, zone).toInstant())
                .filter(at -> days.zone(at).equals(zone));
    }

    /** The member's study day at an instant. */
    public LocalDate day(Instant instant) {
        return days.day(instant);
    }

    /** The zone in force at an instant. */
    public ZoneId zone(Instant instant) {
        return days.zone(instant);
    }
}

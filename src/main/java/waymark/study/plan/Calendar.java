package waymark.study.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * The dates and instants of one guild's daily post. Each date's instant comes from the wall clock, never from the day before plus 24
 * hours: a time that a clock change leaves out is posted as much later as the change is long, one that it shows twice at the first.
 *
 * @see ZonedDateTime#of(LocalDate, java.time.LocalTime, java.time.ZoneId) which resolves gaps and overlaps so
 */
record Calendar(GuildSettings guild) {
    /** How far back posts that never were are recorded as left out. */
    private static final int LOOK_BACK_DAYS = 30;

    Instant at(LocalDate date) {
        return ZonedDateTime.of(date, guild.postTime(), guild.time().zone()).toInstant();
    }

    boolean isPostDay(LocalDate date) {
        DayOfWeek weekday = date.getDayOfWeek();
        return guild.postDays().contains(weekday);
    }

    /** The dates whose post has come due by an instant, newest first. */
    List<LocalDate> dueUntil(Instant now) {
        LocalDate today = now.atZone(guild.time().zone()).toLocalDate();
        return Stream.iterate(today, date -> date.minusDays(1))
                .limit(LOOK_BACK_DAYS)
                .takeWhile(date -> !at(date).isBefore(guild.since()))
                .filter(date -> isPostDay(date) && !at(date).isAfter(now))
                .toList();
    }
}

package waymark.study.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The dates of one guild's daily post. */
record Calendar(GuildSettings guild) {
    /** How far back posts that never were are recorded as left out. */
    private static final int LOOK_BACK_DAYS = 30;

    boolean isPostDay(LocalDate date) {
        DayOfWeek weekday = date.getDayOfWeek();
        return guild.postDays().contains(weekday);
    }

    /** The dates whose post has come due by an instant, newest first. */
    List<LocalDate> dueUntil(Instant now) {
        LocalDate today = guild.date(now);
        return Stream.iterate(today, date -> date.minusDays(1))
                .limit(LOOK_BACK_DAYS)
                .takeWhile(date -> !guild.postAt(date).isBefore(guild.since()))
                .filter(date -> isPostDay(date) && !guild.postAt(date).isAfter(now))
                .toList();
    }
}

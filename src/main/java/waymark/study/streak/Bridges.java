package waymark.study.streak;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.study.GuildTime;

/** What lets a day without a check-in neither count nor break: rest (rules 5 and 7), then excuses (rules 9, 10 and 11). */
final class Bridges {
    private static final Duration SHORT_DAY = Duration.ofHours(12);

    private final MemberDays calendar;
    private final Downtime downtime;
    private final RestDays rest;

    Bridges(GuildTime guild, List<Setting> settings, List<Outage> outages, MemberDays calendar) {
        this.calendar = calendar;
        downtime = new Downtime(outages);
        rest = new RestDays(guild, settings, calendar);
    }

    /** The first reason that holds for a day, if any. */
    Optional<Why> over(LocalDate day, Optional<Entry> excuse) {
        Optional<Why> resting = rest.on(day);
        if (resting.isPresent()) {
            return resting;
        }
        return excuse.isPresent() ? Optional.of(new Why.Excused(excuse.get())) : excused(day);
    }

    private Optional<Why> excused(LocalDate day) {
        Instant begin = calendar.begins(day);
        Instant end = calendar.begins(day.plusDays(1));
        Duration lasted = Duration.between(begin, end);
        return lasted.compareTo(SHORT_DAY) < 0 ? Optional.of(new Why.ShortDay(lasted)) : downtime.excuses(begin, end);
    }
}

package waymark.study.streak;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import waymark.study.GuildTime;

/** What lets a day without a check-in neither count nor break: rest (rules 5 and 7), then excuses (rules 9, 10 and 11). */
final class Bridges {
    private static final Duration SHORT_DAY = Duration.ofHours(12);

    private final MemberDays calendar;
    private final Downtime downtime;
    private final Vacations vacations;
    private final Set<DayOfWeek> guildDays;
    private final TreeMap<LocalDate, Set<DayOfWeek>> studyDaysFrom = new TreeMap<>();

    Bridges(GuildTime guild, List<Setting> settings, List<Outage> outages, MemberDays calendar) {
        this.calendar = calendar;
        downtime = new Downtime(outages);
        guildDays = guild.studyDays();
        vacations = new Vacations(
                settings.stream().flatMap(s -> s.vacation().stream()).toList());
        settings.stream()
                .sorted(Comparator.comparing(Setting::at))
                .forEach(s -> s.studyDays()
                        .ifPresent(d -> studyDaysFrom.put(calendar.day(s.at()).plusDays(1), d)));
    }

    /** The first reason that holds for a day, if any. */
    Optional<Why> over(LocalDate day, Optional<Entry> excuse) {
        if (!studyDays(day).contains(day.getDayOfWeek())) {
            return Optional.of(new Why.RestDay(day.getDayOfWeek()));
        }
        Optional<Vacation> vacation = vacations.on(day);
        if (vacation.isPresent()) {
            return Optional.of(new Why.OnVacation(vacation.get()));
        }
        return excuse.isPresent() ? Optional.of(new Why.Excused(excuse.get())) : excused(day);
    }

    private Optional<Why> excused(LocalDate day) {
        Instant begin = calendar.begins(day);
        Instant end = calendar.begins(day.plusDays(1));
        Duration lasted = Duration.between(begin, end);
        return lasted.compareTo(SHORT_DAY) < 0 ? Optional.of(new Why.ShortDay(lasted)) : downtime.excuses(begin, end);
    }

    private Set<DayOfWeek> studyDays(LocalDate day) {
        Map.Entry<LocalDate, Set<DayOfWeek>> set = studyDaysFrom.floorEntry(day);
        return set == null ? guildDays : set.getValue();
    }
}

package waymark.study.streak;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import waymark.study.GuildTime;

/**
 * On which dates a member rests, past and to come: rest weekdays (rule 5) and vacations (rule 7).
 *
 * <pre>{@code
 * new RestDays(guild.time(), settings).rests(LocalDate.parse("2026-05-10")); // true: a Sunday off
 * }</pre>
 */
public final class RestDays {
    private final Vacations vacations;
    private final Set<DayOfWeek> guildDays;
    private final TreeMap<LocalDate, Set<DayOfWeek>> studyDaysFrom = new TreeMap<>();

    /** @param settings of the member */
    public RestDays(GuildTime guild, List<Setting> settings) {
        this(guild, settings, new MemberDays(guild, settings));
    }

    RestDays(GuildTime guild, List<Setting> settings, MemberDays calendar) {
        guildDays = guild.studyDays();
        vacations = new Vacations(
                settings.stream().flatMap(s -> s.vacation().stream()).toList());
        settings.stream()
                .sorted(Comparator.comparing(Setting::at))
                .forEach(s -> s.studyDays()
                        .ifPresent(d -> studyDaysFrom.put(calendar.day(s.at()).plusDays(1), d)));
    }

    /** Whether no check-in is expected on that date. */
    public boolean rests(LocalDate day) {
        return on(day).isPresent();
    }

    Optional<Why> on(LocalDate day) {
        return studyDays(day).contains(day.getDayOfWeek())
                ? vacations.on(day).map(Why.OnVacation::new)
                : Optional.of(new Why.RestDay(day.getDayOfWeek()));
    }

    private Set<DayOfWeek> studyDays(LocalDate day) {
        Map.Entry<LocalDate, Set<DayOfWeek>> set = studyDaysFrom.floorEntry(day);
        return set == null ? guildDays : set.getValue();
    }
}

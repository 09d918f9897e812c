package waymark.study.streak;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What a member set at one instant: one or more of zone, study weekdays and a vacation. Only accepted settings exist; the fold applies
 * them and does not judge them again.
 *
 * @param act the act that made it
 */
public record Setting(
        long act, Instant at, Optional<ZoneId> zone, Optional<Set<DayOfWeek>> studyDays, Optional<Vacation> vacation) {
    public Setting {
        studyDays = studyDays.map(Set::copyOf);
        if (zone.isEmpty() && studyDays.isEmpty() && vacation.isEmpty()) {
            throw new IllegalArgumentException("a setting of " + at + " sets nothing");
        }
    }

    public static Setting zone(long act, Instant at, ZoneId zone) {
        return new Setting(act, at, Optional.of(zone), Optional.empty(), Optional.empty());
    }

    public static Setting studyDays(long act, Instant at, Set<DayOfWeek> days) {
        return new Setting(act, at, Optional.empty(), Optional.of(days), Optional.empty());
    }

    public static Setting vacation(long act, Instant at, Vacation vacation) {
        return new Setting(act, at, Optional.empty(), Optional.empty(), Optional.of(vacation));
    }
}

package waymark.study.streak;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All of a member's vacations, which may overlap: rule 7. */
final class Vacations {
    /** By first day: of those that began on it or before, the one that lasts longest. */
    private final TreeMap<LocalDate, Vacation> longest = new TreeMap<>();

    Vacations(List<Vacation> vacations) {
        vacations.stream().sorted(Comparator.comparing(Vacation::from)).forEach(next -> {
            Map.Entry<LocalDate, Vacation> last = longest.lastEntry();
            if (last == null || next.to().isAfter(last.getValue().to())) {
                longest.put(next.from(), next);
            }
        });
    }

    /** One that covers the day, if any does. */
    Optional<Vacation> on(LocalDate day) {
        return Optional.ofNullable(longest.floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(v -> v.covers(day));
    }
}

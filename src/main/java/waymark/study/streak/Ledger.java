package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of one member, by day, as they stood at an instant: rules 3 and 11. A VOID takes back every earlier entry of its day, and a
 * later entry holds again.
 */
final class Ledger {
    /**
     * What holds for one day.
     *
     * @param credit the first CREDIT in force
     * @param excuse the first EXCUSE in force
     * @param grants how many freezes were granted
     */
    record InForce(Optional<Entry> credit, Optional<Entry> excuse, int grants) {
        static final InForce NOTHING = new InForce(Optional.empty(), Optional.empty(), 0);

        InForce with(Entry entry) {
            return switch (entry.kind()) {
                case CREDIT -> new InForce(credit.or(() -> Optional.of(entry)), excuse, grants);
                case EXCUSE -> new InForce(credit, excuse.or(() -> Optional.of(entry)), grants);
                case GRANT_FREEZE -> new InForce(credit, excuse, grants + 1);
                case VOID -> NOTHING;
            };
        }
    }

    private final Map<LocalDate, InForce> byDay = new HashMap<>();

    /** @param entries in any order; those of one instant in the order given */
    Ledger(List<Entry> entries, Instant instant) {
        entries.stream()
                .filter(e -> !e.at().isAfter(instant))
                .sorted(Comparator.comparing(Entry::at))
                .forEach(e -> byDay.put(e.day(), on(e.day()).with(e)));
    }

    InForce on(LocalDate day) {
        return byDay.getOrDefault(day, InForce.NOTHING);
    }

    /** The earliest day, not after {@code last}, with a CREDIT in force. */
    Optional<LocalDate> firstCredit(LocalDate last) {
        return byDay.entrySet().stream()
                .filter(e -> e.getValue().credit().isPresent())
                .map(Map.Entry::getKey)
                .filter(day -> !day.isAfter(last))
                .min(Comparator.naturalOrder());
    }
}

package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    /** What holds for one day. */
    record InForce(Optional<Entry> credit, Optional<Entry> excuse, int grants) {
        static final InForce NOTHING = new InForce(Optional.empty(), Optional.empty(), 0);
    }

    private final Map<LocalDate, List<Entry>> byDay = new HashMap<>();

    /** @param entries in any order; those of one instant in the order given */
    Ledger(List<Entry> entries, Instant instant) {
        entries.stream()
                .filter(e -> !e.at().isAfter(instant))
                .sorted(Comparator.comparing(Entry::at))
                .forEach(this::apply);
    }

    private void apply(Entry entry) {
        if (entry.kind() == EntryKind.VOID) {
            byDay.remove(entry.day());
        } else {
            byDay.computeIfAbsent(entry.day(), d -> new ArrayList<>(1)).add(entry);
        }
    }

    InForce on(LocalDate day) {
        List<Entry> entries = byDay.get(day);
        return entries == null
                ? InForce.NOTHING
                : new InForce(first(entries, EntryKind.CREDIT), first(entries, EntryKind.EXCUSE), grants(entries));
    }

    /** The earliest day, not after {@code last}, with a CREDIT in force. */
    Optional<LocalDate> firstCredit(LocalDate last) {
        return byDay.entrySet().stream()
                .filter(e -> !e.getKey().isAfter(last))
                .filter(e -> first(e.getValue(), EntryKind.CREDIT).isPresent())
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Entry> first(List<Entry> entries, EntryKind kind) {
        return entries.stream().filter(e -> e.kind() == kind).findFirst();
    }

    private static int grants(List<Entry> entries) {
        return (int)
                entries.stream().filter(e -> e.kind() == EntryKind.GRANT_FREEZE).count();
    }
}

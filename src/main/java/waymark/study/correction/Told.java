package waymark.study.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import waymark.study.streak.Entry;
import waymark.study.streak.TakingBack;

/** Moderators' entries as corrections, those of one act together; a record that came from elsewhere is told as a whole, not here. */
final class Told {
    private Told() {}

    /** @param ledger by instant and then by act */
    static Stream<Correction> of(List<Entry> ledger) {
        TreeMap<Long, List<Entry>> acts = new TreeMap<>();
        for (Entry entry : ledger) {
            if (entry.byModerator() && !entry.source().equals(Entry.IMPORT)) {
                acts.computeIfAbsent(act(entry, acts), act -> new ArrayList<>()).add(entry);
            }
        }
        return acts.values().stream().map(Told::correction);
    }

    private static long act(Entry entry, TreeMap<Long, List<Entry>> acts) {
        long before = entry.act() - 1;
        List<Entry> earlier = acts.getOrDefault(before, List.of());
        return !earlier.isEmpty()
                        && TakingBack.isFurther(
                                entry, before, earlier.getFirst().at())
                ? before
                : entry.act();
    }

    private static Correction correction(List<Entry> entries) {
        Entry first = entries.getFirst();
        List<LocalDate> days =
                entries.stream().map(Entry::day).distinct().sorted().toList();
        Correction.What what = first.source().equals(Entry.UNDO_BY_MODERATOR)
                ? new Correction.TakenBack(days)
                : new Correction.Entered(first.kind(), days);
        return new Correction(first.act(), first.at(), first.actor(), first.reason(), what);
    }
}

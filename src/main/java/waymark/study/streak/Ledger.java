package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of one member, by day, as they stood at an instant: rules 3 and 11. A VOID takes back every earlier entry of its day, and a
 * later entry holds again.
 */
public final class Ledger {
    /**
     * What holds for one day.
     *
     * @param credit the first CREDIT in force
     * @param excuse the first EXCUSE in force
     * @param grants how many freezes were granted
     * @param corrections what moderators did to the day that neither of the two says: what they took back last, and freezes they granted
     */
    public record InForce(Optional<Entry> credit, Optional<Entry> excuse, int grants, List<Entry> corrections) {
        static final InForce NOTHING = new InForce(Optional.empty(), Optional.empty(), 0, List.of());

        InForce with(Entry entry) {
            return switch (entry.kind()) {
                case CREDIT -> credit.isPresent() ? this : new InForce(Optional.of(entry), excuse, grants, granted());
                case EXCUSE -> excuse.isPresent() ? this : new InForce(credit, Optional.of(entry), grants, granted());
                case GRANT_FREEZE -> new InForce(credit, excuse, grants + 1, and(entry));
                case VOID ->
                    entry.byModerator() ? new InForce(Optional.empty(), Optional.empty(), 0, List.of(entry)) : NOTHING;
            };
        }

        /** The freezes that were granted, in order. */
        public List<Entry> freezes() {
            return corrections.stream()
                    .filter(e -> e.kind() == EntryKind.GRANT_FREEZE)
                    .toList();
        }

        /** The same day as if nobody had checked in. */
        InForce withoutCredit() {
            return new InForce(Optional.empty(), excuse, grants, corrections);
        }

        /** What was given again is no longer taken back. */
        private List<Entry> granted() {
            return corrections.isEmpty() ? corrections : freezes();
        }

        private List<Entry> and(Entry entry) {
            List<Entry> more = new ArrayList<>(corrections);
            more.add(entry);
            return List.copyOf(more);
        }
    }

    /** By epoch day: dates of ten years would share most of their hashes. */
    private final Map<Long, InForce> byDay;

    /** @param entries in any order; those of one instant in the order given */
    public Ledger(List<Entry> entries, Instant instant) {
        List<Entry> written = new ArrayList<>(entries);
        written.sort((a, b) -> a.at().compareTo(b.at()));
        byDay = HashMap.newHashMap(written.size());
        for (Entry entry : written) {
            if (entry.at().isAfter(instant)) {
                return;
            }
            long day = entry.day().toEpochDay();
            byDay.put(day, byDay.getOrDefault(day, InForce.NOTHING).with(entry));
        }
    }

    /** What holds for that day; nothing where there is no entry. */
    public InForce on(LocalDate day) {
        return byDay.getOrDefault(day.toEpochDay(), InForce.NOTHING);
    }

    /** The earliest day, not after {@code last}, with a CREDIT in force. */
    Optional<LocalDate> firstCredit(LocalDate last) {
        long first = Long.MAX_VALUE;
        for (Map.Entry<Long, InForce> day : byDay.entrySet()) {
            if (day.getKey() < first && day.getValue().credit().isPresent()) {
                first = day.getKey();
            }
        }
        return first > last.toEpochDay() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(first));
    }
}

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
                case CREDIT -> credit.isPresent() ? this : new InForce(Optional.of(entry), excuse, grants);
                case EXCUSE -> excuse.isPresent() ? this : new InForce(credit, Optional.of(entry), grants);
                case GRANT_FREEZE -> new InForce(credit, excuse, grants + 1);
                case VOID -> NOTHING;
            };
        }
    }

    /** By epoch day: dates of ten years would share most of their hashes. */
    private final Map<Long, InForce> byDay;

    /** @param entries in any order; those of one instant in the order given */
    Ledger(List<Entry> entries, Instant instant) {
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

    InForce on(LocalDate day) {
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

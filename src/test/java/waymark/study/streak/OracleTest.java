package waymark.study.streak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fold beside the rules read slowly; {@code -Dwaymark.test.records=100000} tries more. */
class OracleTest {
    private static final int RECORDS = 10 * Integer.getInteger("waymark.test.records", 30);

    @Test
    void theFoldTellsWhatTheRulesSay() {
        Map<Day.State, Integer> seen = new EnumMap<>(Day.State.class);
        for (long seed = 1; seed <= RECORDS; seed++) {
            LearnerRecord record = RandomRecords.of(seed);
            for (Instant instant : RandomRecords.instants(record, seed)) {
                long which = seed;
                Oracle.Told expected = Oracle.told(record, instant);
                Oracle.Told told = Oracle.Told.of(Streak.of(record, instant));
                assertEquals(expected, told, () -> "seed " + which + " at " + instant + ": " + record);
                told.days().forEach(state -> seen.merge(state, 1, Integer::sum));
            }
        }
        System.out.println("streaks: the fold as the oracle on " + RECORDS + " records, days by state " + seen);
        for (Day.State state : Day.State.values()) {
            assertTrue(seen.getOrDefault(state, 0) > RECORDS, () -> "too few " + state + ": " + seen);
        }
    }

    @Test
    void entriesOfDifferentInstantsFoldAlikeInAnyOrderAndWithCreditsTwice() {
        long entries = 0;
        for (long seed = 1; seed <= RECORDS; seed++) {
            LearnerRecord record = RandomRecords.of(seed);
            Map<Instant, Entry> different = new LinkedHashMap<>();
            record.ledger().forEach(e -> different.putIfAbsent(e.at(), e));
            List<Entry> ledger = new ArrayList<>(different.values());
            Instant now = RandomRecords.instants(record, seed).getLast();
            Streak streak = Streak.of(with(record, ledger), now);
            List<Entry> shuffled = new ArrayList<>(ledger);
            ledger.stream().filter(e -> e.kind() == EntryKind.CREDIT).forEach(shuffled::add);
            Random random = new Random(seed);
            for (int order = 0; order < 5; order++) {
                Collections.shuffle(shuffled, random);
                long which = seed;
                assertEquals(streak, Streak.of(with(record, shuffled), now), () -> "seed " + which);
            }
            entries += ledger.size();
        }
        System.out.printf(
                "streaks: %d records of %d entries, each in 5 orders with every CREDIT twice%n", RECORDS, entries);
    }

    private static LearnerRecord with(LearnerRecord record, List<Entry> ledger) {
        return new LearnerRecord(record.member(), record.guild(), record.settings(), ledger, record.outages());
    }

    /** By a moderator, for any day of the history or the week before it. */
    @Test
    void oneCreditMoreNeverTakesACreditedDayAndTellsWhichFreezeMoved() {
        int lowered = 0;
        for (long seed = 1; seed <= 5L * RECORDS; seed++) {
            LearnerRecord record = RandomRecords.of(seed);
            Instant now = RandomRecords.instants(record, seed).getLast();
            Streak before = Streak.of(record, now);
            LocalDate day = before.today()
                    .minusDays(new Random(seed).nextInt(before.days().size() + 8));
            List<Entry> more = new ArrayList<>(record.ledger());
            more.add(new Entry(-1, now, EntryKind.CREDIT, day, "test", 9, Optional.of("because")));
            Streak after = Streak.of(
                    new LearnerRecord(record.member(), record.guild(), record.settings(), more, record.outages()), now);
            String which = "seed " + seed + " with " + day;
            assertEquals(credited(before) + (before.credited(day) ? 0 : 1), credited(after), which);
            if (after.current() < before.current()) {
                lowered++;
                assertTrue(tellsWhatMoved(before, after), () -> which + ": " + after.days());
            }
        }
        assertTrue(lowered > RECORDS / 100, lowered + " lowered");
        System.out.printf(
                "streaks: one CREDIT more, %d records; %d had a lower streak by it, each with the freeze that moved%n",
                5 * RECORDS, lowered);
    }

    private static long credited(Streak streak) {
        return streak.days().stream().filter(d -> d.state() == Day.State.CREDIT).count();
    }

    /** The day that ends the run names where the freezes went: one was not spent there before, or a seventh that earned one no longer does. */
    private static boolean tellsWhatMoved(Streak before, Streak after) {
        Why.Missed missed = after.days().stream()
                .map(Day::why)
                .filter(why -> why instanceof Why.Missed m && m.run() > 0)
                .reduce((earlier, later) -> later)
                .map(Why.Missed.class::cast)
                .orElseThrow();
        boolean spentElsewhere = missed.spent().stream()
                .anyMatch(day -> before.day(day)
                        .filter(d -> d.state() == Day.State.FROZEN)
                        .isEmpty());
        boolean earnedElsewhere = before.days().stream()
                .filter(d -> d.why() instanceof Why.Credited c && c.earned() == Why.Earned.FREEZE)
                .anyMatch(d -> !(after.day(d.day()).orElseThrow().why() instanceof Why.Credited c
                        && c.earned() == Why.Earned.FREEZE));
        return spentElsewhere || earnedElsewhere;
    }
}

package waymark.study.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import waymark.study.MemberId;
import waymark.study.streak.Day;
import waymark.study.streak.Entry;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Streak;
import waymark.study.streak.TakingBack;

/**
 * A correction that is stored, with the streak before and after it.
 *
 * @param act the act that made it; by it, it can be taken back
 * @param entered the days for which something was written
 * @param left the days that were asked for too, and were so already
 * @param changed all days whose state is another now: those entered, and those to which a freeze moved
 */
public record Corrected(
        MemberId member,
        long act,
        Streak before,
        Streak after,
        List<LocalDate> entered,
        List<LocalDate> left,
        List<Change> changed) {
    public Corrected {
        entered = List.copyOf(entered);
        left = List.copyOf(left);
        changed = List.copyOf(changed);
    }

    /**
     * A day whose state changed.
     *
     * @param before empty where the history did not reach it
     * @param after empty where it no longer does
     */
    public record Change(LocalDate day, Optional<Day.State> before, Optional<Day.State> after) {}

    /** What an act made of a record that holds its entries. */
    static Corrected of(LearnerRecord record, long act, Instant at, List<LocalDate> asked) {
        return of(record, act, at, asked, e -> e.act() == act || TakingBack.isFurther(e, act, at));
    }

    /** @param written which entries the act wrote */
    static Corrected of(LearnerRecord record, long act, Instant at, List<LocalDate> asked, Predicate<Entry> written) {
        List<LocalDate> entered = record.ledger().stream()
                .filter(written)
                .map(Entry::day)
                .distinct()
                .sorted()
                .toList();
        List<Entry> others = record.ledger().stream().filter(written.negate()).toList();
        Streak before = Streak.of(record.withLedger(others), at);
        Streak after = Streak.of(record, at);
        List<LocalDate> left =
                asked.stream().filter(day -> !entered.contains(day)).toList();
        return new Corrected(record.member(), act, before, after, entered, left, changes(before, after));
    }

    static List<Change> changes(Streak before, Streak after) {
        List<Change> changes = new ArrayList<>();
        LocalDate day = first(before).isBefore(first(after)) ? first(before) : first(after);
        for (; !day.isAfter(after.today()); day = day.plusDays(1)) {
            Optional<Day.State> was = before.day(day).map(Day::state);
            Optional<Day.State> is = after.day(day).map(Day::state);
            if (!was.equals(is)) {
                changes.add(new Change(day, was, is));
            }
        }
        return changes;
    }

    private static LocalDate first(Streak streak) {
        return streak.days().isEmpty()
                ? streak.today().plusDays(1)
                : streak.days().getFirst().day();
    }
}

package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.StreakStore.Appended;

/**
 * Checking in, and taking it back.
 *
 * <pre>{@code
 * var checkIns = new CheckIns(store);
 * checkIns.checkIn(member, act, When.TODAY, "done", Optional.empty()); // Done[CheckedIn[day=2026-05-04, already=false, ...]]
 * }</pre>
 *
 * <p>Every method may be repeated with the same act, from any thread or process: what a caller was told is stored, and stored once.
 */
public final class CheckIns {
    private final StreakStore store;

    public CheckIns(StreakStore store) {
        this.store = store;
    }

    /**
     * Credits a study day, by the instant of the act.
     *
     * @param source for the ledger: {@code checkin}, {@code done}, ...
     * @param note the member's own words, if any
     * @return refused with {@link Refusal.NotSetUp}, or for yesterday with {@link Refusal.BackdatingUsedUp}
     */
    public Outcome<CheckedIn> checkIn(MemberId member, Act act, When when, String source, Optional<String> note) {
        return switch (ready(member, act, when)) {
            case Outcome.Refused<Ready>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Ready>(Ready ready) -> Outcome.done(credit(member, act, ready, source, note));
        };
    }

    /**
     * A day that a check-in would be for.
     *
     * @param credited whether it is, by this act or another
     * @param known the record that says so
     */
    public record Ready(LocalDate day, boolean credited, LearnerRecord known) {}

    /** The day that {@link #checkIn} would credit now; refused as it would be. */
    public Outcome<Ready> ready(MemberId member, Act act, When when) {
        Optional<LearnerRecord> record = store.record(member);
        if (record.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        LearnerRecord known = record.get();
        Optional<Entry> before = writtenBy(act, EntryKind.CREDIT, known);
        if (before.isPresent()) {
            return Outcome.done(new Ready(before.get().day(), true, known));
        }
        LocalDate today = MemberDays.of(known, act.at()).day(act.at());
        LocalDate day = when == When.TODAY ? today : today.minusDays(1);
        boolean credited = new Ledger(known.ledger(), act.at()).on(day).credit().isPresent();
        if (when == When.YESTERDAY && !credited && !new Backdating(known, act.at()).allows(day)) {
            return Outcome.refused(new Refusal.BackdatingUsedUp(Backdating.ALLOWANCE, Backdating.WINDOW_DAYS));
        }
        return Outcome.done(new Ready(day, credited, known));
    }

    /** Credits the day that {@link #ready} gave for the same act. */
    public CheckedIn credit(MemberId member, Act act, Ready ready, String source, Optional<String> note) {
        LocalDate day = ready.day();
        if (writtenBy(act, EntryKind.CREDIT, ready.known()).isPresent()) {
            return stored(member, act, day, false);
        }
        Entry entry = new Entry(act.id(), act.at(), EntryKind.CREDIT, day, source, act.actor(), note);
        Appended appended = store.append(member, entry);
        // What was known and what was written just now need not be read again: most check-ins end here.
        return appended == Appended.NEW
                ? seen(act, day, false, with(ready.known(), entry))
                : stored(member, act, day, appended == Appended.ALREADY_CREDITED);
    }

    private static LearnerRecord with(LearnerRecord record, Entry entry) {
        List<Entry> ledger = new ArrayList<>(record.ledger());
        ledger.add(entry);
        ledger.sort(Comparator.comparing(Entry::at).thenComparingLong(Entry::act));
        return record.withLedger(ledger);
    }

    /**
     * Takes back a day's check-in while the day is still open: today's or yesterday's. An excuse and freezes that a moderator gave for that
     * day hold again.
     *
     * @return refused with {@link Refusal.NotSetUp}, {@link Refusal.DayClosed} or {@link Refusal.NothingToUndo}
     */
    public Outcome<CheckedIn> undo(MemberId member, Act act, LocalDate day) {
        Optional<LearnerRecord> record = store.record(member);
        if (record.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        LearnerRecord known = record.get();
        if (writtenBy(act, EntryKind.VOID, known).isPresent()) {
            return Outcome.done(stored(member, act, day, false));
        }
        Streak before = Streak.of(known, act.at());
        if (day.isBefore(before.today().minusDays(1))) {
            return Outcome.refused(new Refusal.DayClosed(day, closed(known, day)));
        }
        if (!before.credited(day)) {
            return Outcome.refused(new Refusal.NothingToUndo(day));
        }
        LearnerRecord undone =
                store.enter(member, now -> undoing(now, act, day)).orElseThrow();
        return Outcome.done(seen(act, day, false, undone));
    }

    private static List<Entry> undoing(LearnerRecord now, Act act, LocalDate day) {
        return writtenBy(act, EntryKind.VOID, now).isPresent()
                ? List.of()
                : TakingBack.ofCheckIn(day, new Ledger(now.ledger(), act.at()).on(day), act);
    }

    /** The member's streak; refused with {@link Refusal.NotSetUp} while the guild has not said how it counts days. */
    public Outcome<Streak> streak(MemberId member, Instant now) {
        return store.record(member)
                .map(record -> Outcome.done(Streak.of(record, now)))
                .orElseGet(() -> Outcome.refused(new Refusal.NotSetUp()));
    }

    /**
     * Whether a date is the member's today or yesterday at the act.
     *
     * @return refused with {@link Refusal.NotSetUp}, or with {@link Refusal.DayClosed} for a day before those
     */
    public Outcome<When> when(MemberId member, Act act, LocalDate day) {
        Optional<LearnerRecord> record = store.record(member);
        if (record.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        LocalDate today = MemberDays.of(record.get(), act.at()).day(act.at());
        if (day.isBefore(today.minusDays(1))) {
            return Outcome.refused(new Refusal.DayClosed(day, closed(record.get(), day)));
        }
        return Outcome.done(day.isBefore(today) ? When.YESTERDAY : When.TODAY);
    }

    /** When a day could no longer be checked in for. */
    private static Instant closed(LearnerRecord record, LocalDate day) {
        return new MemberDays(record.guild(), record.settings()).begins(day.plusDays(2));
    }

    /** How many members of the guild have that day credited. */
    public int creditedOn(long guild, LocalDate day) {
        return store.creditedOn(guild, day);
    }

    /** What an earlier delivery of the same act wrote: its day is decided, whatever was set since. */
    private static Optional<Entry> writtenBy(Act act, EntryKind kind, LearnerRecord record) {
        return record.ledger().stream()
                .filter(e -> e.act() == act.id() && e.kind() == kind)
                .findFirst();
    }

    private CheckedIn stored(MemberId member, Act act, LocalDate day, boolean already) {
        return seen(act, day, already, store.record(member).orElseThrow());
    }

    /** Another act of the same second may have been stored first: the reply shows it too. */
    private static CheckedIn seen(Act act, LocalDate day, boolean already, LearnerRecord record) {
        List<Entry> own = record.ledger().stream()
                .filter(e -> e.kind() == EntryKind.CREDIT && !e.byModerator())
                .toList();
        boolean first = !own.isEmpty() && own.stream().allMatch(e -> e.act() == act.id());
        return new CheckedIn(day, already, Streak.of(record, record.latest(act.at())), first);
    }
}

package waymark.study.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Ledger;
import waymark.study.streak.Streak;
import waymark.study.streak.TakingBack;

/**
 * What moderators put right in a member's days: rule 11. Outages are declared by {@link Outages}, zones set by {@link ZoneCorrections}, and
 * members told by {@link CorrectionNews}.
 *
 * <pre>{@code
 * corrections.enter(ada, act, EntryKind.EXCUSE, new DayRange(monday, friday), "ill"); // Done[Corrected[...]]
 * corrections.undo(ada, later, act.id());
 * }</pre>
 *
 * <p>Every method may be repeated with the same act.
 */
public final class Corrections {
    /** How many days one act may correct. */
    public static final int DAYS_AT_ONCE = 31;

    /** How far back: a mistyped year must not begin a history ten years ago. */
    public static final int DAYS_BACK = 365;

    private final CorrectionStore store;

    public Corrections(CorrectionStore store) {
        this.store = store;
    }

    /** The member's study day; empty while the guild has not been set up. */
    public Optional<LocalDate> today(MemberId member, Instant at) {
        return streak(member, at).map(Streak::today);
    }

    /** The member's streak; empty while the guild has not been set up. */
    public Optional<Streak> streak(MemberId member, Instant at) {
        return store.record(member).map(record -> Streak.of(record, at));
    }

    /**
     * Writes an entry for each day, but not where the day is so already.
     *
     * @return refused with {@link Refusal.NotSetUp}, {@link Refusal.DayToCome}, {@link Refusal.DaysOutOfReach},
     *     {@link Refusal.NothingToCorrect} or {@link Refusal.FreezeWithoutUse}
     */
    public Outcome<Corrected> enter(MemberId member, Act act, EntryKind kind, DayRange range, String reason) {
        Optional<LocalDate> today = today(member, act.at());
        if (today.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        Optional<Refusal> refusal = outOfReach(range, today.get());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        LearnerRecord record = store.enter(member, known -> entries(known, act, kind, range, reason))
                .orElseThrow();
        Corrected corrected = Corrected.of(record, act.id(), act.at(), range.days());
        if (corrected.entered().isEmpty()) {
            return Outcome.refused(
                    kind == EntryKind.GRANT_FREEZE
                            ? new Refusal.FreezeWithoutUse(range.from())
                            : new Refusal.NothingToCorrect(range.from(), range.to()));
        }
        return Outcome.done(corrected);
    }

    private static Optional<Refusal> outOfReach(DayRange range, LocalDate today) {
        if (range.to().isAfter(today) || range.from().isAfter(today)) {
            LocalDate last = range.to().isAfter(today) ? range.to() : range.from();
            return Optional.of(new Refusal.DayToCome(last, today));
        }
        boolean within = range.length() >= 1
                && range.length() <= DAYS_AT_ONCE
                && !range.from().isBefore(today.minusDays(DAYS_BACK));
        return within
                ? Optional.empty()
                : Optional.of(new Refusal.DaysOutOfReach(range.from(), range.to(), DAYS_AT_ONCE, DAYS_BACK));
    }

    static List<Entry> entries(LearnerRecord record, Act act, EntryKind kind, DayRange range, String reason) {
        if (record.ledger().stream().anyMatch(e -> e.act() == act.id())) {
            return List.of();
        }
        Ledger ledger = new Ledger(record.ledger(), act.at());
        return range.days().stream()
                .map(day -> entry(act, kind, day, Entry.BY_MODERATOR, Optional.of(reason)))
                .filter(entry -> wanted(record, ledger.on(entry.day()), entry))
                .toList();
    }

    private static boolean wanted(LearnerRecord record, Ledger.InForce now, Entry entry) {
        return switch (entry.kind()) {
            case CREDIT -> now.credit().isEmpty();
            case EXCUSE -> now.credit().isEmpty() && now.excuse().isEmpty();
            case VOID -> now.credit().isPresent() || now.excuse().isPresent() || now.grants() > 0;
            case GRANT_FREEZE -> gained(record, entry);
        };
    }

    /** A freeze from before the history, or beyond two, would be lost. */
    private static boolean gained(LearnerRecord record, Entry entry) {
        Streak before = Streak.of(record, entry.at());
        List<Entry> more = new ArrayList<>(record.ledger());
        more.add(entry);
        Streak after = Streak.of(record.withLedger(more), entry.at());
        return after.freezes() != before.freezes()
                || !Corrected.changes(before, after).isEmpty();
    }

    private static Entry entry(Act act, EntryKind kind, LocalDate day, String source, Optional<String> reason) {
        return new Entry(act.id(), act.at(), kind, day, source, act.actor(), reason);
    }

    /**
     * Takes back what an act entered: its days are as though it had not been, whatever was entered since stands. Where something must go, a
     * VOID takes back all of the day, and later entries give back the rest.
     *
     * @return refused with {@link Refusal.NotSetUp} or {@link Refusal.NothingToTakeBack}
     */
    public Outcome<Corrected> undo(MemberId member, Act act, long undone) {
        Optional<LearnerRecord> record = store.enter(member, known -> backwards(known, act, undone));
        if (record.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        Corrected corrected = Corrected.of(record.get(), act.id(), act.at(), List.of());
        return corrected.entered().isEmpty()
                ? Outcome.refused(new Refusal.NothingToTakeBack())
                : Outcome.done(corrected);
    }

    static List<Entry> backwards(LearnerRecord record, Act act, long undone) {
        List<Entry> others = record.ledger().stream()
                .filter(e -> e.act() != undone && e.act() != act.id())
                .toList();
        Ledger without = new Ledger(others, act.at());
        Ledger now = new Ledger(record.ledger(), act.at());
        List<Entry> entries = new ArrayList<>();
        record.ledger().stream()
                .filter(e -> e.act() == undone)
                .map(Entry::day)
                .distinct()
                .forEach(day -> {
                    Optional<String> reason = record.ledger().stream()
                            .filter(e -> e.act() == undone)
                            .findFirst()
                            .flatMap(Entry::reason);
                    entries.addAll(TakingBack.byModerator(day, now.on(day), without.on(day), act, reason));
                });
        return entries;
    }

    /** Where the guild wants its moderators told; empty where it chose no channel. */
    public OptionalLong noticeChannel(long guild) {
        return store.noticeChannel(guild);
    }

    /** @param channel empty for none */
    public void noticeIn(long guild, OptionalLong channel) {
        store.noticeChannel(guild, channel);
    }
}

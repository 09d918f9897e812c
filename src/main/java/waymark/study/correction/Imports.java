package waymark.study.correction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.Entry;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Ledger;
import waymark.study.streak.Streak;

/**
 * Records from elsewhere: what one would add here is kept, shown, and written once a moderator approves. Nothing is written twice, however
 * often a record comes: each entry's number follows from what it says.
 */
public final class Imports {
    /** How long a record waits for a moderator. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Duration PERIOD = Duration.ofHours(1);

    private final ImportStore store;
    private Instant next = Instant.MIN;

    public Imports(ImportStore store) {
        this.store = store;
    }

    /**
     * What a record would add, kept, and the streak with and without it.
     *
     * @param from where the record comes from
     */
    public record Offer(PendingImport pending, long from, Streak before, Streak after) {}

    /**
     * Keeps what a record would add, in the place of what the member brought before.
     *
     * @param checksum the record's SHA-256, in hexadecimal digits
     * @return refused with {@link Refusal.NotSetUp}, {@link Refusal.RecordOfAnother} or {@link Refusal.NothingToImport}
     */
    public Outcome<Offer> offer(MemberId member, Act act, LearnerRecord brought, String checksum) {
        Optional<LearnerRecord> here = store.record(member);
        if (here.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        if (brought.member().user() != member.user()) {
            return Outcome.refused(new Refusal.RecordOfAnother());
        }
        LocalDate today = Streak.of(here.get(), act.at()).today();
        List<Entry> entries = new ArrayList<>(missing(here.get(), Portable.entries(brought, act.at())));
        entries.removeIf(entry -> entry.day().isAfter(today));
        if (entries.isEmpty()) {
            return Outcome.refused(new Refusal.NothingToImport());
        }
        PendingImport pending = new PendingImport(member, act.id(), act.at(), checksum, entries);
        store.keep(pending);
        return Outcome.done(new Offer(
                pending,
                brought.member().guild(),
                Streak.of(here.get(), act.at()),
                Streak.of(with(here.get(), entries), act.at())));
    }

    /** Those that change what holds for their day. */
    private static List<Entry> missing(LearnerRecord here, List<Entry> entries) {
        Set<Long> known = new HashSet<>();
        here.ledger().forEach(e -> known.add(e.act()));
        List<Entry> fresh =
                entries.stream().filter(e -> !known.contains(e.act())).toList();
        Ledger without = new Ledger(here.ledger(), Instant.MAX);
        Ledger with = new Ledger(with(here, fresh).ledger(), Instant.MAX);
        return fresh.stream()
                .filter(entry -> changes(without.on(entry.day()), with.on(entry.day()), entry))
                .toList();
    }

    private static boolean changes(Ledger.InForce without, Ledger.InForce with, Entry entry) {
        return switch (entry.kind()) {
            case CREDIT -> without.credit().isEmpty() && with.credit().isPresent();
            case EXCUSE ->
                without.credit().isEmpty()
                        && without.excuse().isEmpty()
                        && with.excuse().isPresent();
            case GRANT_FREEZE -> with.grants() > without.grants();
            case VOID -> false;
        };
    }

    private static LearnerRecord with(LearnerRecord here, List<Entry> entries) {
        List<Entry> more = new ArrayList<>(here.ledger());
        more.addAll(entries);
        return here.withLedger(more);
    }

    /** What waits in a guild, the oldest first. */
    public List<PendingImport> pending(long guild, int most) {
        return store.pending(guild, most);
    }

    /** How many wait in a guild. */
    public int count(long guild) {
        return store.count(guild);
    }

    /** What came of an approval: the record, and what it changed. */
    public record Approval(PendingImport pending, Corrected corrected) {}

    /**
     * Writes what waits, as far as it is not here by now.
     *
     * @param brought the act that brought it
     * @return refused with {@link Refusal.ImportGone}
     */
    public Outcome<Approval> approve(MemberId member, Act act, long brought) {
        return store.approve(member, brought, (here, pending) -> accepted(here, pending, act))
                .map(approved -> {
                    Set<Long> written = new HashSet<>();
                    approved.written().forEach(e -> written.add(e.act()));
                    Corrected corrected = Corrected.of(
                            approved.record(), act.id(), act.at(), List.of(), e -> written.contains(e.act()));
                    return Outcome.done(new Approval(approved.pending(), corrected));
                })
                .orElseGet(() -> Outcome.refused(new Refusal.ImportGone()));
    }

    private static ImportStore.Acceptance accepted(LearnerRecord here, PendingImport pending, Act act) {
        Correction correction = new Correction(
                act.id(),
                act.at(),
                act.actor(),
                Optional.of(pending.reason()),
                new Correction.Imported(pending.from(), pending.to()));
        return new ImportStore.Acceptance(missing(here, pending.approvedBy(act.actor())), correction);
    }

    /** Lets go of what waits; refused with {@link Refusal.ImportGone}. */
    public Outcome<MemberId> refuse(MemberId member, long brought) {
        return store.drop(member, brought) ? Outcome.done(member) : Outcome.refused(new Refusal.ImportGone());
    }

    /** Lets go of what nobody decided in time; most calls do nothing. */
    public void tick(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        store.deleteBefore(now.minus(KEPT));
        next = now.plus(PERIOD);
    }
}

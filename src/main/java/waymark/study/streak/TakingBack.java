package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import waymark.study.Act;

/** The entries that bring a day from what holds to what shall: rule 11, by a VOID where something must go, and by giving back the rest. */
public final class TakingBack {
    /** More are never held, so no third would do anything. */
    private static final int FREEZES_AT_MOST = 2;

    private TakingBack() {}

    /** What a moderator writes, with their reason. */
    public static List<Entry> byModerator(
            LocalDate day, Ledger.InForce now, Ledger.InForce wanted, Act act, Optional<String> reason) {
        return entries(day, now, wanted, act, Entry.UNDO_BY_MODERATOR, reason);
    }

    /** What a member writes who takes back the day's check-in: an excuse or a freeze is still from whoever gave it, for their reason. */
    static List<Entry> ofCheckIn(LocalDate day, Ledger.InForce now, Act act) {
        Deque<Entry> given = new ArrayDeque<>(now.freezes());
        return entries(day, now, now.withoutCredit(), act, Entry.UNDO, Optional.empty()).stream()
                .map(entry -> switch (entry.kind()) {
                    case EXCUSE -> entry.givenBy(now.excuse().orElseThrow());
                    case GRANT_FREEZE -> entry.givenBy(given.remove());
                    case CREDIT, VOID -> entry;
                })
                .toList();
    }

    private static List<Entry> entries(
            LocalDate day, Ledger.InForce now, Ledger.InForce wanted, Act act, String source, Optional<String> reason) {
        List<Entry> entries = new ArrayList<>();
        boolean tooMuch = now.credit().isPresent() && wanted.credit().isEmpty()
                || excuses(now) && wanted.credit().isEmpty() && wanted.excuse().isEmpty()
                || grants(now) > grants(wanted);
        if (tooMuch) {
            entries.add(entry(act, 0, EntryKind.VOID, day, source, reason));
        }
        if (wanted.credit().isPresent() && (tooMuch || now.credit().isEmpty())) {
            entries.add(entry(act, 0, EntryKind.CREDIT, day, source, reason));
        }
        if (excuses(wanted) && (tooMuch || now.excuse().isEmpty())) {
            entries.add(entry(act, 0, EntryKind.EXCUSE, day, source, reason));
        }
        int there = tooMuch ? 0 : grants(now);
        for (int i = there; i < grants(wanted); i++) {
            // An act writes one entry of a kind and day: a second freeze takes the number after it.
            entries.add(entry(act, i - there, EntryKind.GRANT_FREEZE, day, source, reason));
        }
        return entries;
    }

    /** A day that is credited needs no excuse. */
    private static boolean excuses(Ledger.InForce day) {
        return day.credit().isEmpty() && day.excuse().isPresent();
    }

    private static int grants(Ledger.InForce day) {
        return Math.min(day.grants(), FREEZES_AT_MOST);
    }

    /** Whether the entry belongs to that act under the number after its own. */
    public static boolean isFurther(Entry entry, long act, Instant at) {
        return entry.act() == act + 1
                && entry.kind() == EntryKind.GRANT_FREEZE
                && entry.source().equals(Entry.UNDO_BY_MODERATOR)
                && entry.at().equals(at);
    }

    private static Entry entry(
            Act act, int further, EntryKind kind, LocalDate day, String source, Optional<String> reason) {
        return new Entry(act.id() + further, act.at(), kind, day, source, act.actor(), reason);
    }
}

package waymark.study.correction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.study.streak.Day;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Ledger;
import waymark.study.streak.Streak;
import waymark.study.streak.Why;

/**
 * What of a record holds anywhere: days that counted, days that were bridged there by a rest day, an excuse or an outage, and freezes that
 * were granted. Missed days, and those that took a freeze, follow from these again.
 */
final class Portable {
    private Portable() {}

    /** In order of their days, as the record stood at the instant; their numbers are below 0 and follow from what they say. */
    static List<Entry> entries(LearnerRecord record, Instant at) {
        Streak streak = Streak.of(record, at);
        List<Entry> entries = new ArrayList<>();
        Ledger ledger = new Ledger(record.ledger(), at);
        for (Day day : streak.days()) {
            List<Entry> granted = ledger.on(day.day()).freezes();
            for (int i = 0; i < granted.size(); i++) {
                entries.add(
                        entry(EntryKind.GRANT_FREEZE, day.day(), granted.get(i).at(), i));
            }
            bridgedOrCounted(day).ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<Entry> bridgedOrCounted(Day day) {
        return switch (day.why()) {
            case Why.Credited credited ->
                Optional.of(entry(EntryKind.CREDIT, day.day(), credited.entry().at()));
            case Why.Excused excused ->
                Optional.of(entry(EntryKind.EXCUSE, day.day(), excused.entry().at()));
            case Why.RestDay r -> bridged(day);
            case Why.OnVacation v -> bridged(day);
            case Why.ShortDay s -> bridged(day);
            case Why.DeclaredOutage o -> bridged(day);
            case Why.Down d -> bridged(day);
            case Why.Open o -> Optional.empty();
            case Why.Frozen f -> Optional.empty();
            case Why.Missed m -> Optional.empty();
        };
    }

    private static Optional<Entry> bridged(Day day) {
        return Optional.of(entry(EntryKind.EXCUSE, day.day(), day.at()));
    }

    private static Entry entry(EntryKind kind, LocalDate day, Instant instant) {
        return entry(kind, day, instant, 0);
    }

    /** @param which of several of a day */
    private static Entry entry(EntryKind kind, LocalDate day, Instant instant, int which) {
        Instant at = instant.truncatedTo(ChronoUnit.MILLIS);
        return new Entry(
                number(kind + " " + day + " " + at + " " + which), at, kind, day, Entry.IMPORT, 0, Optional.empty());
    }

    /** Below 0, where no interaction's number is. */
    private static long number(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() | Long.MIN_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

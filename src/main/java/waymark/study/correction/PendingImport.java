package waymark.study.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.study.MemberId;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;

/**
 * What a member's record from elsewhere would add here, until a moderator decides.
 *
 * @param act the act that brought it
 * @param checksum the record's SHA-256, in hexadecimal digits
 * @param entries in order of their days; whose they would be is decided with them
 */
public record PendingImport(MemberId member, long act, Instant at, String checksum, List<Entry> entries) {
    private static final int PREFIX = 12;

    public PendingImport {
        entries = List.copyOf(entries);
    }

    /** What names the record in a reason. */
    public String prefix() {
        return checksum.substring(0, Math.min(PREFIX, checksum.length()));
    }

    String reason() {
        return "record " + prefix();
    }

    public long count(EntryKind kind) {
        return entries.stream().filter(e -> e.kind() == kind).count();
    }

    /** The first day that it is about. */
    public LocalDate from() {
        return entries.stream().map(Entry::day).min(LocalDate::compareTo).orElseThrow();
    }

    /** The last day that it is about. */
    public LocalDate to() {
        return entries.stream().map(Entry::day).max(LocalDate::compareTo).orElseThrow();
    }

    /** The entries as a moderator answers for them. */
    List<Entry> approvedBy(long moderator) {
        return entries.stream()
                .map(e -> new Entry(e.act(), e.at(), e.kind(), e.day(), Entry.IMPORT, moderator, Optional.of(reason())))
                .toList();
    }
}

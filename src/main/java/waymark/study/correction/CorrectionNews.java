package waymark.study.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.study.MemberId;
import waymark.study.streak.Entry;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.MemberDays;
import waymark.study.streak.Outage;

/** What members read of what moderators corrected, each once. */
public final class CorrectionNews {
    private final CorrectionStore store;

    public CorrectionNews(CorrectionStore store) {
        this.store = store;
    }

    /** All that moderators did to a member's streak, the latest first. Outages only from the member's first day on. */
    public List<Correction> of(MemberId member) {
        Optional<LearnerRecord> record = store.record(member);
        if (record.isEmpty()) {
            return List.of();
        }
        List<Entry> ledger = record.get().ledger();
        Optional<LocalDate> first = ledger.stream().map(Entry::day).min(Comparator.naturalOrder());
        Stream<Correction> others = store.of(member).stream()
                .filter(c -> concerns(
                        c.what(),
                        first,
                        new MemberDays(record.get().guild(), record.get().settings())));
        return Stream.concat(Told.of(ledger), others)
                .sorted(Comparator.comparing(Correction::at)
                        .thenComparingLong(Correction::act)
                        .reversed())
                .toList();
    }

    private static boolean concerns(Correction.What what, Optional<LocalDate> first, MemberDays days) {
        Optional<Outage> outage = switch (what) {
            case Correction.OutageDeclared(Outage declared) -> Optional.of(declared);
            case Correction.OutageWithdrawn(long act, Outage withdrawn) -> Optional.of(withdrawn);
            case Correction.Entered entered -> Optional.empty();
            case Correction.TakenBack back -> Optional.empty();
            case Correction.Imported imported -> Optional.empty();
            case Correction.ZoneSet zone -> Optional.empty();
        };
        return outage.isEmpty()
                || first.filter(day -> days.begins(day).isBefore(outage.get().to()))
                        .isPresent();
    }

    /** What the member has not been shown yet, the latest first; from now on they have. */
    public List<Correction> news(MemberId member, Instant now) {
        Optional<CorrectionStore.Seen> seen = store.seen(member);
        List<Correction> news = of(member).stream()
                .filter(c -> seen.isEmpty() || seen.get().before(c))
                .filter(c -> !c.at().isAfter(now))
                .toList();
        if (!news.isEmpty()) {
            Correction latest = news.getFirst();
            store.seen(member, new CorrectionStore.Seen(latest.at(), latest.act()));
        }
        return news;
    }
}

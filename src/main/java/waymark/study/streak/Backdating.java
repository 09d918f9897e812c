package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How often a member may still check in for yesterday: rule 8. */
final class Backdating {
    static final int ALLOWANCE = 2;
    static final int WINDOW_DAYS = 30;

    private final LearnerRecord record;
    private final MemberDays calendar;
    private final Bridges bridges;
    private final Ledger ledger;
    private final LocalDate today;

    Backdating(LearnerRecord record, Instant instant) {
        List<Setting> settings =
                record.settings().stream().filter(s -> !s.at().isAfter(instant)).toList();
        this.record = record;
        calendar = new MemberDays(record.guild(), settings);
        bridges = new Bridges(record.guild(), settings, record.outages(), calendar);
        ledger = new Ledger(record.ledger(), instant);
        today = calendar.day(instant);
    }

    /** Whether that day may be credited today: an excused day always, any other while the allowance lasts. */
    boolean allows(LocalDate day) {
        return excused(day) || used() < ALLOWANCE;
    }

    private long used() {
        return record.ledger().stream()
                .filter(e -> ledger.on(e.day()).credit().equals(Optional.of(e)))
                .filter(e -> e.actor() == record.member().user()
                        && !e.byModerator()
                        && backdatedInWindow(e)
                        && !excused(e.day()))
                .count();
    }

    private boolean backdatedInWindow(Entry entry) {
        LocalDate made = calendar.day(entry.at());
        return entry.day().isBefore(made) && made.isAfter(today.minusDays(WINDOW_DAYS));
    }

    private boolean excused(LocalDate day) {
        return bridges.over(day, ledger.on(day).excuse())
                .filter(why -> why.state() == Day.State.EXCUSED)
                .isPresent();
    }
}

package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pass over a member's days in order: rules 4, 6 and 12. */
final class Fold {
    private static final int FREEZES_AT_START = 2;
    private static final int FREEZES_AT_MOST = 2;
    private static final int CREDITS_FOR_A_FREEZE = 7;

    private final MemberDays calendar;
    private final LocalDate today;
    private final Ledger ledger;
    private final Bridges bridges;

    private final List<Day> days = new ArrayList<>();
    private final List<LocalDate> spent = new ArrayList<>();
    private int credits;
    private int freezes = FREEZES_AT_START;
    private int current;
    private Optional<LocalDate> runFrom = Optional.empty();
    private Longest longest = Longest.NONE;

    Fold(LearnerRecord record, Instant instant) {
        List<Setting> settings = record.settingsAt(instant);
        calendar = new MemberDays(record.guild(), settings);
        today = calendar.day(instant);
        ledger = new Ledger(record.ledger(), instant);
        bridges = new Bridges(record.guild(), settings, record.outages(), calendar);
    }

    Streak streak() {
        LocalDate day = ledger.firstCredit(today).orElse(today.plusDays(1));
        for (; !day.isAfter(today); day = day.plusDays(1)) {
            add(day);
        }
        return new Streak(today, calendar.begins(today.plusDays(1)), current, freezes, longest, days);
    }

    /** When the earliest day settles that is neither credited nor settled yet. */
    Instant nextSettles() {
        LocalDate day = today.minusDays(1);
        while (!day.isAfter(today) && ledger.on(day).credit().isPresent()) {
            day = day.plusDays(1);
        }
        return calendar.begins(day.plusDays(2));
    }

    private void add(LocalDate day) {
        Ledger.InForce entries = ledger.on(day);
        freezes = Math.min(FREEZES_AT_MOST, freezes + entries.grants());
        entries.credit().ifPresentOrElse(credit -> credited(day, credit, entries), () -> uncredited(day, entries));
    }

    private void credited(LocalDate day, Entry credit, Ledger.InForce entries) {
        credits++;
        Why.Earned earned = earned();
        if (current == 0) {
            runFrom = Optional.of(day);
        }
        current++;
        if (current > longest.length()) {
            longest = new Longest(current, runFrom, Optional.of(day));
        }
        days.add(new Day(
                day, new Why.Credited(credit, earned), credit.at(), calendar.zone(credit.at()), entries.corrections()));
    }

    private Why.Earned earned() {
        if (credits % CREDITS_FOR_A_FREEZE != 0) {
            return Why.Earned.NOTHING;
        }
        if (freezes == FREEZES_AT_MOST) {
            return Why.Earned.NO_ROOM;
        }
        freezes++;
        return Why.Earned.FREEZE;
    }

    private void uncredited(LocalDate day, Ledger.InForce entries) {
        Instant settles = calendar.begins(day.plusDays(2));
        ZoneId zone = calendar.zone(settles);
        if (!day.isBefore(today.minusDays(1))) {
            days.add(new Day(day, new Why.Open(day.equals(today)), settles, zone, entries.corrections()));
            return;
        }
        Why why = bridges.over(day, entries.excuse()).orElseGet(() -> unbridged(day));
        days.add(new Day(day, why, settles, zone, entries.corrections()));
    }

    private Why unbridged(LocalDate day) {
        if (current > 0 && freezes > 0) {
            freezes--;
            spent.add(day);
            return new Why.Frozen(freezes);
        }
        int run = current;
        current = 0;
        return new Why.Missed(run, spent.subList(Math.max(0, spent.size() - FREEZES_AT_MOST), spent.size()));
    }
}

package waymark.study.streak;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules of {@code docs/streaks.md} once more, sentence by sentence and as slowly as they read: shares no line with the fold, and
 * remembers only when each date begins in each zone. For tests, which compare the two.
 */
final class Oracle {
    private static final Duration NO_TIME = Duration.ZERO;

    /** What {@code history --json} tells, but for the reasons. */
    record Told(LocalDate today, Instant deadline, int current, int freezes, Longest longest, List<Day.State> days) {
        static Told of(Streak streak) {
            return new Told(
                    streak.today(),
                    streak.deadline(),
                    streak.current(),
                    streak.freezes(),
                    streak.longest(),
                    streak.days().stream().map(Day::state).toList());
        }
    }

    /** A zone in force, {@code [from, to)}. */
    private record InForce(ZoneId zone, Instant from, Instant to) {}

    private record Place(ZoneId zone, LocalDate date) {}

    private final Map<Place, Instant> begins = new HashMap<>();
    private final LearnerRecord record;
    private final LocalTime dayStart;
    private final List<Setting> settings;
    private final List<Entry> entries;
    private final List<InForce> zones;
    private final Instant now;

    private Oracle(LearnerRecord record, Instant now) {
        this.record = record;
        this.now = now;
        dayStart = record.guild().dayStart();
        settings = record.settings().stream()
                .filter(s -> s.at().compareTo(now) <= 0)
                .sorted(Comparator.comparing(Setting::at))
                .toList();
        entries = record.ledger().stream()
                .filter(e -> e.at().compareTo(now) <= 0)
                .sorted(Comparator.comparing(Entry::at))
                .toList();
        zones = zonesInForce();
    }

    static Told told(LearnerRecord record, Instant now) {
        return new Oracle(record, now).told();
    }

    // Rule 2, in one zone.

    /** "A date begins at the first instant at which this gives it or a later date": over the stretches of one offset around it. */
    private Instant beginsIn(ZoneId zone, LocalDate date) {
        return begins.computeIfAbsent(new Place(zone, date), place -> searched(zone, date));
    }

    private Instant searched(ZoneId zone, LocalDate date) {
        Instant from = date.minusDays(4).atStartOfDay().toInstant(ZoneOffset.UTC);
        while (true) {
            ZoneOffset offset = zone.getRules().getOffset(from);
            ZoneOffsetTransition next = zone.getRules().nextTransition(from);
            Instant to = next == null ? Instant.MAX : next.getInstant();
            Instant shown = date.atTime(dayStart).toInstant(offset);
            Instant first = shown.isBefore(from) ? from : shown;
            if (first.isBefore(to)) {
                return first;
            }
            from = to;
        }
    }

    private LocalDate latestBegunIn(ZoneId zone, Instant instant) {
        LocalDate date =
                LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toLocalDate().plusDays(3);
        while (beginsIn(zone, date).isAfter(instant)) {
            date = date.minusDays(1);
        }
        return date;
    }

    // Rule 10.

    private List<InForce> zonesInForce() {
        List<InForce> all = new ArrayList<>();
        all.add(new InForce(record.guild().zone(), Instant.MIN, Instant.MAX));
        boolean first = true;
        for (Setting setting : settings) {
            if (setting.zone().isEmpty()) {
                continue;
            }
            if (all.getLast().from().isAfter(setting.at())) {
                all.removeLast();
            }
            InForce old = all.removeLast();
            all.add(new InForce(old.zone(), old.from(), Instant.MAX));
            Instant applies = first
                    ? setting.at()
                    : beginsIn(old.zone(), day(all, setting.at()).plusDays(1));
            all.set(all.size() - 1, new InForce(old.zone(), old.from(), applies));
            all.add(new InForce(setting.zone().get(), applies, Instant.MAX));
            first = false;
        }
        return all;
    }

    /** "The latest date that has begun in a zone while that zone was in force." */
    private LocalDate day(List<InForce> zones, Instant instant) {
        return zones.stream()
                .filter(z -> !z.from().isAfter(instant) && z.from().isBefore(z.to()))
                .map(z -> latestBegunIn(z.zone(), z.to().isAfter(instant) ? instant : z.to().minusNanos(1)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private LocalDate day(Instant instant) {
        return day(zones, instant);
    }

    /** The first instant at which the member's day is that date or a later one. */
    private Instant begins(LocalDate date) {
        return zones.stream()
                .map(z -> {
                    Instant there = beginsIn(z.zone(), date);
                    Instant first = there.isBefore(z.from()) ? z.from() : there;
                    return first.isBefore(z.to()) ? Optional.of(first) : Optional.<Instant>empty();
                })
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    // Rules 3 and 11.

    private boolean inForce(LocalDate day, EntryKind kind) {
        return howMany(day, kind) > 0;
    }

    private long howMany(LocalDate day, EntryKind kind) {
        List<Entry> ofDay = entries.stream().filter(e -> e.day().equals(day)).toList();
        int after = 0;
        for (int i = 0; i < ofDay.size(); i++) {
            if (ofDay.get(i).kind() == EntryKind.VOID) {
                after = i + 1;
            }
        }
        return ofDay.subList(after, ofDay.size()).stream()
                .filter(e -> e.kind() == kind)
                .count();
    }

    // Rules 5 and 7.

    private boolean rests(LocalDate day) {
        Set<DayOfWeek> studies = record.guild().studyDays();
        boolean vacation = false;
        for (Setting setting : settings) {
            LocalDate holdsFrom = day(setting.at()).plusDays(1);
            if (setting.studyDays().isPresent() && !holdsFrom.isAfter(day)) {
                studies = setting.studyDays().get();
            }
            vacation |= setting.vacation()
                    .filter(v -> v.from().compareTo(day) <= 0 && v.to().compareTo(day) >= 0)
                    .isPresent();
        }
        return vacation || !studies.contains(day.getDayOfWeek());
    }

    // Rules 9 to 11.

    private boolean excused(LocalDate day) {
        Instant begin = begins(day);
        Instant end = begins(day.plusDays(1));
        Instant lastHours = end.minus(Duration.ofHours(4)).isBefore(begin) ? begin : end.minus(Duration.ofHours(4));
        return inForce(day, EntryKind.EXCUSE)
                || Duration.between(begin, end).compareTo(Duration.ofHours(12)) < 0
                || down(lastHours, end).compareTo(Duration.ofMinutes(30)) >= 0
                || down(begin, end).compareTo(Duration.ofHours(6)) >= 0
                || record.outages().stream()
                        .filter(Outage::declared)
                        .anyMatch(o -> latest(o.from(), begin).isBefore(earliest(o.to(), end)));
    }

    /** The union, stretch by stretch between all instants at which any outage begins or ends. */
    private Duration down(Instant begin, Instant end) {
        TreeSet<Instant> cuts = new TreeSet<>(Set.of(begin, end));
        record.outages()
                .forEach(o -> Stream.of(o.from(), o.to())
                        .filter(cut -> cut.isAfter(begin) && cut.isBefore(end))
                        .forEach(cuts::add));
        Duration down = NO_TIME;
        for (Instant from : cuts.headSet(end)) {
            if (record.outages().stream().anyMatch(o -> !o.from().isAfter(from) && o.to().isAfter(from))) {
                down = down.plus(Duration.between(from, cuts.higher(from)));
            }
        }
        return down;
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    // Rules 4, 6 and 12.

    private Told told() {
        LocalDate today = day(now);
        List<LocalDate> history = entries.stream()
                .map(Entry::day)
                .filter(day -> !day.isAfter(today) && inForce(day, EntryKind.CREDIT))
                .min(Comparator.naturalOrder())
                .map(first -> first.datesUntil(today.plusDays(1)).toList())
                .orElse(List.of());
        List<Day.State> states = new ArrayList<>();
        List<LocalDate> run = new ArrayList<>();
        int credits = 0;
        int freezes = 2;
        Longest longest = Longest.NONE;
        for (LocalDate day : history) {
            freezes = (int) Math.min(2, freezes + howMany(day, EntryKind.GRANT_FREEZE));
            Day.State state = state(day, today, freezes > 0 && !run.isEmpty());
            states.add(state);
            switch (state) {
                case CREDIT -> {
                    credits++;
                    run.add(day);
                    freezes = credits % 7 == 0 ? Math.min(2, freezes + 1) : freezes;
                }
                case MISSED -> run.clear();
                case FROZEN -> freezes--;
                case REST, EXCUSED, PENDING -> {}
            }
            if (run.size() > longest.length()) {
                longest = new Longest(run.size(), Optional.of(run.getFirst()), Optional.of(run.getLast()));
            }
        }
        return new Told(today, begins(today.plusDays(1)), run.size(), freezes, longest, states);
    }

    private Day.State state(LocalDate day, LocalDate today, boolean canFreeze) {
        if (inForce(day, EntryKind.CREDIT)) {
            return Day.State.CREDIT;
        }
        if (day.equals(today) || day.plusDays(1).equals(today)) {
            return Day.State.PENDING;
        }
        if (rests(day)) {
            return Day.State.REST;
        }
        if (excused(day)) {
            return Day.State.EXCUSED;
        }
        return canFreeze ? Day.State.FROZEN : Day.State.MISSED;
    }
}

package waymark.study.streak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.study.GuildTime;

/** What holds for every zone, and for any record that a seeded generator makes up. */
class StreakPropertiesTest {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2038-01-01T00:00:00Z");
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final int RECORDS = Integer.getInteger("waymark.test.records", 30);

    /** Every transition of every zone, with day starts that fall before, into and after it. */
    @Test
    void daysFollowOneAnotherAcrossEveryTransition() {
        int tried = 0;
        Set<ZoneId> changing = new HashSet<>();
        for (ZoneId zone : ZONES) {
            Instant at = FROM;
            ZoneOffsetTransition next = zone.getRules().nextTransition(at);
            while (next != null && next.getInstant().isBefore(TO)) {
                for (int half = 0; half <= 12; half++) {
                    checkDaysAround(next, zone, LocalTime.of(half / 2, half % 2 * 30));
                }
                tried++;
                changing.add(zone);
                next = zone.getRules().nextTransition(next.getInstant());
            }
        }
        assertTrue(tried > 5_000, tried + " transitions");
        System.out.printf(
                "streaks: %d zones, %d of them with %d transitions from 2024 to 2037, %d days checked%n",
                ZONES.size(), changing.size(), tried, tried * 13L * 5);
    }

    private static void checkDaysAround(ZoneOffsetTransition transition, ZoneId zone, LocalTime start) {
        LocalDate first = transition.getDateTimeBefore().toLocalDate().minusDays(2);
        String where = zone + " " + transition + " from " + start;
        for (LocalDate day = first; day.isBefore(first.plusDays(5)); day = day.plusDays(1)) {
            Instant begin = StudyDay.begins(day, zone, start);
            Instant end = StudyDay.begins(day.plusDays(1), zone, start);
            assertFalse(end.isBefore(begin), where);
            if (begin.isBefore(end)) {
                assertEquals(day, StudyDay.of(begin, zone, start), where);
                assertEquals(day, StudyDay.of(end.minusNanos(1), zone, start), where);
            }
            LocalDate shown = begin.atZone(zone)
                    .toLocalDateTime()
                    .minusNanos(start.toNanoOfDay())
                    .toLocalDate();
            assertFalse(shown.isBefore(day), where);
            Instant before = begin.minusNanos(1);
            LocalDate earlier = before.atZone(zone)
                    .toLocalDateTime()
                    .minusNanos(start.toNanoOfDay())
                    .toLocalDate();
            assertTrue(earlier.isBefore(day), where);
        }
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, RECORDS).mapToObj(i -> 20_260_504L + i);
    }

    /** A year of a member who travels, rests, misses days and is corrected. */
    private static LearnerRecord record(long seed) {
        Random random = new Random(seed);
        GuildTime guild = new GuildTime(
                ZONES.get(random.nextInt(ZONES.size())),
                LocalTime.of(random.nextInt(6), random.nextInt(60)),
                EnumSet.allOf(DayOfWeek.class));
        List<Setting> settings = new ArrayList<>();
        List<Entry> ledger = new ArrayList<>();
        List<Outage> outages = new ArrayList<>();
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        for (int act = 0; act < 400; act++) {
            at = at.plusSeconds(1 + random.nextInt(48 * 3600));
            int dice = random.nextInt(100);
            if (dice < 12) {
                settings.add(Setting.zone(act, at, ZONES.get(random.nextInt(ZONES.size()))));
            } else if (dice < 14) {
                settings.add(Setting.studyDays(act, at, weekdays(random)));
            } else if (dice < 16) {
                outages.add(new Outage(at, at.plusSeconds(random.nextInt(12 * 3600)), random.nextInt(4) == 0));
            } else {
                LocalDate today = new MemberDays(guild, settings).day(at);
                EntryKind kind = dice < 90 ? EntryKind.CREDIT : EntryKind.values()[random.nextInt(4)];
                LocalDate day = dice < 80 ? today : today.minusDays(random.nextInt(5));
                ledger.add(new Entry(act, at, kind, day, "test", 2, Optional.empty()));
            }
        }
        return new LearnerRecord(Learner.MEMBER, guild, settings, ledger, outages);
    }

    private static Set<DayOfWeek> weekdays(Random random) {
        List<DayOfWeek> all = new ArrayList<>(List.of(DayOfWeek.values()));
        Collections.shuffle(all, random);
        return Set.copyOf(all.subList(0, 3 + random.nextInt(5)));
    }

    private static Instant end(LearnerRecord record) {
        return record.ledger().getLast().at().plus(Duration.ofDays(3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noDayIsLostOrCountedTwiceByAnySequenceOfZones(long seed) {
        LearnerRecord record = record(seed);
        MemberDays days = new MemberDays(record.guild(), record.settings());
        LocalDate last = LocalDate.MIN;
        Instant end = end(record);
        for (Instant at = Instant.parse("2025-12-30T00:00:00Z"); at.isBefore(end); at = at.plusSeconds(3 * 3600)) {
            LocalDate day = days.day(at);
            assertFalse(day.isBefore(last), "runs backwards at " + at);
            assertFalse(days.begins(day).isAfter(at), "begins after it is there, at " + at);
            assertTrue(days.begins(day.plusDays(1)).isAfter(at), "over while it is there, at " + at);
            last = day;
        }
        List<Day> history = Streak.of(record, end).days();
        for (int i = 1; i < history.size(); i++) {
            assertEquals(history.get(i - 1).day().plusDays(1), history.get(i).day());
        }
    }

    /**
     * Whoever checks in every quarter of an hour, however they travel, has every date counted once: none twice, and none lost but those
     * that no clock of theirs showed.
     */
    @Test
    void whoeverNeverStopsCheckingInHasEveryDateCountedOnce() {
        int sequences = 10 * RECORDS;
        long dates = 0;
        long skipped = 0;
        for (long seed = 1; seed <= sequences; seed++) {
            Random random = new Random(seed);
            GuildTime guild = new GuildTime(zone(random), LocalTime.of(random.nextInt(6), 15 * random.nextInt(4)), ALL);
            List<Setting> settings = new ArrayList<>();
            List<Entry> ledger = new ArrayList<>();
            Set<LocalDate> shown = new HashSet<>();
            Instant begin = FROM.plus(Duration.ofDays(random.nextInt(5_000)));
            Instant end = begin.plus(Duration.ofDays(20));
            for (Instant at = begin; at.isBefore(end); at = at.plus(Duration.ofMinutes(15))) {
                if (random.nextInt(150) == 0) {
                    settings.add(Setting.zone(settings.size(), at, travels(random)));
                }
                LocalDate today = new MemberDays(guild, settings).day(at);
                shown.add(today);
                ledger.add(new Entry(ledger.size(), at, EntryKind.CREDIT, today, "test", 2, Optional.empty()));
            }
            Streak streak = Streak.of(
                    new LearnerRecord(Learner.MEMBER, guild, settings, ledger, List.of()), end.minusMillis(1));
            long which = seed;
            assertEquals(shown.size(), streak.current(), () -> "seed " + which + ": " + settings);
            assertEquals(2, streak.freezes(), () -> "seed " + which + ": " + settings);
            for (Day day : streak.days()) {
                boolean open = !day.day().isBefore(streak.today().minusDays(1));
                Day.State unshown = open ? Day.State.PENDING : Day.State.EXCUSED;
                boolean counts = shown.contains(day.day());
                assertEquals(
                        counts ? Day.State.CREDIT : unshown,
                        day.state(),
                        () -> "seed " + which + ", " + day + ": " + settings);
                dates++;
                skipped += counts ? 0 : 1;
            }
        }
        assertTrue(skipped > sequences / 20, skipped + " skipped");
        System.out.printf(
                "streaks: %d sequences of zone changes, %d dates, each counted once, %d of them skipped by the date line%n",
                sequences, dates, skipped);
    }

    /** Anywhere, but often across the date line. */
    private static ZoneId travels(Random random) {
        return random.nextBoolean()
                ? zone(random)
                : ZoneId.of(random.nextBoolean() ? "Pacific/Kiritimati" : "Pacific/Honolulu");
    }

    private static ZoneId zone(Random random) {
        return ZONES.get(random.nextInt(ZONES.size()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDeadlineIsWhenTheDayChanges(long seed) {
        LearnerRecord record = record(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            Instant at =
                    record.ledger().get(random.nextInt(record.ledger().size())).at();
            Streak streak = Streak.of(record, at);
            // Settings made after the instant may move the deadline; without them it is exact.
            LearnerRecord asOf = new LearnerRecord(
                    record.member(),
                    record.guild(),
                    record.settings().stream().filter(s -> !s.at().isAfter(at)).toList(),
                    record.ledger(),
                    record.outages());
            assertEquals(
                    streak.today(),
                    Streak.of(asOf, streak.deadline().minusNanos(1)).today());
            assertTrue(Streak.of(asOf, streak.deadline()).today().isAfter(streak.today()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfEntriesAndDuplicatedCreditsChangeNothing(long seed) {
        LearnerRecord record = record(seed);
        Streak streak = Streak.of(record, end(record));
        List<Entry> shuffled = new ArrayList<>(record.ledger());
        record.ledger().stream().filter(e -> e.kind() == EntryKind.CREDIT).forEach(shuffled::add);
        Collections.shuffle(shuffled, new Random(seed));
        LearnerRecord same =
                new LearnerRecord(record.member(), record.guild(), record.settings(), shuffled, record.outages());
        assertEquals(streak, Streak.of(same, end(record)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneCheckInMoreNeverMakesFewerCreditedDays(long seed) {
        LearnerRecord record = record(seed);
        Random random = new Random(seed);
        Instant end = end(record);
        List<Day> days = Streak.of(record, end).days();
        LocalDate day = days.get(random.nextInt(days.size())).day();
        List<Entry> more = new ArrayList<>(record.ledger());
        more.add(new Entry(-1, end, EntryKind.CREDIT, day, "test", 9, Optional.empty()));
        LearnerRecord richer =
                new LearnerRecord(record.member(), record.guild(), record.settings(), more, record.outages());
        assertTrue(credits(Streak.of(richer, end).days()) >= credits(days), "with " + day);
    }

    private static long credits(List<Day> days) {
        return days.stream().filter(d -> d.state() == Day.State.CREDIT).count();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNumbersFollowFromTheDays(long seed) {
        LearnerRecord record = record(seed);
        Streak streak = Streak.of(record, end(record));
        int current = 0;
        int longest = 0;
        for (Day day : streak.days()) {
            current = switch (day.state()) {
                case CREDIT -> current + 1;
                case MISSED -> 0;
                case PENDING, REST, EXCUSED, FROZEN -> current;
            };
            longest = Math.max(longest, current);
        }
        assertEquals(current, streak.current());
        assertEquals(longest, streak.longest().length());
        assertTrue(streak.freezes() >= 0 && streak.freezes() <= 2, streak.freezes() + " freezes");
        assertEquals(streak.today(), streak.days().getLast().day());
    }
}

package waymark.study.streak;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import waymark.study.GuildTime;

/**
 * Learner records that a seeded generator makes up, two months each, as perverse as the format allows: odd zones in odd years, instants on
 * the very second of clock changes and of other entries, days in the past and to come, lists out of order.
 */
final class RandomRecords {
    static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    /** Half an hour of summer time, two hours of it, dates left out and shown twice, offsets of 45 minutes, a fast that breaks it. */
    private static final List<ZoneId> ODD = List.of(
                    "Australia/Lord_Howe",
                    "Antarctica/Troll",
                    "Pacific/Apia",
                    "Pacific/Kwajalein",
                    "Pacific/Kiritimati",
                    "Pacific/Honolulu",
                    "Pacific/Chatham",
                    "Asia/Kathmandu",
                    "Africa/Casablanca",
                    "America/St_Johns",
                    "America/Santiago",
                    "Europe/Berlin",
                    "UTC")
            .stream()
            .map(ZoneId::of)
            .toList();

    private static final List<Instant> ODD_TIMES = List.of(
            Instant.parse("1969-09-01T00:00:00Z"),
            Instant.parse("1993-08-01T00:00:00Z"),
            Instant.parse("2011-12-01T00:00:00Z"),
            Instant.parse("2015-08-01T00:00:00Z"),
            Instant.parse("2026-03-01T00:00:00Z"),
            Instant.parse("2026-10-01T00:00:00Z"));

    private static final int DAYS = 60;

    private final Random random;
    private final Instant start;
    private final GuildTime guild;
    private final List<Instant> moments = new ArrayList<>();

    private RandomRecords(long seed) {
        random = new Random(seed);
        start = random.nextInt(3) > 0
                ? oneOf(ODD_TIMES)
                : Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(14 * 365)));
        guild = new GuildTime(zone(), dayStart(), random.nextInt(3) == 0 ? weekdays(1) : Set.of(DayOfWeek.values()));
    }

    /** The record of that number. */
    static LearnerRecord of(long seed) {
        return new RandomRecords(seed).record();
    }

    /** Instants at which such a record is worth folding. */
    static List<Instant> instants(LearnerRecord record, long seed) {
        Random random = new Random(seed);
        List<Instant> instants = new ArrayList<>();
        record.ledger().stream().map(Entry::at).forEach(instants::add);
        record.settings().stream().map(Setting::at).forEach(instants::add);
        Collections.shuffle(instants, random);
        List<Instant> chosen = new ArrayList<>(instants.subList(0, Math.min(3, instants.size())));
        Instant last = Collections.max(instants);
        chosen.add(last.minusNanos(1));
        chosen.add(last.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60))));
        return chosen;
    }

    private LearnerRecord record() {
        List<Setting> settings = new ArrayList<>();
        List<Entry> ledger = new ArrayList<>();
        List<Outage> outages = new ArrayList<>();
        int zoneChanges = random.nextInt(8);
        for (int i = 0; i < zoneChanges; i++) {
            settings.add(Setting.zone(i, moment(), zone()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            settings.add(Setting.studyDays(i, moment(), weekdays(3)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = date();
            Vacation vacation = new Vacation(from, from.plusDays(random.nextInt(14)));
            settings.add(
                    random.nextInt(3) == 0
                            ? new Setting(
                                    i, moment(), Optional.of(zone()), Optional.of(weekdays(3)), Optional.of(vacation))
                            : Setting.vacation(i, moment(), vacation));
        }
        Collections.shuffle(settings, random);
        for (int i = random.nextInt(6); i > 0; i--) {
            Instant from = moment();
            outages.add(new Outage(from, from.plus(length()), random.nextInt(4) == 0));
        }
        MemberDays days = new MemberDays(guild, settings);
        int share = 20 + random.nextInt(80);
        for (int i = 0; i < DAYS; i++) {
            if (random.nextInt(100) < share) {
                Instant at = start.plus(Duration.ofMinutes(i * 1440L + random.nextInt(1440)));
                ledger.add(entry(at, EntryKind.CREDIT, days.day(at).minusDays(random.nextInt(6) == 0 ? 1 : 0)));
            }
        }
        for (int i = random.nextInt(16); i > 0; i--) {
            ledger.add(entry(moment(), oneOf(List.of(EntryKind.values())), date()));
        }
        if (!ledger.isEmpty() && random.nextBoolean()) {
            // Of the same instant and day: their order in the list decides.
            Entry before = oneOf(ledger);
            ledger.add(entry(before.at(), oneOf(List.of(EntryKind.values())), before.day()));
        }
        if (ledger.isEmpty()) {
            ledger.add(entry(start, EntryKind.CREDIT, days.day(start)));
        }
        Collections.shuffle(ledger, random);
        return new LearnerRecord(Learner.MEMBER, guild, settings, ledger, outages);
    }

    private Entry entry(Instant at, EntryKind kind, LocalDate day) {
        return new Entry(random.nextLong(), at, kind, day, "test", 2, Optional.empty());
    }

    /** A minute of the two months; sometimes one that was there before, or that of a clock change, or a nanosecond beside it. */
    private Instant moment() {
        int dice = random.nextInt(10);
        if (dice == 0 && !moments.isEmpty()) {
            return oneOf(moments);
        }
        Instant moment = start.plus(Duration.ofMinutes(random.nextInt(DAYS * 1440)));
        if (dice < 4) {
            ZoneOffsetTransition next = oneOf(ODD).getRules().nextTransition(start);
            if (next != null) {
                moment = next.getInstant().plusNanos(random.nextInt(3) - 1);
            }
        }
        moments.add(moment);
        return moment;
    }

    /** Around the lengths at which rule 9 turns. */
    private Duration length() {
        return switch (random.nextInt(5)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofMinutes(30);
            case 2 -> Duration.ofHours(6);
            case 3 -> Duration.ofHours(6).minusNanos(1);
            default -> Duration.ofMinutes(random.nextInt(2000));
        };
    }

    private LocalDate date() {
        return LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(random.nextInt(DAYS + 5));
    }

    private ZoneId zone() {
        return random.nextInt(3) > 0 ? oneOf(ODD) : oneOf(ZONES);
    }

    private LocalTime dayStart() {
        return switch (random.nextInt(4)) {
            case 0 -> LocalTime.MIDNIGHT;
            case 1 -> LocalTime.of(6, 0);
            case 2 -> LocalTime.of(4, 0);
            default -> LocalTime.of(random.nextInt(6), random.nextInt(60));
        };
    }

    private Set<DayOfWeek> weekdays(int atLeast) {
        List<DayOfWeek> all = new ArrayList<>(List.of(DayOfWeek.values()));
        Collections.shuffle(all, random);
        return Set.copyOf(all.subList(0, atLeast + random.nextInt(8 - atLeast)));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

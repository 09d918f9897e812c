package waymark;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import waymark.study.GuildTime;
import waymark.study.MemberId;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.MemberDays;
import waymark.study.streak.Outage;
import waymark.study.streak.Setting;
import waymark.study.streak.Streak;
import waymark.study.streak.Vacation;

/**
 * How long the fold of a learner record takes, by the years that it goes back: a member who checks in on four days of five, travels twice a
 * year, goes on vacation and is corrected now and then, of a bot that is down once a week.
 *
 * <p>{@code java -cp ... waymark.FoldBench [YEARS]...}
 */
public final class FoldBench {
    private static final List<Integer> YEARS = List.of(1, 3, 10, 30);
    private static final Instant START = Instant.parse("2016-01-01T12:00:00Z");
    private static final int DAYS_A_YEAR = 365;
    private static final int WARM_UP = 3_000;
    private static final int FOLDS = 5_000;
    private static final long SEED = 1;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("Australia/Lord_Howe"));
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final PrintStream OUT = System.out;

    private FoldBench() {}

    public static void main(String[] args) {
        List<Integer> years = args.length == 0
                ? YEARS
                : java.util.Arrays.stream(args).map(Integer::valueOf).toList();
        OUT.printf(
                Locale.ROOT,
                "%d processors, Java %s, seed %d, %d folds each%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                SEED,
                FOLDS);
        OUT.println("| years | entries | settings | outages | streak | fold: median | p99 | processor: median | p99 |");
        OUT.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        row(years.getFirst());
        years.forEach(year -> OUT.println(row(year)));
    }

    private static String row(int years) {
        LearnerRecord record = record(years);
        Instant end = START.plus(Duration.ofDays((long) years * DAYS_A_YEAR));
        int current = 0;
        for (int i = 0; i < WARM_UP; i++) {
            current = Streak.of(record, end).current();
        }
        List<Duration> wall = new ArrayList<>();
        List<Duration> processor = new ArrayList<>();
        for (int i = 0; i < FOLDS; i++) {
            long start = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            current = Math.max(current, Streak.of(record, end).current());
            processor.add(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - worked));
            wall.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return String.format(
                Locale.ROOT,
                "| %d | %,d | %d | %d | %d | %s | %s | %s | %s |",
                years,
                record.ledger().size(),
                record.settings().size(),
                record.outages().size(),
                current,
                micros(new Sample(wall).median()),
                micros(new Sample(wall).p99()),
                micros(new Sample(processor).median()),
                micros(new Sample(processor).p99()));
    }

    private static String micros(Duration time) {
        return String.format(Locale.ROOT, "%.3f ms", time.toNanos() / 1e6);
    }

    private static LearnerRecord record(int years) {
        Random random = new Random(SEED);
        GuildTime guild = new GuildTime(ZONES.getFirst(), LocalTime.of(4, 0), EnumSet.allOf(DayOfWeek.class));
        List<Setting> settings = new ArrayList<>();
        List<Entry> ledger = new ArrayList<>();
        List<Outage> outages = new ArrayList<>();
        for (int day = 0; day < years * DAYS_A_YEAR; day++) {
            Instant at = START.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(3_600));
            LocalDate date = new MemberDays(guild, settings).day(at);
            if (random.nextInt(5) > 0) {
                ledger.add(new Entry(day, at, EntryKind.CREDIT, date, "checkin", 2, Optional.empty()));
            }
            if (random.nextInt(60) == 0) {
                EntryKind kind = EntryKind.values()[random.nextInt(EntryKind.values().length)];
                ledger.add(new Entry(day, at, kind, date.minusDays(3), Entry.BY_MODERATOR, 9, Optional.of("because")));
            }
            if (random.nextInt(7) == 0) {
                outages.add(new Outage(at, at.plusSeconds(random.nextInt(36_000)), random.nextInt(20) == 0));
            }
            if (day % 180 == 0) {
                settings.add(Setting.zone(day, at, ZONES.get(random.nextInt(ZONES.size()))));
                settings.add(Setting.vacation(day, at, new Vacation(date.plusDays(20), date.plusDays(33))));
            }
        }
        return new LearnerRecord(new MemberId(1, 2), guild, settings, ledger, outages);
    }
}

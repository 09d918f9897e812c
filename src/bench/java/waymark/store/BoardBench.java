package waymark.store;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig.TransactionMode;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Step;
import waymark.study.Act;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.board.Overviews;
import waymark.study.board.Reports;
import waymark.study.board.Tallies;
import waymark.study.milestone.Duties;
import waymark.study.milestone.MilestoneStore;
import waymark.study.plan.Cohort;
import waymark.study.plan.Course;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Follower;
import waymark.study.streak.CheckIns;
import waymark.study.streak.Ranking;
import waymark.study.streak.Standings;

/**
 * How long it takes to look up what a whole large server is shown: how many checked in, what is assigned, its board and its report; and how
 * long it takes to count the members whose numbers those read.
 *
 * <p>{@code java -cp ... waymark.store.BoardBench [MEMBERS]}
 */
public final class BoardBench {
    private static final int MEMBERS = 100_000;
    private static final int DAYS = 30;
    private static final int ASSIGNMENTS = 1_000;
    private static final long GUILD = 1;

    /** Another of the same size, so that an index has to tell them apart. */
    private static final long NEIGHBOUR = 2;

    private static final long COHORT = 700;
    private static final int COHORT_MEMBERS = 1_000;
    private static final int WARM_UP = 20;
    private static final int TIMES = 200;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final PrintStream OUT = System.out;

    private BoardBench() {}

    public static void main(String[] args) throws Exception {
        int members = args.length == 0 ? MEMBERS : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory(Path.of("target"), "boards");
        try {
            fill(folder, members);
            try (Database database = Database.open(folder)) {
                OUT.printf(
                        Locale.ROOT,
                        "%d processors, Java %s; 2 servers of %,d members with %d days, %,d assignments each;"
                                + " %d times each%n%n",
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        members,
                        DAYS,
                        ASSIGNMENTS,
                        TIMES);
                OUT.println("| | found | median | p99 | processor: median | p99 |");
                OUT.println("|---|---:|---:|---:|---:|---:|");
                CheckIns checkIns = new CheckIns(database.streaks());
                MilestoneStore milestones = database.milestones();
                MemberId member = new MemberId(GUILD, 1);
                row("members who checked in on a day", () -> checkIns.creditedOn(GUILD, LAST));
                row(
                        "all standing assignments",
                        () -> milestones.standing(GUILD, Integer.MAX_VALUE).size());
                row(
                        "the assignments of one member",
                        () -> milestones.standing(member).size());
                long begun = System.nanoTime();
                Tallies tallies = new Tallies(database.tallies(), BoardBench::curriculum);
                int turns = 0;
                while (database.tallies().tally(Follower.of(GUILD)).seen() < members) {
                    tallies.tick();
                    turns++;
                }
                double seconds = (System.nanoTime() - begun) / 1e9;
                DailySchedule schedule = new DailySchedule(database.guilds(), database.cohorts(), database.plans());
                Overviews overviews = new Overviews(
                        database.tallies(),
                        tallies,
                        database.visibility(),
                        schedule,
                        database.plans(),
                        new Duties(database.milestones(), BoardBench::curriculum),
                        BoardBench::curriculum);
                Reports reports = new Reports(
                        database.tallies(),
                        tallies,
                        database.visibility(),
                        schedule,
                        BoardBench::curriculum,
                        (group, day) -> group.isGuild()
                                ? database.streaks().creditedOn(group.guild(), day)
                                : database.cohorts().creditedOn(group, day));
                Follower guild = Follower.of(GUILD);
                Cohort cohort = database.cohorts().standing(GUILD).getFirst();
                row(
                        "the board of the server",
                        () -> overviews
                                .of(guild, Optional.empty(), at(LAST))
                                .orElseThrow()
                                .today());
                row(
                        "the board of a cohort of 1,000",
                        () -> overviews
                                .of(cohort.follower(), Optional.of(cohort), at(LAST))
                                .orElseThrow()
                                .seen());
                row(
                        "the report of the server",
                        () -> reports.of(guild, at(LAST)).orElseThrow().stuck().all());
                row(
                        "the report of that cohort",
                        () -> reports.of(cohort.follower(), at(LAST))
                                .orElseThrow()
                                .seen());
                Standings standings = new Standings(database.standings());
                long counting = System.nanoTime();
                int recounted = standings.recount(at(LAST));
                double recounting = (System.nanoTime() - counting) / 1e9;
                row(
                        "a page of the leaderboard",
                        () -> standings
                                .top(GUILD, new Ranking.ByStreak(), OptionalLong.empty(), 0, 10, at(LAST))
                                .size());
                row(
                        "a member's own place on it",
                        () -> standings
                                .of(member, new Ranking.ByStreak(), OptionalLong.empty(), at(LAST))
                                .map(Standings.Place::place)
                                .orElse(0));
                row(
                        "the streak of one member",
                        () -> checkIns.streak(member, at(LAST)) instanceof Outcome.Done<?> ? 1 : 0);
                OUT.printf(
                        Locale.ROOT,
                        "%ncounted %,d members in %.0f s (%.2f ms each), in %,d turns%n",
                        members,
                        seconds,
                        seconds * 1e3 / members,
                        turns);
                OUT.printf(Locale.ROOT, "counted %,d standings anew in %.0f s%n", recounted, recounting);
            }
        } finally {
            delete(folder);
        }
    }

    private static final Curriculum CURRICULUM = new CurriculumReader().read("default", Path.of("corpus"));

    private static Optional<Curriculum> curriculum(String name) {
        return Optional.of(CURRICULUM).filter(known -> known.name().equals(name));
    }

    private static void row(String what, Supplier<Integer> look) {
        int found = 0;
        List<Duration> times = new ArrayList<>();
        List<Duration> processor = new ArrayList<>();
        for (int i = -WARM_UP; i < TIMES; i++) {
            long start = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            found = look.get();
            if (i >= 0) {
                processor.add(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - worked));
                times.add(Duration.ofNanos(System.nanoTime() - start));
            }
        }
        OUT.printf(Locale.ROOT, "| %s | %,d | %s | %s |%n", what, found, quantiles(times), quantiles(processor));
    }

    private static String quantiles(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.2f ms | %.2f ms",
                sorted.get(TIMES / 2).toNanos() / 1e6,
                sorted.get(TIMES * 99 / 100).toNanos() / 1e6);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Half of the members a day, all on the last; one in a hundred check-ins is taken back, and half of those made again. */
    private static void fill(Path folder, int members) throws SQLException {
        try (Database database = Database.open(folder)) {
            database.guilds().save(Guilds.in(GUILD, "UTC"));
            database.guilds().save(Guilds.in(NEIGHBOUR, "UTC"));
            Cohort cohort = new Cohort(
                    COHORT,
                    GUILD,
                    "Autumn",
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    FIRST,
                    "default",
                    Course.ROADMAP,
                    at(FIRST),
                    Optional.empty(),
                    Optional.empty(),
                    9,
                    at(FIRST),
                    Optional.empty());
            database.cohorts().create(cohort, 1);
            for (int member = 1; member <= Math.min(members, COHORT_MEMBERS); member++) {
                database.cohorts().append(cohort.follower(), member, true, new Act(member, 9, at(FIRST)));
            }
        }
        Random random = new Random(1);
        try (Connection connection = new SqliteFile(folder.resolve(Database.FILE))
                        .source(TransactionMode.IMMEDIATE)
                        .getConnection();
                PreparedStatement entry = connection.prepareStatement(
                        "INSERT INTO ledger (guild, member, day, kind, act, made_at, source, actor, reason, round)"
                                + " VALUES (?, ?, ?, ?, ?, ?, 'done', ?, NULL, ?)");
                PreparedStatement assignment = connection.prepareStatement(
                        "INSERT INTO assignment (id, guild, assignee_kind, assignee, curriculum, milestone, due, note,"
                                + " made_by, made_at) VALUES (?, ?, 'MEMBER', ?, 'default', 'roadmap/1', '2026-02-01',"
                                + " NULL, 9, ?)");
                PreparedStatement change =
                        connection.prepareStatement("INSERT INTO assignment_change (assignment, act, made_at, actor,"
                                + " kind, due) VALUES (?, ?, ?, 9, 'EXTEND', '2026-03-01')");
                PreparedStatement mark = connection.prepareStatement(
                        "INSERT INTO mark (member, guild, curriculum, node, act, made_at, state)"
                                + " VALUES (?, ?, 'default', ?, ?, ?, ?)");
                PreparedStatement due = connection.prepareStatement(
                        "INSERT INTO tally_due (guild, member) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            connection.setAutoCommit(false);
            for (long guild : List.of(GUILD, NEIGHBOUR)) {
                for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                    for (int member = 1; member <= members; member++) {
                        if (day.equals(LAST) || random.nextBoolean()) {
                            add(entry, guild, member, day, "CREDIT", 0);
                            if (random.nextInt(100) == 0) {
                                add(entry, guild, member, day, "VOID", 1);
                                if (random.nextBoolean()) {
                                    add(entry, guild, member, day, "CREDIT", 2);
                                }
                            }
                        }
                    }
                }
                for (int member = 1; member <= members; member++) {
                    marks(mark, guild, member, random);
                    if (guild == GUILD) {
                        due.setLong(1, guild);
                        due.setLong(2, member);
                        due.executeUpdate();
                    }
                }
                for (int i = 1; i <= ASSIGNMENTS; i++) {
                    long id = guild * 10_000_000L + i;
                    assignment.setLong(1, id);
                    assignment.setLong(2, guild);
                    assignment.setLong(3, 1 + random.nextInt(members));
                    assignment.setLong(4, at(FIRST).toEpochMilli() + i);
                    assignment.executeUpdate();
                    for (int extended = 0; extended < random.nextInt(3); extended++) {
                        change.setLong(1, id);
                        change.setLong(2, id * 10 + extended);
                        change.setLong(3, at(FIRST).toEpochMilli() + i + extended);
                        change.executeUpdate();
                    }
                }
            }
            // All want to be on the leaderboard: the worst for it.
            try (PreparedStatement listing = connection.prepareStatement(
                    "INSERT INTO listing"
                            + " (guild, member, act, made_at, listed) SELECT DISTINCT guild, member, member, 0, 1 FROM ledger")) {
                listing.executeUpdate();
            }
            connection.commit();
        }
    }

    /** The first steps of the roadmap, up to 20 of them; one in ten is skipped. */
    private static void marks(PreparedStatement mark, long guild, int member, Random random) throws SQLException {
        List<Step> steps = CURRICULUM.roadmap().orElseThrow().steps();
        int done = random.nextInt(Math.min(20, steps.size()));
        for (int i = 0; i < done; i++) {
            mark.setLong(1, member);
            mark.setLong(2, guild);
            mark.setString(3, steps.get(i).id());
            mark.setLong(4, i);
            mark.setLong(5, at(FIRST.plusDays(i)).toEpochMilli());
            mark.setString(6, random.nextInt(10) == 0 ? "SKIPPED" : "DONE");
            mark.executeUpdate();
        }
    }

    private static void add(PreparedStatement entry, long guild, int member, LocalDate day, String kind, int step)
            throws SQLException {
        entry.setLong(1, guild);
        entry.setLong(2, member);
        entry.setString(3, day.toString());
        entry.setString(4, kind);
        entry.setLong(5, day.toEpochDay() * 10 + step);
        entry.setLong(6, at(day).toEpochMilli() + step);
        entry.setLong(7, member);
        entry.setInt(8, step == 0 ? 0 : 1);
        entry.executeUpdate();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

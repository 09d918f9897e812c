package waymark.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig.TransactionMode;
import waymark.study.Act;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.streak.CheckIns;
import waymark.study.streak.When;

/**
 * Durable check-ins a second, by the use case that a click goes through (read the record, append with the notes for boards and leaderboards,
 * fold), beside what SQLite itself inserts with the same settings, one row a transaction, in turns in one run.
 *
 * <p>{@code java -cp ... waymark.store.CheckInBench [CALLERS]...}
 */
public final class CheckInBench {
    /** The bot's own workers, and more. */
    private static final List<Integer> CALLERS = List.of(1, 8, 32, 64);

    private static final int ROUNDS = 5;
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final int MEMBERS = 10_000;

    /** How many days each member has checked in before. */
    private static final int HISTORY = 30;

    private static final int GUILDS = 20;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final PrintStream OUT = System.out;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /**
     * What came of a turn.
     *
     * @param rate a second
     * @param processor milliseconds of all threads for each
     */
    private record Turn(double rate, double processor) {}

    private CheckInBench() {}

    public static void main(String[] args) throws Exception {
        List<Integer> callers = args.length == 0
                ? CALLERS
                : Arrays.stream(args).map(Integer::valueOf).toList();
        Path folder = Files.createTempDirectory(Path.of("target"), "check-ins");
        Map<String, List<Turn>> turns = new TreeMap<>();
        try (Ours ours = new Ours(folder.resolve("ours"));
                Raw raw = new Raw(folder.resolve("raw"))) {
            // The first round is for the compiler.
            for (int round = 0; round <= ROUNDS; round++) {
                Map<String, List<Turn>> kept = round == 0 ? new TreeMap<>() : turns;
                add(kept, "1 a bare row", raw::bareRows);
                add(kept, "2 a row of the ledger", raw::ledgerRows);
                for (int n : callers) {
                    add(kept, String.format(Locale.ROOT, "3 check-ins, %2d at once", n), () -> ours.checkIns(n));
                }
            }
            ours.assertAllStored();
        } finally {
            delete(folder);
        }
        print(turns);
    }

    private static void add(Map<String, List<Turn>> turns, String what, Callable<Double> work) throws Exception {
        long before = PROCESS.getProcessCpuTime();
        double rate = work.call();
        double worked = (PROCESS.getProcessCpuTime() - before) / 1e6;
        turns.computeIfAbsent(what, w -> new ArrayList<>()).add(new Turn(rate, worked / (rate * TURN.toSeconds())));
    }

    private static void print(Map<String, List<Turn>> turns) {
        OUT.printf(
                Locale.ROOT,
                "%d processors, Java %s, %,d members of %d servers with %d days each, medians of %d turns of %d s%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                MEMBERS,
                GUILDS,
                HISTORY,
                ROUNDS,
                TURN.toSeconds());
        OUT.println(
                "| durable, each told after its commit | a second | of a bare row's | slowest turn | fastest | processor each |");
        OUT.println("|---|---:|---:|---:|---:|---:|");
        double bare = median(turns.values().iterator().next(), Turn::rate);
        turns.forEach((what, all) -> OUT.printf(
                Locale.ROOT,
                "| %s | %,.0f | %.0f %% | %,.0f | %,.0f | %.3f ms |%n",
                what.substring(2),
                median(all, Turn::rate),
                100 * median(all, Turn::rate) / bare,
                all.stream().mapToDouble(Turn::rate).min().orElseThrow(),
                all.stream().mapToDouble(Turn::rate).max().orElseThrow(),
                median(all, Turn::processor)));
    }

    private static double median(List<Turn> all, ToDoubleFunction<Turn> figure) {
        return all.stream().mapToDouble(figure).sorted().toArray()[all.size() / 2];
    }

    /** How often it can be done a second, one after another. */
    private static double rate(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        long done = 0;
        while (System.nanoTime() - start < TURN.toNanos()) {
            work.call();
            done++;
        }
        return done * 1e9 / (System.nanoTime() - start);
    }

    private static void fill(Path folder) throws SQLException {
        try (Database database = Database.open(folder)) {
            for (long guild = 1; guild <= GUILDS; guild++) {
                database.guilds().save(Guilds.in(guild, "UTC"));
            }
        }
        try (Connection connection = connect(folder);
                PreparedStatement insert = connection.prepareStatement(Raw.LEDGER)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < MEMBERS * HISTORY; i++) {
                Raw.bind(insert, i);
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    private static Connection connect(Path folder) throws SQLException {
        return new SqliteFile(folder.resolve(Database.FILE))
                .source(TransactionMode.IMMEDIATE)
                .getConnection();
    }

    /** The {@code i}th check-in: all members on the first day, then all on the second, and so on. */
    private static MemberId member(long i) {
        return new MemberId(1 + i % GUILDS, 1 + i % MEMBERS);
    }

    private static LocalDate day(long i) {
        return FIRST.plusDays(i / MEMBERS);
    }

    private static Instant at(long i) {
        return day(i).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The way of a click. */
    private static final class Ours implements AutoCloseable {
        private final Database database;
        private final CheckIns checkIns;
        private final AtomicLong next = new AtomicLong((long) MEMBERS * HISTORY);

        Ours(Path folder) throws SQLException {
            fill(folder);
            database = Database.open(folder);
            checkIns = new CheckIns(database.streaks());
        }

        double checkIns(int callers) throws Exception {
            try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
                List<Callable<Double>> all = new ArrayList<>();
                for (int caller = 0; caller < callers; caller++) {
                    all.add(() -> rate(this::checkIn));
                }
                double sum = 0;
                for (Future<Double> rate : threads.invokeAll(all)) {
                    sum += rate.get();
                }
                return sum;
            }
        }

        private boolean checkIn() {
            long i = next.getAndIncrement();
            MemberId member = member(i);
            var told = checkIns.checkIn(member, new Act(i, member.user(), at(i)), When.TODAY, "done", Optional.empty());
            if (told instanceof Outcome.Done<?>) {
                return true;
            }
            throw new AssertionError(i + ": " + told);
        }

        void assertAllStored() {
            for (long i = next.get() - MEMBERS; i < next.get(); i++) {
                var last = database.streaks()
                        .record(member(i))
                        .orElseThrow()
                        .ledger()
                        .getLast();
                if (!last.day().equals(day(i))) {
                    throw new AssertionError(member(i) + " was told of " + day(i) + " and has " + last);
                }
            }
        }

        @Override
        public void close() {
            database.close();
        }
    }

    /** SQLite through its driver, and nothing else. */
    private static final class Raw implements AutoCloseable {
        static final String LEDGER =
                "INSERT INTO ledger (guild, member, day, kind, act, made_at, source, actor, reason, round)"
                        + " VALUES (?, ?, ?, 'CREDIT', ?, ?, 'done', ?, NULL, 0)";

        private final Connection connection;
        private final PreparedStatement ledger;
        private final PreparedStatement bare;
        private long next = (long) MEMBERS * HISTORY;

        Raw(Path folder) throws SQLException {
            fill(folder);
            connection = connect(folder);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, day TEXT NOT NULL)");
            }
            ledger = connection.prepareStatement(LEDGER);
            bare = connection.prepareStatement("INSERT INTO bare (day) VALUES (?)");
        }

        static void bind(PreparedStatement insert, long i) throws SQLException {
            insert.setLong(1, member(i).guild());
            insert.setLong(2, member(i).user());
            insert.setString(3, day(i).toString());
            insert.setLong(4, i);
            insert.setLong(5, at(i).toEpochMilli());
            insert.setLong(6, member(i).user());
        }

        double ledgerRows() throws Exception {
            return rate(() -> {
                bind(ledger, next++);
                return ledger.executeUpdate();
            });
        }

        double bareRows() throws Exception {
            return rate(() -> {
                bare.setString(1, FIRST.toString());
                return bare.executeUpdate();
            });
        }

        @Override
        public void close() throws SQLException {
            ledger.close();
            bare.close();
            connection.close();
        }
    }
}

package waymark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.practice.Cohort;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.store.Database;
import waymark.study.GuildTime;
import waymark.study.plan.GuildSettings;

/**
 * Members use commands at a steady rate, whatever becomes of them, while the curriculum is reloaded and many guilds' daily posts leave: how
 * long Discord waits until each interaction is acknowledged, and the member until it is answered, beside a bot that only acknowledges, and
 * with a store that answers late. Server, bot and members are three processes.
 *
 * <p>{@code java -cp ... waymark.LoadBench [RATE] [SECONDS] [GUILDS] [bare|waymark|late ...]}, after {@code mvn package}; all three rows, 200
 * a second for 60 seconds, unless others are given, beside the posts of 500 guilds. {@code -Dwaymark.bot=OPTION@OPTION} gives the bot's
 * Java other options. This process is the server: its own pauses are measured with the bot's, and stay short with
 * {@code -Xms3g -Xmx3g -Xmn64m -XX:+UseSerialGC}.
 */
public final class LoadBench {
    private static final Path CORPUS = Path.of("corpus");
    private static final int WARM_UP_SECONDS = 180;
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final Duration BREATH = Duration.ofMillis(50);
    private static final PrintStream OUT = System.out;

    /** Of the bot: those that docs/operating.md gives for a busy server. */
    private static final List<String> OPTIONS = List.of(System.getProperty(
                    "waymark.bot",
                    "-XX:+UseParallelGC -Xms1g -Xmx1g -Xmn500m -XX:MetaspaceSize=128m -XX:SweeperThreshold=60")
            .split("[ @]"));

    private final int rate;
    private final int seconds;
    private final int guilds;

    private LoadBench(int rate, int seconds, int guilds) {
        this.rate = rate;
        this.seconds = seconds;
        this.guilds = guilds;
    }

    public static void main(String[] args) throws Exception {
        LoadBench bench = new LoadBench(argument(args, 0, 200), argument(args, 1, 60), argument(args, 2, 500));
        OUT.println(
                "| bot | interactions | refused by the server | not acknowledged within 3 s | acknowledged, median | p99 | longest"
                        + " | answered | answered, median | p99 | sent late by |");
        OUT.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        List<String> wanted =
                args.length > 3 ? List.of(args).subList(3, args.length) : List.of("bare", "waymark", "late");
        for (String row : wanted) {
            switch (row) {
                case "bare" -> bench.run("only acknowledges", true, false);
                case "waymark" -> bench.run("Waymark", false, false);
                case "late" -> bench.run("Waymark, its store 2 s late", false, true);
                default -> throw new IllegalArgumentException(row + " is none of bare, waymark, late");
            }
        }
        System.exit(0);
    }

    private static int argument(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }

    private void run(String label, boolean bare, boolean late) throws Exception {
        Path folder = Files.createTempDirectory("waymark-load");
        AtomicInteger posts = new AtomicInteger();
        try (PracticeServer server = PracticeServer.start(
                new PracticeSettings("127.0.0.1", 0, InstantSource.system(), Optional.empty(), guilds, false))) {
            if (!bare) {
                setUp(server, folder.resolve("data"));
            }
            try (BotProcess bot =
                    bare ? BotProcess.bare(server, folder) : BotProcess.start(server, OPTIONS, folder, CORPUS, false)) {
                bot.awaitCommands();
                server.listen(exchange -> {
                    if (exchange.byBot()
                            && exchange.template().equals("/channels/{channel_id}/messages")
                            && exchange.status() == 200) {
                        posts.incrementAndGet();
                    }
                });
                Process members = members(server, label);
                Thread holder = Thread.ofPlatform().daemon().unstarted(() -> hold(folder.resolve("data")));
                if (late) {
                    holder.start();
                }
                members.waitFor(WARM_UP_SECONDS + seconds + 90L, TimeUnit.SECONDS);
                holder.interrupt();
                OUT.printf(
                        "%s: %d posts left, load average %.1f%n",
                        label,
                        posts.get(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            }
        }
    }

    /** Every guild's post is due when half the measured time is over, or up to a minute earlier. */
    private void setUp(PracticeServer server, Path data) throws IOException {
        Instant now = Instant.now();
        LocalTime post = now.plusSeconds(WARM_UP_SECONDS + 15 + seconds / 2L)
                .truncatedTo(ChronoUnit.MINUTES)
                .atZone(ZoneOffset.UTC)
                .toLocalTime();
        Cohort cohort = server.cohort();
        try (Database database = Database.open(data)) {
            Stream.concat(server.crowd().entrySet().stream(), Stream.of(Map.entry(cohort.guild(), cohort.daily())))
                    .forEach(guild -> database.guilds()
                            .save(new GuildSettings(
                                    guild.getKey(),
                                    App.CURRICULUM,
                                    OptionalLong.of(guild.getValue()),
                                    OptionalLong.empty(),
                                    post,
                                    GuildTime.standard(ZoneId.of("UTC")),
                                    now,
                                    Optional.empty())));
        }
    }

    private Process members(PracticeServer server, String label) throws IOException {
        Cohort cohort = server.cohort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadMembers.class.getName(),
                        label,
                        server.apiUrl().toString(),
                        "ws://127.0.0.1:" + server.port() + "/gateway",
                        Long.toString(cohort.guild()),
                        Long.toString(cohort.general()),
                        Integer.toString(rate),
                        Integer.toString(WARM_UP_SECONDS),
                        Integer.toString(seconds))
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT);
        builder.environment()
                .put(
                        LoadMembers.TOKENS,
                        Stream.of(cohort.mara(), cohort.ada(), cohort.ben(), cohort.chen())
                                .map(Cohort.Person::token)
                                .collect(Collectors.joining(",")));
        return builder.start();
    }

    /** Another process's long write: whoever wants to write waits up to two seconds, then everyone has a breath. */
    private static void hold(Path data) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(Database.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 60000");
            while (!Thread.currentThread().isInterrupted()) {
                statement.execute("BEGIN IMMEDIATE");
                LockSupport.parkNanos(LATE.toNanos());
                statement.execute("COMMIT");
                LockSupport.parkNanos(BREATH.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not hold the store", e);
        }
    }
}

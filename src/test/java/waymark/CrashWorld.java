package waymark;

import static waymark.MessageParts.find;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.PortBusyException;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.practice.world.Json;
import waymark.store.Database;
import waymark.study.MemberId;
import waymark.study.plan.Occurrence;
import waymark.study.streak.Outage;

/** The practice server that lives on, the bot that does not, and what both have done so far. */
final class CrashWorld implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final LocalTime POST_TIME = LocalTime.of(9, 0);

    /** Of {@link #corpus}: one that nobody finishes. */
    static final String MILESTONE = "roadmap/1-falling";

    private static final Duration FILE_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final String COMMANDS = "/applications/{application_id}/commands";
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int EVENTS_KEPT = 120;
    private static final int PAGE = 100;

    final PracticeServer server;
    final CrashBot bot;
    final CrashTrap trap = new CrashTrap();
    final CrashRecord record;
    final Path data;
    private final Deque<String> events = new ArrayDeque<>();
    private final AtomicInteger registrations = new AtomicInteger();
    private int registeredBefore;

    private CrashWorld(PracticeServer server, CrashBot bot, CrashRecord record, Path data) {
        this.server = server;
        this.bot = bot;
        this.record = record;
        this.data = data;
        server.listen(trap);
        server.listen(exchange -> {
            if (exchange.byBot() && exchange.template().equals(COMMANDS)) {
                registrations.incrementAndGet();
            }
        });
    }

    /** @param folder for configuration, curriculum, data and log */
    static CrashWorld open(CrashRecord record, Path folder, int tasks) throws IOException, PortBusyException {
        Files.createDirectories(folder);
        Path data = folder.resolve("data");
        PracticeServer server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.system()));
        Path config = Files.writeString(folder.resolve("waymark.yml"), """
                discord:
                  api_url: %s
                  clock_url: %s/practice/clock
                curricula:
                  default:
                    path: %s
                data:
                  folder: %s
                """.formatted(
                        server.apiUrl(), server.address(), corpus(folder.resolve("corpus"), tasks), data));
        CrashBot bot = new CrashBot(config, server.botToken(), folder.resolve("bot.log"));
        return new CrashWorld(server, bot, record, data);
    }

    /** A roadmap with at least that many tasks. */
    private static Path corpus(Path folder, int tasks) throws IOException {
        StringBuilder tree = new StringBuilder("# Crash course\n\n## RoadMap\n\n```\nCrash course\n└── 1. Falling\n");
        int steps = (tasks + 3) / 4;
        Path pages = Files.createDirectories(folder.resolve("roadmap/1-falling"));
        for (int step = 1; step <= steps; step++) {
            tree.append("    ")
                    .append(step < steps ? "├" : "└")
                    .append("── Fall ")
                    .append(step)
                    .append('\n');
            StringBuilder page = new StringBuilder("# Fall %d\n\nGet up again.\n\n## Tasks\n\n".formatted(step));
            for (String task : List.of("Stand", "Lean", "Fall", "Get up")) {
                page.append("- [ ] %s, time %d (10 min): that you stand\n".formatted(task, step));
            }
            Files.writeString(pages.resolve("fall-" + step + ".md"), page);
        }
        Files.writeString(folder.resolve("README.md"), tree.append("```\n"));
        return folder;
    }

    Cohort cohort() {
        return server.cohort();
    }

    List<Cohort.Person> members() {
        return List.of(cohort().mara(), cohort().ada(), cohort().ben(), cohort().chen());
    }

    /** Begins another life of the bot. */
    void start() {
        registeredBefore = registrations.get();
        ProcessHandle process = bot.start();
        record.started(process);
        tell("bot started, process " + process.pid());
    }

    void kill(String why) {
        if (bot.kill()) {
            record.add("killed", why.replace(' ', '-'));
            tell("bot killed " + why);
        }
    }

    /** Kills the bot in its present life, and in no later one. */
    Runnable killer(String why) {
        int life = record.lives();
        return () -> {
            if (record.lives() == life) {
                kill(why);
            }
        };
    }

    /** Waits until the bot has signed in and compared its commands with Discord's. */
    void awaitStarted() {
        Eventually.holds("the bot is up", START_TIMEOUT, () -> {
            bot.assertNotEndedByItself();
            return registrations.get() > registeredBefore;
        });
    }

    /** Starts the bot, and kills it so much after it began a file of that name among its backups. */
    void killAtFile(String prefix, Duration later, String why) {
        Path folder = data.resolve(Database.BACKUPS);
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            Files.createDirectories(folder).register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            start();
            long deadline = System.nanoTime() + FILE_TIMEOUT.toNanos();
            while (!began(watch, prefix)) {
                bot.assertNotEndedByItself();
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("no " + prefix + " within " + FILE_TIMEOUT);
                }
            }
            LockSupport.parkNanos(later.toNanos());
            kill(why);
            bot.awaitDeath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean began(WatchService watch, String prefix) throws InterruptedException {
        WatchKey key = watch.poll(1, TimeUnit.SECONDS);
        if (key == null) {
            return false;
        }
        boolean began = key.pollEvents().stream()
                .anyMatch(event -> String.valueOf(event.context()).startsWith(prefix));
        key.reset();
        return began;
    }

    /** The daily backups that are complete. */
    List<Path> backups() {
        Path folder = data.resolve(Database.BACKUPS);
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches("daily-.*\\.db"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteBackups() {
        for (Path backup : backups()) {
            backup.toFile().delete();
        }
    }

    void startAndWait() {
        start();
        awaitStarted();
    }

    /** Orders a fault as anybody does: {@code {"kind": "lost response", "route": ..., "count": 1}}. */
    void fault(JsonNode fault) {
        tell("fault ordered: " + fault);
        String text = fault.toString().replace("/channels/*/", "/channels/" + cohort().daily() + "/");
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/practice/faults"))
                .POST(BodyPublishers.ofString(text))
                .timeout(REQUEST_TIMEOUT)
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("refused: " + fault + ": " + answer.body());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The custom id of the Done button of that day's post. */
    String doneButton(LocalDate day) {
        return "1:done:" + new Occurrence(cohort().guild(), day).key();
    }

    /** The messages of the daily channel that carry that day's Done button, as a member sees them. */
    List<JsonNode> posts(LocalDate day) {
        String button = doneButton(day);
        return newest(Long.MAX_VALUE)
                .filter(message -> carries(message, button))
                .toList();
    }

    /** A hundred days or more need more than one page. */
    private Stream<JsonNode> newest(long before) {
        String path = "/channels/" + cohort().daily() + "/messages?limit=" + PAGE + "&before=" + before;
        List<JsonNode> page = new ArrayList<>();
        MemberClient.send(server, cohort().ada().token(), "GET", path, null)
                .body()
                .forEach(page::add);
        return page.size() < PAGE ? page.stream() : Stream.concat(page.stream(), newest(Json.id(page.getLast(), "id")));
    }

    private static boolean carries(JsonNode message, String button) {
        return !find(message, part -> part.path("custom_id").asText().equals(button))
                .isMissingNode();
    }

    /** What the bot's heartbeat has missed so far. */
    List<Outage> outages(MemberId member) {
        return StoreCopy.read(
                data, store -> store.streaks().record(member).orElseThrow().outages());
    }

    synchronized void tell(String event) {
        events.addLast(server.clock().instant() + " " + event);
        if (events.size() > EVENTS_KEPT) {
            events.removeFirst();
        }
    }

    synchronized String events() {
        return String.join("\n", events);
    }

    @Override
    public void close() {
        trap.close();
        bot.close();
        server.close();
    }
}

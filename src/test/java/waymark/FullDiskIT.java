package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import waymark.WaymarkProcess.Ended;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.store.Database;

/** A disk that takes no writes under the running bot: members are refused kindly, nothing is lost, and the same click counts later, once. */
@Timeout(300)
class FullDiskIT {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration END_TIMEOUT = Duration.ofSeconds(40);
    private static final int SMALL_MEBIBYTES = 64;

    @TempDir
    Path folder;

    private PracticeServer server;
    private Path data;
    private Path config;
    private Path log;
    private URI health;
    private Optional<Process> bot = Optional.empty();

    @BeforeEach
    void configure() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.system()));
        data = Files.createDirectories(folder.resolve("data"));
        log = folder.resolve("bot.log");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        health = URI.create("http://127.0.0.1:" + port + "/health");
        config = Files.writeString(folder.resolve("waymark.yml"), """
                discord:
                  api_url: %s
                curricula:
                  default:
                    path: %s
                data:
                  folder: %s
                  backup_time: off
                web:
                  port: %d
                """.formatted(
                        server.apiUrl(), SmallCorpus.in(folder.resolve("corpus")), data, port));
    }

    @AfterEach
    void stop() throws Exception {
        stopBot();
        server.close();
    }

    private ProcessBuilder command(String name) {
        return WaymarkProcess.builder(
                Map.of(WaymarkProcess.TOKEN_VARIABLE, server.botToken()), name, "--config", config.toString());
    }

    private void start(ProcessBuilder run) throws Exception {
        Process started = run.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        bot = Optional.of(started);
        Eventually.holds("the bot is up", START_TIMEOUT, () -> {
            assertTrue(started.isAlive(), () -> "ended: " + logged());
            return health().equals("200");
        });
    }

    private void stopBot() throws Exception {
        if (bot.isPresent()) {
            bot.get().destroy();
            assertTrue(bot.get().waitFor(END_TIMEOUT.toSeconds(), TimeUnit.SECONDS), "it ends on a full disk too");
            bot = Optional.empty();
        }
    }

    private String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Its status, and what it says where that is not well. */
    private String health() {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(health)
                                    .timeout(Duration.ofSeconds(40))
                                    .build(),
                            BodyHandlers.ofString());
            return answer.statusCode() == 200 ? "200" : answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Act {
        void run() throws Exception;
    }

    /** Ada checks in, the disk takes no more writes, Ben presses Done in vain, the disk is mended, Ben presses Done again. */
    private void live(Act damage, Act mend, String toMember, String toOperator) throws Exception {
        var cohort = server.cohort();
        try (Learner mara = Learner.in(server, cohort.mara(), cohort.general());
                Learner ada = Learner.in(server, cohort.ada(), cohort.general());
                Learner ben = Learner.in(server, cohort.ben(), cohort.general())) {
            JsonNode card = mara.use("setup", option("time", "09:00"), option("zone", "UTC"));
            mara.chooseInPlace(card, String.valueOf(cohort.daily()));
            assertTrue(words(ada.use("checkin")).contains("Streak: **1 day**"));
            JsonNode task = ben.use("today");

            damage.run();
            for (int click = 0; click < 3; click++) {
                String refused = words(ben.press(task, "Done"));
                assertTrue(refused.contains(toMember) && refused.contains("nothing was counted"), refused);
            }
            String unwell = health();
            assertTrue(unwell.startsWith("503") && unwell.contains(toOperator), unwell);
            assertTrue(logged().contains(" was not stored: interaction ") && logged().contains(toOperator), logged());
            assertFalse(logged().contains("\tat "), () -> "a trace for each refused click: " + logged());
            assertTrue(words(ada.use("streak", sub("show"))).contains("Streak: **1 day**"), "it still reads");
            assertTrue(
                    words(ben.use("ask", option("question", "broadcast join"))).contains("executor"),
                    "it still answers");

            mend.run();
            String counted = words(ben.press(task, "Done"));
            assertTrue(counted.contains("Checked in") && counted.contains("Streak: **1 day**"), counted);
            String again = words(ben.press(task, "Done"));
            assertTrue(again.contains("Already counted"), again);
            assertTrue(words(ada.use("streak", sub("show"))).contains("Streak: **1 day**"));
            assertEquals("200", health());
        }
    }

    @Test
    void aFullDiskIsToldAndNothingIsLost() throws Exception {
        Optional<SmallDisk> small = SmallDisk.on(data, SMALL_MEBIBYTES);
        assumeTrue(small.isPresent(), "no disk may be mounted here");
        try (SmallDisk disk = small.get()) {
            start(disk.with(command("run")));
            live(disk::fill, disk::makeRoom, "store is full", "disk is full");
            disk.fill();
            stopBot();

            Ended doctor = WaymarkProcess.run(disk.with(command("doctor")));
            assertEquals(1, doctor.exit(), doctor::toString);
            assertTrue(line(doctor, "WRONG store: ").contains("full"), doctor::toString);
            disk.makeRoom();
            assertTrue(line(WaymarkProcess.run(disk.with(command("doctor"))), "ok    store: ")
                    .contains("MiB free"));
        }
    }

    private static String line(Ended ended, String beginning) {
        return ended.out().stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + beginning + " in " + ended));
    }

    /** A file that the file system itself refuses to change, whoever asks, as on a disk that became read-only. */
    @Test
    void aDiskThatBecameReadOnlyIsToldAndNothingIsLost() throws Exception {
        assumeTrue(immutable("+i", Files.createFile(folder.resolve("probe"))), "files cannot be made immutable here");
        assertTrue(immutable("-i", folder.resolve("probe")));
        start(command("run"));
        List<Path> files = Stream.of("", "-wal")
                .map(end -> data.resolve(Database.FILE + end))
                .toList();
        try {
            live(
                    () -> assertTrue(immutable("+i", files.toArray(Path[]::new))),
                    () -> assertTrue(immutable("-i", files.toArray(Path[]::new))),
                    "cannot be written at the moment",
                    "cannot be written");
        } finally {
            immutable("-i", files.toArray(Path[]::new));
        }
    }

    private static boolean immutable(String flag, Path... files) throws Exception {
        Path chattr = Path.of("/usr/bin/chattr");
        if (!Files.isExecutable(chattr)) {
            return false;
        }
        List<String> command = Stream.concat(
                        Stream.of(chattr.toString(), flag),
                        Stream.of(files).filter(Files::exists).map(Path::toString))
                .toList();
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}

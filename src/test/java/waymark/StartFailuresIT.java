package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static waymark.CommandOptions.option;
import static waymark.MessageParts.words;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import waymark.WaymarkProcess.Ended;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.store.Database;

/** Whatever an operator gets wrong: exit code 2, one line that says what to do, and nothing is damaged. */
@Timeout(180)
class StartFailuresIT {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final int SQLITE_HEADER_BYTES = 100;

    private static PracticeServer server;

    @TempDir
    Path folder;

    private Path corpus;
    private Path data;

    @BeforeAll
    static void startServer() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.system()));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void writeCorpus() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("corpus"));
        data = folder.resolve("data");
    }

    @Test
    void aWrongTokenIsTold() throws Exception {
        Path config = config(server.apiUrl(), corpus, data, "");
        String token = server.botToken();
        String wrong = token.substring(0, token.length() - 5) + "wrong";
        String line = refused(config, wrong);
        assertNames(line, "WAYMARK_TOKEN", "token");
        assertFalse(line.contains(wrong), line);
    }

    @Test
    void aMissingTokenIsTold() throws Exception {
        Path config = config(server.apiUrl(), corpus, data, "");
        assertNames(refused(config, ""), config.toString(), "WAYMARK_TOKEN", "discord.token_file");
    }

    @Test
    void aTokenInTheConfigurationIsRefusedAndNotRepeated() throws Exception {
        Path config = config(server.apiUrl(), corpus, data, "");
        Files.writeString(config, Files.readString(config).replace("discord:\n", "discord:\n  token: abcdef\n"));
        String line = refused(config, server.botToken());
        assertNames(line, config + ":2", "discord.token");
        assertFalse(line.contains("abcdef"), line);
    }

    @Test
    void aMissingCorpusIsTold() throws Exception {
        Path none = folder.resolve("none");
        Path config = config(server.apiUrl(), none, data, "");
        assertNames(refused(config, server.botToken()), none.toString(), "curricula.default.path");
        assertNames(refused("ask", "--corpus", none.toString(), "x"), none.toString());
        assertNames(refused("check", "--corpus", none.toString()), none.toString());
        assertNames(refused("practice", "--port", "0", "--corpus", none.toString()), none.toString());
    }

    @Test
    void anUnknownKeyIsToldWithItsLine() throws Exception {
        Path config = config(server.apiUrl(), corpus, data, "wbe:\n  port: 0\n");
        assertNames(refused(config, server.botToken()), config + ":9", "wbe.port");
    }

    @Test
    void allThatIsWrongInAConfigurationIsToldAtOnce() throws Exception {
        Path config = config(URI.create("ftp://nowhere"), corpus, data, "web:\n  port: 99999\n");
        assertNames(refused(config, ""), config + ":2", "discord.api_url", config + ":9", "web.port", "WAYMARK_TOKEN");
    }

    @Test
    void aMissingConfigurationIsTold() throws Exception {
        Path none = folder.resolve("none.yml");
        assertNames(refused(none, server.botToken()), none.toString(), "--config");
    }

    @Test
    void aConfigurationThatIsNoYamlIsToldWithItsLine() throws Exception {
        Path config = Files.writeString(folder.resolve("bad.yml"), "discord:\n  api_url: [\n");
        assertNames(refused(config, server.botToken()), config + ":");
    }

    @Test
    void anUnknownOptionOrCommandIsTold() throws Exception {
        assertNames(refused("practice", "--prot", "1"), "--prot", "waymark help practice");
        assertNames(refused("practise"), "practise", "waymark help");
        assertNames(refused("practice", "--port", "x"), "--port", "x");
    }

    @Test
    void aBusyPortIsTold() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(busy.getLocalPort());
            assertNames(refused("practice", "--port", port, "--corpus", corpus.toString()), port, "--port");
            Path config = config(server.apiUrl(), corpus, data, "web:\n  port: " + port + "\n");
            assertNames(refused(config, server.botToken()), port, "web.port");
        }
    }

    /** Below a file no folder can be made, by nobody; permissions would not stop the superuser. */
    @Test
    void aDataFolderThatCannotBeMadeIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Path config = config(server.apiUrl(), corpus, file.resolve("data"), "");
        assertNames(refused(config, server.botToken()), file.resolve("data").toString());
    }

    @Test
    void aReadOnlyDataFolderIsTold() throws Exception {
        makeDatabase();
        assertNames(refusedWithout("r-xr-xr-x", data), data.toString(), "writable");
    }

    @Test
    void aReadOnlyEmptyDataFolderIsTold() throws Exception {
        Files.createDirectories(data);
        assertNames(refusedWithout("r-xr-xr-x", data), data.toString(), "writable");
    }

    @Test
    void aReadOnlyDatabaseIsTold() throws Exception {
        makeDatabase();
        Path file = data.resolve(Database.FILE);
        assertNames(refusedWithout("r--r--r--", file), file.toString(), "writable");
    }

    /** What {@code run} says while a file or folder has only those permissions. */
    private String refusedWithout(String permissions, Path place) throws IOException {
        Path config = config(server.apiUrl(), corpus, data, "");
        Optional<ProcessBuilder> run = WaymarkProcess.boundByPermissions(command(config, server.botToken()));
        assumeTrue(run.isPresent(), "permissions do not bind the superuser, and there is no setpriv");
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(place);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
        try {
            return new RefusedStart(folder).line(run.get());
        } finally {
            Files.setPosixFilePermissions(place, before);
        }
    }

    @Test
    void aDamagedDatabaseIsToldAndLeftAsItIs() throws Exception {
        makeDatabase();
        try (RandomAccessFile file =
                new RandomAccessFile(data.resolve(Database.FILE).toFile(), "rw")) {
            byte[] rubbish = "rubbish ".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            file.seek(SQLITE_HEADER_BYTES);
            file.write(rubbish);
        }
        Path config = config(server.apiUrl(), corpus, data, "");
        assertNames(
                refused(config, server.botToken()), data.resolve(Database.FILE).toString());
    }

    @Test
    void aFileThatIsNoDatabaseIsToldAndLeftAsItIs() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve(Database.FILE), "my shopping list");
        Path config = config(server.apiUrl(), corpus, data, "");
        assertNames(
                refused(config, server.botToken()), data.resolve(Database.FILE).toString());
    }

    @Test
    void aDiscordThatCannotBeReachedIsTold() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String api = "http://127.0.0.1:" + free + "/api/v10";
        Path config = config(URI.create(api), corpus, data, "");
        assertNames(refused(config, server.botToken()), api, "discord.api_url");
    }

    @Test
    void aSecondProcessOnTheSameDataIsRefusedAndTheFirstGoesOn() throws Exception {
        Path config = config(server.apiUrl(), corpus, data, "");
        Path log = folder.resolve("first.log");
        Process first = command(config, server.botToken())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        try (Learner ada =
                Learner.in(server, server.cohort().ada(), server.cohort().general())) {
            Eventually.holds("the first bot's commands", START_TIMEOUT, () -> {
                assertTrue(first.isAlive(), () -> "the first bot ended: " + log);
                return ada.offered().contains("ask");
            });
            assertTrue(
                    words(ada.use("ask", option("question", "broadcast join"))).contains("executor"));

            Ended second = WaymarkProcess.run(command(config, server.botToken()));

            assertEquals(2, second.exit(), second::toString);
            assertEquals(1, second.err().size(), second::toString);
            assertNames(second.err().getFirst(), data.toString(), "another process");
            assertTrue(
                    words(ada.use("ask", option("question", "broadcast join"))).contains("executor"));
            assertTrue(first.isAlive());
        } finally {
            first.destroyForcibly();
            first.waitFor();
        }
    }

    private Path config(URI api, Path curriculum, Path dataFolder, String more) throws IOException {
        return Files.writeString(folder.resolve("waymark.yml"), """
                discord:
                  api_url: %s
                curricula:
                  default:
                    path: %s
                data:
                  folder: %s
                """.formatted(api, curriculum, dataFolder) + more);
    }

    private static ProcessBuilder command(Path config, String token) {
        return WaymarkProcess.builder(
                Map.of(WaymarkProcess.TOKEN_VARIABLE, token), "run", "--config", config.toString());
    }

    private String refused(Path config, String token) throws IOException {
        return new RefusedStart(folder).line(command(config, token));
    }

    private String refused(String... arguments) throws IOException {
        return new RefusedStart(folder).line(WaymarkProcess.builder(Map.of(), arguments));
    }

    private void makeDatabase() {
        Database.open(data).close();
    }

    private static void assertNames(String line, String... names) {
        Stream.of(names).forEach(name -> assertTrue(line.contains(name), () -> "no " + name + " in: " + line));
    }
}

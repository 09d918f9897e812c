package waymark.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.study.Guilds;
import waymark.study.plan.GuildSettings;

class RestoreTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @TempDir
    Path folder;

    private Path data;
    private Path backup;

    @BeforeEach
    void aBackupWithOneGuildAndAStoreWithTwo() {
        data = folder.resolve("data");
        backup = folder.resolve("backup.db");
        try (Database database = Database.open(data)) {
            database.guilds().save(Guilds.in(1, "UTC"));
            Database.backup(data, backup);
            database.guilds().save(Guilds.in(2, "UTC"));
        }
    }

    private List<Long> guilds(Path dataFolder) {
        try (Database database = Database.open(dataFolder)) {
            return database.guilds().all().stream()
                    .map(GuildSettings::guild)
                    .sorted()
                    .toList();
        }
    }

    private void assertRefused(String why) throws Exception {
        byte[] before = Files.readAllBytes(data.resolve(Database.FILE));
        StoreException refused = assertThrows(StoreException.class, () -> Database.restore(data, backup, NOW));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(why) && message.contains(backup.toString()), message);
        assertEquals(1, message.lines().count(), message);
        assertArrayEquals(before, Files.readAllBytes(data.resolve(Database.FILE)));
        try (Stream<Path> left = Files.list(data)) {
            assertEquals(
                    List.of("waymark.db", "waymark.lock", "waymark.store"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
        assertEquals(List.of(1L, 2L), guilds(data));
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    @Test
    void putsABackupBackAndKeepsWhatItReplaced() {
        Optional<Path> aside = Database.restore(data, backup, NOW);
        assertEquals(List.of(1L), guilds(data));
        assertEquals(Optional.of(data.resolve("replaced-20260504T100000Z")), aside);
        assertEquals(List.of(1L, 2L), guilds(aside.orElseThrow()));
        assertTrue(Files.exists(backup));
    }

    @Test
    void twiceInASecondKeepsBoth() {
        Database.restore(data, backup, NOW);
        assertEquals(Optional.of(data.resolve("replaced-20260504T100000Z-2")), Database.restore(data, backup, NOW));
    }

    @Test
    void bringsBackAStoreThatIsGone() throws Exception {
        Files.delete(data.resolve(Database.FILE));
        assertThrows(StoreException.class, () -> Database.open(data));
        assertEquals(Optional.empty(), Database.restore(data, backup, NOW));
        assertEquals(List.of(1L), guilds(data));
    }

    @Test
    void replacesADamagedStoreAndKeepsItAsItIs() throws Exception {
        byte[] damaged = Files.readAllBytes(data.resolve(Database.FILE));
        Arrays.fill(damaged, 100, damaged.length, (byte) 0x5A);
        Files.write(data.resolve(Database.FILE), damaged);
        Path aside = Database.restore(data, backup, NOW).orElseThrow();
        assertEquals(List.of(1L), guilds(data));
        assertArrayEquals(damaged, Files.readAllBytes(aside.resolve(Database.FILE)));
    }

    @Test
    void takesAWriteAheadLogWithIt() throws Exception {
        Path copied = Files.createDirectory(folder.resolve("copied"));
        try (Database database = Database.open(data)) {
            database.guilds().save(Guilds.in(3, "UTC"));
            for (String name : List.of("waymark.db", "waymark.db-wal")) {
                Files.copy(data.resolve(name), copied.resolve(name));
            }
        }
        Path elsewhere = folder.resolve("elsewhere");
        Database.restore(elsewhere, copied.resolve(Database.FILE), NOW);
        assertEquals(List.of(1L, 2L, 3L), guilds(elsewhere));
    }

    @Test
    void refusesWhileAProcessHoldsTheFolder() {
        try (Database running = Database.open(data)) {
            StoreException refused = assertThrows(StoreException.class, () -> Database.restore(data, backup, NOW));
            assertTrue(refused.getMessage().contains("another process is using"), refused.getMessage());
            assertEquals(2, running.guilds().all().size());
        }
    }

    @Test
    void refusesWhatIsNewer() throws Exception {
        sql("""
                INSERT INTO flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (99, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'x', 1, 1)""");
        assertRefused("newer Waymark (schema 9999)");
    }

    @Test
    void refusesWhatIsDamagedInOnePage() throws Exception {
        byte[] bytes = Files.readAllBytes(backup);
        int page = 4096;
        Arrays.fill(bytes, bytes.length - 2 * page, bytes.length - page, (byte) 0x5A);
        Files.write(backup, bytes);
        assertRefused("is damaged");
    }

    @Test
    void refusesWhatIsCutShort() throws Exception {
        byte[] bytes = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused("is damaged");
    }

    @Test
    void refusesWhatIsNotOurs() throws Exception {
        Files.writeString(backup, "my notes");
        assertRefused("is not a database of Waymark");
    }

    @Test
    void refusesAnotherProgramsDatabase() throws Exception {
        Files.delete(backup);
        sql("CREATE TABLE recipe (name TEXT)");
        assertRefused("is not a database of Waymark");
    }

    @Test
    void refusesOneWithNothingInIt() throws Exception {
        Files.delete(backup);
        new SqliteFile(backup).prepare();
        assertRefused("holds no store");
    }

    @Test
    void refusesAFileThatIsNotThere() throws Exception {
        Files.delete(backup);
        assertRefused("there is no such file");
        assertFalse(Files.exists(backup));
    }
}

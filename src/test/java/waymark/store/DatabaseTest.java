package waymark.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.study.Guilds;
import waymark.study.plan.GuildSettings;

class DatabaseTest {
    @TempDir
    Path folder;

    private static String refusal(Path dataFolder) {
        StoreException refused = assertThrows(StoreException.class, () -> Database.open(dataFolder));
        String message = refused.getMessage();
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE));
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }

    @Test
    void makesTheFolderAndKeepsWhatIsStored() {
        Path deep = folder.resolve("a/b/c");
        try (Database database = Database.open(deep)) {
            database.guilds().save(Guilds.in(1, "UTC"));
        }
        try (Database database = Database.open(deep)) {
            assertEquals(Optional.of(Guilds.in(1, "UTC")), database.guilds().find(1));
        }
    }

    @Test
    void leavesOneFileWhenClosed() {
        Database.open(folder).close();
        assertTrue(Files.exists(folder.resolve(Database.FILE)));
        assertFalse(Files.exists(folder.resolve(Database.FILE + "-wal")));
    }

    @Test
    void oneAtATimeAndTheSecondTryDoesNotLetGoOfTheFirstOnesLock() throws Exception {
        try (Database first = Database.open(folder)) {
            assertTrue(refusal(folder).contains("another process is using the data folder " + folder));
            assertTrue(refusal(folder.resolve(".")).contains("another process"), "by any name");
            first.guilds().save(Guilds.in(1, "UTC"));
            assertEquals(
                    "another process is using the data folder " + folder
                            + ": stop it first, or give this one a data folder of its own",
                    CheckInProcess.openElsewhere(folder));
        }
        assertEquals("opened", CheckInProcess.openElsewhere(folder));
        Database.open(folder).close();
    }

    @Test
    void theFolderStaysTakenWhileAWriteHasNotEnded() throws Exception {
        Database database = Database.open(folder);
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<GuildSettings> write =
                    callers.submit(() -> database.guilds().change(Guilds.in(1, "UTC"), settings -> {
                        writing.countDown();
                        return awaited(release) ? settings : Guilds.in(2, "UTC");
                    }));
            assertTrue(awaited(writing));
            Thread.currentThread().interrupt();
            assertThrows(StoreException.class, database::close);
            assertTrue(Thread.interrupted());
            assertTrue(refusal(folder).contains("another process is using the data folder " + folder));
            release.countDown();
            assertEquals(Guilds.in(1, "UTC"), write.get(20, TimeUnit.SECONDS));
        }
        database.close();
        try (Database again = Database.open(folder)) {
            assertTrue(again.guilds().find(1).isPresent());
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertTrue(refusal(file.resolve("data")).startsWith("the data folder " + file.resolve("data") + " cannot be"));
        assertTrue(refusal(file).startsWith("the data folder " + file + " cannot be"));
    }

    @Test
    void aReadOnlyFolderIsNamedAndLeftAlone() throws Exception {
        Path readOnly = Files.createDirectory(folder.resolve("ro"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(readOnly), "this user may write to read-only folders");
        assertTrue(refusal(readOnly).contains(readOnly.toString()));
        try (var files = Files.list(readOnly)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAndLeftAlone() throws Exception {
        byte[] text = "These are my notes, and nobody else's.".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve(Database.FILE), text);
        assertTrue(refusal(folder).startsWith(file + " is not a database of Waymark"));
        assertArrayEquals(text, Files.readAllBytes(file));
    }

    @Test
    void anotherProgramsDatabaseIsNamedAndLeftAlone() throws Exception {
        sql("CREATE TABLE recipe (name TEXT)");
        byte[] before = Files.readAllBytes(folder.resolve(Database.FILE));
        assertTrue(refusal(folder).startsWith(folder.resolve(Database.FILE) + " "));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve(Database.FILE)));
    }

    @Test
    void aDamagedDatabaseIsNamed() throws Exception {
        Database.open(folder).close();
        byte[] bytes = Files.readAllBytes(folder.resolve(Database.FILE));
        Arrays.fill(bytes, 100, bytes.length, (byte) 0x5A);
        Files.write(folder.resolve(Database.FILE), bytes);
        assertTrue(refusal(folder).startsWith(folder.resolve(Database.FILE) + " "));
    }

    @Test
    void aNewerSchemaIsNamedAndLeftAlone() throws Exception {
        try (Database database = Database.open(folder)) {
            database.guilds().save(Guilds.in(1, "UTC"));
        }
        sql("""
                INSERT INTO flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, 1)""");
        String message = refusal(folder);
        assertTrue(message.contains("was written by a newer Waymark (schema 99)"), message);
        sql("DELETE FROM flyway_schema_history WHERE version = '99'");
        try (Database database = Database.open(folder)) {
            assertTrue(database.guilds().find(1).isPresent());
        }
    }

    @Test
    void aRefusedFolderMayBeOpenedOnceItIsMended() throws Exception {
        Path file = Files.writeString(folder.resolve(Database.FILE), "no database at all");
        refusal(folder);
        Files.delete(file);
        Database.open(folder).close();
    }

    @Test
    void aBackupIsADatabaseAsOfItsMoment() {
        Path target = folder.resolve("copy").resolve(Database.FILE);
        try (Database database = Database.open(folder.resolve("data"))) {
            database.guilds().save(Guilds.in(1, "UTC"));
            assertThrows(StoreException.class, () -> database.backup(target), "into a folder that is not there");
            assertTrue(target.getParent().toFile().mkdirs());
            database.backup(target);
            database.guilds().save(Guilds.in(2, "UTC"));
            StoreException exists = assertThrows(StoreException.class, () -> database.backup(target));
            assertTrue(exists.getMessage().contains(target + " exists"), exists.getMessage());
        }
        try (Database copy = Database.open(target.getParent())) {
            assertEquals(1, copy.guilds().all().size());
        }
    }

    @Test
    void anErrorOfTheDatabaseIsAStoreException() throws Exception {
        try (Database database = Database.open(folder)) {
            sql("DROP TABLE question");
            StoreException failed = assertThrows(
                    StoreException.class, () -> database.questions().find(1));
            assertTrue(failed.getMessage().contains("no such table: question"), failed.getMessage());
        }
    }
}

package waymark.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.study.Guilds;

class DailyBackupTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private Path backups;
    private DailyBackup daily;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("data"));
        database.guilds().save(Guilds.in(1, "UTC"));
        backups = folder.resolve("backups");
        daily = new DailyBackup(database, backups, LocalTime.of(3, 0));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void oneADayAtItsTimeAndTheLastSevenStay() throws Exception {
        for (int hour = 0; hour < 24 * 10; hour++) {
            daily.tick(NOON.plus(Duration.ofHours(hour)));
        }
        assertEquals(
                List.of("08", "09", "10", "11", "12", "13", "14"),
                names().stream().map(name -> name.substring(12, 14)).sorted().toList());
        assertTrue(names().getLast().startsWith("daily-20260514T03"), names()::toString);
        assertTrue(daily.state(Instant.parse("2026-05-15T02:00:00Z")).ok());
        assertFalse(daily.state(Instant.parse("2026-05-16T06:00:00Z")).ok());
    }

    @Test
    void aRestartMakesNoSecondOne() throws Exception {
        daily.tick(NOON);
        new DailyBackup(database, backups, LocalTime.of(3, 0)).tick(NOON.plusSeconds(60));
        assertEquals(1, names().size());
    }

    @Test
    void eachIsAStore() throws Exception {
        daily.tick(NOON);
        Database.restore(folder.resolve("elsewhere"), backups.resolve(names().getFirst()), NOON);
        try (Database copy = Database.open(folder.resolve("elsewhere"))) {
            assertTrue(copy.guilds().find(1).isPresent());
        }
    }

    @Test
    void aFailureIsToldAndTriedAgainInAnHour() throws Exception {
        Files.writeString(backups, "a file in the folder's place");
        daily.tick(NOON);
        assertFalse(daily.state(NOON).ok());
        assertTrue(daily.state(NOON).said().contains(backups.toString()));
        Files.delete(backups);
        daily.tick(NOON.plusSeconds(60));
        assertFalse(Files.exists(backups));
        daily.tick(NOON.plus(Duration.ofHours(1)));
        assertEquals(1, names().size());
        assertTrue(daily.state(NOON.plus(Duration.ofHours(1))).ok());
    }

    @Test
    void whatAProcessLeftUnfinishedIsDeleted() throws Exception {
        Files.createDirectories(backups);
        for (String end : List.of("", "-wal", "-shm", "-journal")) {
            Files.writeString(backups.resolve("daily-20260503T030000Z-schema11.db.partial" + end), "half");
            Files.writeString(backups.resolve("before-upgrade-schema1-20260503T030000Z.db.partial" + end), "half");
        }
        Path mine = Files.writeString(backups.resolve("mine.db.partial"), "kept");
        daily.tick(NOON);
        assertTrue(Files.exists(mine));
        assertEquals(2, names().size(), names()::toString);
    }

    @Test
    void nobodyElsesFilesAreDeleted() throws Exception {
        Files.createDirectories(backups);
        Path mine = Files.writeString(backups.resolve("before-upgrade-schema1-20200101T000000Z.db"), "kept");
        for (int day = 0; day < 9; day++) {
            daily.tick(NOON.plus(Duration.ofDays(day)));
        }
        assertTrue(Files.exists(mine));
        assertEquals(DailyBackup.KEPT + 1, names().size());
    }
}

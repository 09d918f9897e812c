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
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.study.MemberId;

/** From each schema that there ever was, with data in every table of the first, to the newest: nothing is lost. */
class UpgradeTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final int NEWEST = new Schema().newest();

    /** A row of data for every table of the first schema. */
    private static final List<String> ROWS = List.of(
            "INSERT INTO guild (guild, curriculum, channel, ping_role, post_time, zone, day_start, study_days, since_at, paused_at) VALUES (1, 'default', 7, 8, '09:00', 'Europe/Berlin', '04:00',"
                    + " 'MON,TUE,WED,THU,FRI,SAT,SUN', 1000, NULL)",
            "INSERT INTO setting VALUES (2, 11, 1, 2000, 'Asia/Tokyo', 'MON,TUE,WED', '2026-06-01', '2026-06-10')",
            "INSERT INTO ledger VALUES (1, 2, '2026-05-03', 'CREDIT', 12, 1777800000000, 'done', 2, 'read \"it\" all', 0)",
            "INSERT INTO outage VALUES (1, 1777000000000, 1777030000000, 1)",
            "INSERT INTO occurrence VALUES (1, 0, '2026-05-03', 1, 'CLAIMED', 2900, 'default', 'a/b#1', NULL, NULL, 'me', '')",
            "INSERT INTO occurrence VALUES (1, 0, '2026-05-03', 2, 'SENT', 3000, 'default', 'a/b#1', 7, 70, 'me', '')",
            "INSERT INTO occurrence VALUES (1, 0, '2026-05-04', 1, 'CLAIMED', 3100, 'default', 'a/b#2', NULL, NULL, 'me', '')",
            "INSERT INTO mark VALUES (2, 1, 'default', 'a/b', 13, 4000, 'DONE')",
            "INSERT INTO assignment (id, guild, assignee_kind, assignee, curriculum, milestone, due, note, made_by, made_at)"
                    + " VALUES (14, 1, 'MEMBER', 2, 'default', 'a', '2026-06-01', 'soon', 3, 5000)",
            "INSERT INTO assignment_change (assignment, act, made_at, actor, kind, due) VALUES (14, 15, 6000, 3, 'EXTEND', '2026-07-01')",
            "INSERT INTO question (id, guild, curriculum, text, outcome, asked_at, helpful)"
                    + " VALUES (16, 1, 'default', 'what is a CTE?', 'FOUND', 7000, 1)");

    /** From this schema on the claim among them is listed apart, with the row. */
    private static final int OPEN_CLAIMS = 13;

    private static final String OPEN_CLAIM = "INSERT INTO open_claim VALUES (1, 0, '2026-05-04', 1)";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve(Database.FILE);
    }

    /** A database as the version of that schema left it. */
    private void old(int version) throws Exception {
        OldStore.make(new SqliteFile(file()), version);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement run = connection.createStatement()) {
            for (String row : ROWS) {
                run.executeUpdate(row);
            }
            if (version >= OPEN_CLAIMS) {
                run.executeUpdate(OPEN_CLAIM);
            }
        }
    }

    /** What every table holds: the named columns of each, or all where none are named. */
    private static Map<String, List<String>> contents(Path file, Map<String, List<String>> columns) throws Exception {
        Map<String, List<String>> contents = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement run = connection.createStatement()) {
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                List<String> rows = new ArrayList<>();
                try (ResultSet row = run.executeQuery(
                        "SELECT " + String.join(", ", table.getValue()) + " FROM " + table.getKey() + " ORDER BY 1")) {
                    while (row.next()) {
                        List<String> values = new ArrayList<>();
                        for (int i = 1; i <= table.getValue().size(); i++) {
                            values.add(String.valueOf(row.getString(i)));
                        }
                        rows.add(values.toString());
                    }
                }
                contents.put(table.getKey(), rows);
            }
        }
        return contents;
    }

    private static Map<String, List<String>> columns(Path file) throws Exception {
        Map<String, List<String>> columns = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement run = connection.createStatement();
                ResultSet column = run.executeQuery("""
                        SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c
                        WHERE t.type = 'table' AND t.name NOT LIKE 'flyway%' AND t.name NOT LIKE 'sqlite%'""")) {
            while (column.next()) {
                columns.computeIfAbsent(column.getString(1), t -> new ArrayList<>())
                        .add(column.getString(2));
            }
        }
        return columns;
    }

    static List<Integer> versions() {
        return Stream.concat(OldStore.versions().stream(), Stream.of(NEWEST)).toList();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void nothingIsLostOnTheWayToTheNewestSchema(int version) throws Exception {
        old(version);
        Map<String, List<String>> columns = columns(file());
        Map<String, List<String>> before = contents(file(), columns);
        before.forEach((table, rows) -> assertTrue(version > 1 || !rows.isEmpty(), table + " holds nothing to lose"));

        try (Database database = Database.open(folder, InstantSource.fixed(NOW))) {
            assertEquals(NEWEST, database.schema());
            var record = database.streaks().record(new MemberId(1, 2)).orElseThrow();
            assertEquals(
                    LocalDate.parse("2026-05-03"), record.ledger().getFirst().day());
            assertEquals(1, record.settings().size());
            assertEquals(1, record.outages().size());
            assertEquals(
                    List.of(LocalDate.parse("2026-05-04")),
                    database.plans().claimed(Set.of(1L)).stream()
                            .map(posted -> posted.occurrence().date())
                            .toList());
        }

        assertEquals(before, contents(file(), columns));
        Path copy = folder.resolve("backups/before-upgrade-schema" + version + "-20260504T100000Z.db");
        assertEquals(version < NEWEST, Files.exists(copy));
        if (version < NEWEST) {
            assertEquals(columns, columns(copy));
            assertEquals(before, contents(copy, columns));
            assertEquals(version, new SqliteFile(copy).schema().orElseThrow());
        }
    }

    @Test
    void aFirstStartAndAStartWithoutAnUpgradeKeepNoCopy() {
        Database.open(folder).close();
        Database.open(folder).close();
        assertFalse(Files.exists(folder.resolve(Database.BACKUPS)));
    }

    @Test
    void anUpgradeThatFailsHalfWayLeavesTheOldVersionStartable() throws Exception {
        old(1);
        Map<String, List<String>> columns = columns(file());
        Map<String, List<String>> before = contents(file(), columns);

        StoreException failed = assertThrows(
                StoreException.class,
                () -> Database.open(folder, InstantSource.fixed(NOW), new Schema("classpath:db/failing")));

        Path copy = folder.resolve("backups/before-upgrade-schema1-20260504T100000Z.db");
        String message = String.valueOf(failed.getMessage());
        assertTrue(message.contains(copy.toString()) && message.contains("start the version before"), message);
        assertEquals(1, message.lines().count(), message);
        assertEquals(1, new SqliteFile(file()).schema().orElseThrow(), "the migrations that went well are undone too");
        assertEquals(columns, columns(file()));
        assertEquals(before, contents(file(), columns));
        // And the next version, mended, upgrades it after all.
        try (Database database = Database.open(folder, InstantSource.fixed(NOW.plusSeconds(1)))) {
            assertEquals(NEWEST, database.schema());
        }
        assertEquals(before, contents(file(), columns));
    }

    @Test
    void withoutRoomForACopyThereIsNoUpgrade() throws Exception {
        old(1);
        byte[] before = Files.readAllBytes(file());
        Files.writeString(folder.resolve(Database.BACKUPS), "a file in the folder's place");
        StoreException refused = assertThrows(StoreException.class, () -> Database.open(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("not upgraded"), refused.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    @Test
    void aStoreThatIsGoneOrEmptyIsToldNotBegunAnew() throws Exception {
        old(1);
        Database.open(folder).close();
        Path kept = folder.resolve("kept.db");
        Files.move(file(), kept);
        assertRefusedAsEmpty();
        assertFalse(Files.exists(file()), "nothing is put in its place");
        Files.createFile(file());
        assertRefusedAsEmpty();
        new SqliteFile(file()).prepare();
        assertRefusedAsEmpty();

        Files.delete(folder.resolve(Marker.FILE));
        try (Database anew = Database.open(folder)) {
            assertTrue(anew.guilds().all().isEmpty());
        }
        assertTrue(Files.exists(folder.resolve(Marker.FILE)));
    }

    private void assertRefusedAsEmpty() {
        StoreException refused = assertThrows(StoreException.class, () -> Database.open(folder));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith(file() + " is gone or empty"), message);
        assertTrue(message.contains("waymark restore FILE") && message.contains(Marker.FILE), message);
    }
}

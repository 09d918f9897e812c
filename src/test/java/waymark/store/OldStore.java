package waymark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig.TransactionMode;

/** Stores as older versions of the program left them. */
public final class OldStore {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private OldStore() {}

    /** The versions that a schema had, to the one before the newest. */
    public static List<Integer> versions() {
        return IntStream.range(1, new Schema().newest())
                .filter(OldStore::exists)
                .boxed()
                .toList();
    }

    private static boolean exists(int version) {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("V" + version + "__"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty one. */
    static void make(SqliteFile file, int version) {
        file.prepare();
        Flyway.configure()
                .dataSource(file.source(TransactionMode.IMMEDIATE))
                .locations("classpath:db/migration")
                .target(String.valueOf(version))
                .load()
                .migrate();
    }

    /** Turns the database of a folder that nobody uses into one of that version, with all rows and columns that it had room for. */
    public static void turnBack(Path dataFolder, int version) {
        SqliteFile now = new SqliteFile(dataFolder.resolve(Database.FILE));
        SqliteFile old = new SqliteFile(dataFolder.resolve(Database.FILE + ".old"));
        now.settle();
        make(old, version);
        try (Connection connection = old.source(TransactionMode.DEFERRED).getConnection();
                Statement run = connection.createStatement()) {
            run.execute("PRAGMA foreign_keys = OFF");
            run.execute("ATTACH '" + now.path() + "' AS now");
            for (String table : column(run, """
                    SELECT name FROM main.sqlite_master
                    WHERE type = 'table' AND name NOT LIKE 'flyway%' AND name NOT LIKE 'sqlite%'""")) {
                String columns = String.join(", ", column(run, """
                        SELECT name FROM pragma_table_info('%1$s', 'main')
                        WHERE name IN (SELECT name FROM pragma_table_info('%1$s', 'now'))""".formatted(table)));
                run.execute("INSERT INTO main.%1$s (%2$s) SELECT %2$s FROM now.%1$s".formatted(table, columns));
            }
            run.execute("DETACH now");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        old.settle();
        try {
            for (Path left : now.files()) {
                Files.deleteIfExists(left);
            }
            Files.move(old.path(), now.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> column(Statement run, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = run.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}

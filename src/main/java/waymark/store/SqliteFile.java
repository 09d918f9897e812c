package waymark.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * A Waymark database in one SQLite file, told from any other by the application id in its header.
 *
 * @see <a href="https://www.sqlite.org/fileformat2.html#the_database_header">The header of an SQLite file</a>
 */
record SqliteFile(Path path) {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 100;
    private static final int APPLICATION_ID_OFFSET = 68;

    /** "Wmrk". */
    private static final int APPLICATION_ID = 0x576d726b;

    private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(10);

    /** Makes the file if it is new. */
    void prepare() {
        try {
            if (isNew()) {
                create();
            }
        } catch (IOException | SQLException e) {
            throw unopened(e);
        }
    }

    private boolean isNew() throws IOException {
        return !Files.exists(path) || Files.size(path) == 0;
    }

    /** @throws StoreException for a file that is not ours or cannot be written, which is left as it is: not even a log is begun */
    void accept() {
        try {
            if (isNew()) {
                return;
            }
            if (!isOurs()) {
                throw new StoreException(
                        path + " is not a database of Waymark: move it away, or restore a backup over it");
            }
            if (!Files.isWritable(path)
                    || !Files.isWritable(path.toAbsolutePath().getParent())) {
                throw new StoreException(
                        path + " cannot be written: make it and its folder writable for this user, or choose another");
            }
        } catch (IOException e) {
            throw unopened(e);
        }
    }

    private StoreException unopened(Exception e) {
        return new StoreException(
                path + " cannot be opened (" + Sql.rootMessage(e)
                        + "): make it readable and writable for this user, or choose another data folder",
                e);
    }

    private void create() throws SQLException {
        // In one transaction, before anything else: a crash here leaves an empty file, which is new again.
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
        }
    }

    private boolean isOurs() throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] header = in.readNBytes(HEADER_BYTES);
            return header.length == HEADER_BYTES
                    && Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                    && ByteBuffer.wrap(header).getInt(APPLICATION_ID_OFFSET) == APPLICATION_ID;
        }
    }

    /** Connections with a write-ahead log, each commit on the disk before it returns. */
    DataSource source(TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url());
        return source;
    }

    private String url() {
        return "jdbc:sqlite:" + path;
    }

    /** Whether there is anything in it yet: a file that was made and never brought to a schema is as good as none. */
    boolean empty() {
        try {
            return !Files.exists(path) || Files.size(path) == 0 || isOurs() && schema().isEmpty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The version of the newest migration that it has; empty where it has none. */
    OptionalInt schema() {
        try (Connection connection = reading();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery(
                    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + Schema.HISTORY + "'")) {
                if (!table.next()) {
                    return OptionalInt.empty();
                }
            }
            try (ResultSet newest = statement.executeQuery(
                    "SELECT MAX(CAST(version AS INTEGER)) FROM " + Schema.HISTORY + " WHERE success = 1")) {
                newest.next();
                int version = newest.getInt(1);
                return newest.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads all of it.
     *
     * @throws StoreException when it is not ours, or damaged
     */
    void verify() {
        try {
            if (!isOurs()) {
                throw new StoreException(path + " is not a database of Waymark");
            }
            try (Connection connection = reading();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("PRAGMA integrity_check")) {
                String said = found.next() ? found.getString(1) : "nothing";
                if (!said.equals("ok")) {
                    throw new StoreException(
                            path + " is damaged: " + said.lines().findFirst().orElse(""));
                }
            }
        } catch (IOException | SQLException e) {
            throw new StoreException(path + " is damaged: " + Sql.rootMessage(e), e);
        }
    }

    /** Folds the write-ahead log into the file, so that the file alone is all of it. */
    void settle() {
        try (Connection connection = source(TransactionMode.DEFERRED).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The files that belong to it: itself, and its write-ahead log while it is open or after a crash. */
    List<Path> files() {
        return Stream.of("", "-wal", "-shm")
                .map(end -> path.resolveSibling(path.getFileName() + end))
                .toList();
    }

    private Connection reading() throws SQLException {
        return source(TransactionMode.DEFERRED).getConnection();
    }

    private StoreException unreadable(Exception e) {
        return new StoreException(
                path + " cannot be read (" + Sql.rootMessage(e) + "): restore a backup with: waymark restore FILE", e);
    }

    /**
     * Copies the database as of this moment to a file that does not exist, and reads the copy through; it is there whole and on the disk,
     * or not at all.
     */
    void copyTo(Path target) {
        if (Files.exists(target)) {
            throw new StoreException(target + " exists: a backup does not overwrite, choose another name");
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            try {
                Files.deleteIfExists(partial);
                try (Connection connection = reading();
                        PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                    copy.setString(1, partial.toString());
                    copy.execute();
                }
                new SqliteFile(partial).verify();
                Durable.move(partial, target);
            } finally {
                for (Path left : new SqliteFile(partial).files()) {
                    Files.deleteIfExists(left);
                }
            }
        } catch (IOException | SQLException e) {
            throw new StoreException("the backup " + target + " cannot be written: " + Sql.rootMessage(e), e);
        }
    }
}

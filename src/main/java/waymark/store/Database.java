package waymark.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import waymark.study.member.MemberStore;
import waymark.study.milestone.MilestoneStore;
import waymark.study.plan.GuildStore;
import waymark.study.plan.PlanStore;
import waymark.study.question.QuestionStore;
import waymark.study.streak.StreakStore;

/**
 * The data folder, opened by one process: an SQLite database with a write-ahead log, one writer and a few readers.
 *
 * <pre>{@code
 * try (Database database = Database.open(Path.of("data"))) {
 *     var checkIns = new CheckIns(database.streaks());
 * }
 * }</pre>
 *
 * <p>What a store has returned is on the disk ({@code synchronous=FULL}): a crash, or a loss of power, takes nothing back.
 */
public final class Database implements AutoCloseable {
    /** The database within the data folder; while it is open {@code -wal} and {@code -shm} files belong to it. */
    public static final String FILE = "waymark.db";

    private static final byte[] SQLITE_MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(30);
    private static final int READERS = 4;

    private final Path file;
    private final FolderLock lock;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Sql sql;

    private Database(Path file, FolderLock lock) {
        this.file = file;
        this.lock = lock;
        writers = pool("store-writer", source(file, SQLiteConfig.TransactionMode.IMMEDIATE), 1);
        readers = pool("store-readers", source(file, SQLiteConfig.TransactionMode.DEFERRED), READERS);
        sql = new Sql(Jdbi.create(writers), Jdbi.create(readers));
    }

    /**
     * Opens the database of a data folder, making folder and database where there are none, and brings it to this version's schema.
     *
     * @throws StoreException in one line, with nothing changed: when the folder cannot be written, another process uses it, the file is
     *     no database, or it was written by a newer version
     */
    public static Database open(Path dataFolder) {
        FolderLock lock = lock(dataFolder);
        boolean opened = false;
        try {
            Path file = dataFolder.resolve(FILE);
            checkIsDatabase(file);
            Schema.migrate(source(file, SQLiteConfig.TransactionMode.IMMEDIATE), file.toString());
            Database database = new Database(file, lock);
            opened = true;
            return database;
        } finally {
            if (!opened) {
                unlock(lock);
            }
        }
    }

    private static FolderLock lock(Path folder) {
        try {
            Files.createDirectories(folder);
            return FolderLock.take(folder);
        } catch (IOException e) {
            throw new StoreException(
                    "the data folder " + folder + " cannot be written ("
                            + e.getClass().getSimpleName() + "): make it writable for this user, or choose another",
                    e);
        }
    }

    private static void unlock(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreException("the lock of the data folder cannot be let go: " + e.getMessage(), e);
        }
    }

    private static void checkIsDatabase(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(SQLITE_MAGIC.length);
            if (start.length > 0 && !Arrays.equals(start, SQLITE_MAGIC)) {
                throw new StoreException(
                        file + " is not a database of Waymark: move it away, or restore a backup over it");
            }
        } catch (IOException e) {
            throw new StoreException(
                    file + " cannot be read: make it readable for this user, or choose another data folder", e);
        }
    }

    private static DataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource pool(String name, DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        return new HikariDataSource(config);
    }

    public StreakStore streaks() {
        return new SqlStreakStore(sql);
    }

    public MemberStore members() {
        return new SqlMemberStore(sql);
    }

    public GuildStore guilds() {
        return new SqlGuildStore(sql);
    }

    public PlanStore plans() {
        return new SqlPlanStore(sql);
    }

    public MilestoneStore milestones() {
        return new SqlMilestoneStore(sql);
    }

    public QuestionStore questions() {
        return new SqlQuestionStore(sql);
    }

    /**
     * Writes a copy as of this moment to a file that does not exist yet; the database may be in use meanwhile. The file is there whole or
     * not at all.
     */
    public void backup(Path target) {
        if (Files.exists(target)) {
            throw new StoreException(target + " exists: a backup does not overwrite, choose another name");
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Files.deleteIfExists(partial);
            try (Connection connection =
                            source(file, SQLiteConfig.TransactionMode.DEFERRED).getConnection();
                    PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, partial.toString());
                copy.execute();
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw new StoreException("the backup " + target + " cannot be written: " + Sql.rootMessage(e), e);
        }
    }

    /** Closes the database and lets go of the folder. */
    @Override
    public void close() {
        readers.close();
        // The last connection to close folds the write-ahead log into the file.
        writers.close();
        unlock(lock);
    }
}

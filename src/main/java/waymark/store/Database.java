package waymark.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig.TransactionMode;
import waymark.study.MemberId;
import waymark.study.board.BoardStore;
import waymark.study.board.TallyStore;
import waymark.study.board.VisibilityStore;
import waymark.study.board.WeeklyStore;
import waymark.study.correction.CorrectionStore;
import waymark.study.correction.ImportStore;
import waymark.study.forum.ForumStore;
import waymark.study.member.MemberDataStore;
import waymark.study.member.MemberStore;
import waymark.study.milestone.AnnouncementStore;
import waymark.study.milestone.MilestoneStore;
import waymark.study.plan.Cohort;
import waymark.study.plan.CohortStore;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;
import waymark.study.plan.PlanStore;
import waymark.study.question.QuestionStore;
import waymark.study.question.WishStore;
import waymark.study.reminder.StudyReminderStore;
import waymark.study.selfcheck.SelfCheckStore;
import waymark.study.setup.SetupStore;
import waymark.study.streak.StandingStore;
import waymark.study.streak.StreakStore;
import waymark.study.streak.UptimeStore;
import waymark.study.work.WorkStore;

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

    /** Where copies are kept unless another folder is named, within the data folder. */
    public static final String BACKUPS = "backups";

    /** How long a call waits for a connection, or for its turn to write. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** More than read at once: whoever waits for one costs those who give theirs back a processor. */
    private static final int READERS = 16;

    /** As many as one shard of Discord's holds. */
    private static final int GUILDS_KNOWN = 2_500;

    private static final int MEMBERS_KNOWN = 10_000;

    /** What its write-ahead log may take at a busy time, several times over. */
    private static final long LEAST_FREE_BYTES = 16L << 20;

    private final SqliteFile file;
    private final FolderLock lock;
    private final GroupCommit writer;
    private final HikariDataSource readers;
    private final Sql sql;
    private final GuildFacts.Source guildFacts;
    private final Memory<Long, Optional<GuildSettings>> guilds;
    private final Memory<Long, Set<Long>> assignedRoles;
    private final Memory<MemberId, List<Cohort>> cohorts;

    private Database(SqliteFile file, FolderLock lock) {
        this.file = file;
        this.lock = lock;
        readers = pool("store-readers", file.source(TransactionMode.DEFERRED), READERS);
        TableWatch watch = new TableWatch();
        writer = new GroupCommit(
                KeptStatements.in(Jdbi.create(file.source(TransactionMode.IMMEDIATE))), watch, PATIENCE);
        Memory<Long, Optional<GuildFacts>> facts = Memory.until(watch, GuildFacts.TABLES, GUILDS_KNOWN);
        guildFacts = (handle, guild) -> facts.of(guild, () -> GuildFacts.read(handle, guild));
        guilds = Memory.until(watch, Set.of("guild"), GUILDS_KNOWN);
        assignedRoles = Memory.until(watch, RoleRows.ASSIGNED_FROM, GUILDS_KNOWN);
        cohorts = Memory.until(watch, SqlCohortStore.TABLES, MEMBERS_KNOWN);
        sql = new Sql(writer, KeptStatements.in(Jdbi.create(readers)));
    }

    /** Opens the database of a data folder by the system's clock. */
    public static Database open(Path dataFolder) {
        return open(dataFolder, InstantSource.system());
    }

    /**
     * Opens the database of a data folder, making folder and database where there are none, and brings it to this version's schema, with
     * a copy of what it was in {@code backups}.
     *
     * @param clock names that copy
     * @throws StoreException in one line, with nothing changed: when the folder cannot be written, another process uses it, the file is
     *     no database, was written by a newer version, or is gone although there was one
     */
    public static Database open(Path dataFolder, InstantSource clock) {
        return open(dataFolder, clock, new Schema());
    }

    static Database open(Path dataFolder, InstantSource clock, Schema schema) {
        FolderLock lock = lock(dataFolder);
        boolean opened = false;
        try {
            SqliteFile file = new SqliteFile(dataFolder.resolve(FILE));
            Marker marker = new Marker(dataFolder);
            file.accept();
            marker.check(file);
            file.prepare();
            new Upgrade(file, schema, dataFolder.resolve(BACKUPS)).run(clock.instant());
            marker.set();
            Database database = new Database(file, lock);
            opened = true;
            return database;
        } finally {
            if (!opened) {
                unlock(lock);
            }
        }
    }

    /**
     * Writes a copy of a data folder's database as of this moment to a file that does not exist yet, while a process uses it or while none
     * does.
     */
    public static void backup(Path dataFolder, Path target) {
        SqliteFile file = new SqliteFile(dataFolder.resolve(FILE));
        if (!Files.exists(file.path())) {
            throw new StoreException(
                    "there is no store in " + dataFolder + ": name the right configuration with --config");
        }
        file.verify();
        file.copyTo(target);
    }

    /**
     * Puts a backup in the place of a data folder's database.
     *
     * @return where the replaced one is kept; empty where there was none
     * @throws StoreException with nothing changed: when a process uses the folder, or the backup is damaged, newer, or not Waymark's
     */
    public static Optional<Path> restore(Path dataFolder, Path backup, Instant now) {
        FolderLock lock = lock(dataFolder);
        try {
            return new Restore(dataFolder).from(backup, now);
        } finally {
            unlock(lock);
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

    private static HikariDataSource pool(String name, DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }

    /** Whether it can be read and, where a write was refused before, be written again. */
    public StoreState state() {
        try (Connection connection = readers.getConnection()) {
            if (!connection.isValid((int) PATIENCE.toSeconds())) {
                return new StoreState(false, "the database does not answer");
            }
        } catch (SQLException e) {
            return new StoreState(false, "the database cannot be read: " + Sql.rootMessage(e));
        }
        return sql.trouble(Database::writeAgain)
                .map(said -> new StoreState(false, said))
                .orElseGet(() -> new StoreState(true, "SQLite"));
    }

    /**
     * Writes what is there already, waits until that is on the disk, and looks how much room is left there.
     *
     * @throws waymark.study.NotStored when the disk takes no writes
     * @throws StoreException when the database does not answer
     */
    public Room proveWritable() {
        sql.execute(Database::writeAgain);
        long free = usable();
        long needed = Math.max(LEAST_FREE_BYTES, file.path().toFile().length());
        return new Room(mebibytes(free), mebibytes(needed), free >= needed);
    }

    /**
     * What its disk holds yet.
     *
     * @param free in MiB
     * @param needed in MiB, as a backup takes
     * @param enough whether that is free
     */
    public record Room(long free, long needed, boolean enough) {}

    /** How many MiB are free on its disk. */
    public long freeMebibytes() {
        return mebibytes(usable());
    }

    private long usable() {
        return file.path().toAbsolutePath().getParent().toFile().getUsableSpace();
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }

    /** The header's number for the application's own use, which nothing here uses: a page that has to be written. */
    private static void writeAgain(Handle handle) {
        handle.execute("PRAGMA user_version = 0");
    }

    public StreakStore streaks() {
        return new SqlStreakStore(sql, guildFacts);
    }

    public StandingStore standings() {
        return new SqlStandingStore(sql);
    }

    public UptimeStore uptime() {
        return new SqlUptimeStore(sql);
    }

    public CorrectionStore corrections() {
        return new SqlCorrectionStore(sql);
    }

    public ImportStore imports() {
        return new SqlImportStore(sql);
    }

    public MemberStore members() {
        return new SqlMemberStore(sql);
    }

    public MemberDataStore memberData() {
        return new SqlMemberDataStore(sql);
    }

    public GuildStore guilds() {
        return new SqlGuildStore(sql, guilds);
    }

    public PlanStore plans() {
        return new SqlPlanStore(sql);
    }

    public CohortStore cohorts() {
        return new SqlCohortStore(sql, cohorts);
    }

    public MilestoneStore milestones() {
        return new SqlMilestoneStore(sql, assignedRoles);
    }

    public TallyStore tallies() {
        return new SqlTallyStore(sql);
    }

    public BoardStore boards() {
        return new SqlBoardStore(sql);
    }

    public WeeklyStore weekly() {
        return new SqlWeeklyStore(sql);
    }

    public VisibilityStore visibility() {
        return new SqlVisibilityStore(sql);
    }

    public AnnouncementStore announcements() {
        return new SqlAnnouncementStore(sql);
    }

    public QuestionStore questions() {
        return new SqlQuestionStore(sql);
    }

    public WishStore wishes() {
        return new SqlWishStore(sql);
    }

    public SelfCheckStore selfChecks() {
        return new SqlSelfCheckStore(sql);
    }

    public WorkStore works() {
        return new SqlWorkStore(sql);
    }

    public StudyReminderStore studyReminders() {
        return new SqlStudyReminderStore(sql);
    }

    public SetupStore setups() {
        return new SqlSetupStore(sql);
    }

    public ForumStore forums() {
        return new SqlForumStore(sql);
    }

    /** Deletes everything about a server; how many rows that were. */
    public int forgetGuild(long guild) {
        return sql.write(handle -> GuildRows.delete(handle, guild));
    }

    /**
     * Writes a copy as of this moment to a file that does not exist yet; the database may be in use meanwhile. The file is there whole or
     * not at all.
     */
    public void backup(Path target) {
        file.copyTo(target);
    }

    /** The version of the schema that it has. */
    public int schema() {
        return file.schema().orElseThrow();
    }

    /**
     * Closes the database and lets go of the folder.
     *
     * @throws StoreException where a write does not end: the folder stays this process's
     */
    @Override
    public void close() {
        readers.close();
        // The last connection to close folds the write-ahead log into the file.
        writer.close();
        unlock(lock);
    }
}

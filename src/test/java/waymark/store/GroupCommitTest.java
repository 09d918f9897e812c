package waymark.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import waymark.study.NotStored;

/** Writes that share a commit on a real file: what one of them does is nothing to the others, and nobody is answered early. */
@Timeout(60)
class GroupCommitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NO_LIMIT = 1 << 20;

    @TempDir
    Path folder;

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger mostPages = new AtomicInteger(NO_LIMIT);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<AutoCloseable> writers = new ArrayList<>();
    private SqliteFile file;

    @BeforeEach
    void makeTable() throws SQLException {
        file = new SqliteFile(folder.resolve("test.db"));
        file.prepare();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, of INTEGER REFERENCES item (id), text TEXT)");
        }
    }

    @AfterEach
    void close() throws Exception {
        callers.shutdownNow();
        for (AutoCloseable writer : writers) {
            writer.close();
        }
    }

    /** A connection as the store's, whose commits are counted and whose file may be as good as full. */
    private Connection connect() throws SQLException {
        Connection connection = file.source(TransactionMode.IMMEDIATE).getConnection();
        connection.unwrap(SQLiteConnection.class).addCommitListener(new SQLiteCommitListener() {
            @Override
            public void onCommit() {
                commits.incrementAndGet();
            }

            @Override
            public void onRollback() {}
        });
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + mostPages.get());
        }
        return connection;
    }

    private GroupCommit writer(Duration patience, int waitingLimit) {
        GroupCommit writer =
                new GroupCommit(Jdbi.create(this::connect), new TableWatch(Set.of()), patience, waitingLimit);
        writers.add(writer);
        return writer;
    }

    private static int add(Handle handle, int id, Optional<Integer> of, String text) {
        return handle.execute("INSERT INTO item (id, of, text) VALUES (?, ?, ?)", id, of.orElse(null), text);
    }

    private List<Integer> stored() {
        return Jdbi.create(this::connect)
                .withHandle(handle -> handle.createQuery("SELECT id FROM item ORDER BY id")
                        .mapTo(Integer.class)
                        .list());
    }

    /** Runs changes so that they share a commit: they come while the writer is held up by one before. */
    private List<Future<?>> together(GroupCommit writer, List<Consumer<Handle>> changes) throws Exception {
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        callers.submit(() -> writer.write(handle -> {
            holding.countDown();
            return awaited(release);
        }));
        assertTrue(holding.await(20, TimeUnit.SECONDS));
        List<Future<?>> answers = new ArrayList<>();
        for (Consumer<Handle> change : changes) {
            answers.add(callers.submit(() -> writer.write(handle -> {
                change.accept(handle);
                return true;
            })));
            // In this order.
            int waiting = answers.size();
            while (writer.waiting() < waiting) {
                Thread.onSpinWait();
            }
        }
        release.countDown();
        return answers;
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Throwable failure(Future<?> answer) {
        return assertThrows(ExecutionException.class, () -> answer.get(20, TimeUnit.SECONDS))
                .getCause();
    }

    private static void assertDone(Future<?> answer) throws Exception {
        assertEquals(true, answer.get(20, TimeUnit.SECONDS));
    }

    @Test
    void whatWaitsSharesOneCommit() throws Exception {
        GroupCommit writer = writer(PATIENCE, 100);
        List<Consumer<Handle>> changes = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            int id = i;
            changes.add(handle -> add(handle, id, Optional.empty(), "x"));
        }
        int before = commits.get();
        for (Future<?> answer : together(writer, changes)) {
            assertDone(answer);
        }
        // Two for the one that held them up, two for all others: the driver ends each with an empty one.
        assertTrue(commits.get() - before <= 4, commits.get() - before + " commits");
        assertEquals(20, stored().size());
    }

    @Test
    void oneThatFailsIsTakenBackWholeAndLosesNothingOfTheOthers() throws Exception {
        GroupCommit writer = writer(PATIENCE, 100);
        List<Future<?>> answers = together(
                writer,
                List.of(
                        handle -> add(handle, 1, Optional.empty(), "x"),
                        handle -> {
                            add(handle, 2, Optional.empty(), "x");
                            throw new IllegalArgumentException("changed its mind");
                        },
                        handle -> {
                            add(handle, 3, Optional.empty(), "x");
                            add(handle, 1, Optional.empty(), "there already");
                        },
                        handle -> add(handle, 4, Optional.empty(), "x")));
        assertDone(answers.get(0));
        assertEquals("changed its mind", failure(answers.get(1)).getMessage());
        assertTrue(failure(answers.get(2)) instanceof JdbiException);
        assertDone(answers.get(3));
        assertEquals(List.of(1, 4), stored());
    }

    /** A reference that is looked at only by the commit: were anybody answered before, it would be the second. */
    @Test
    void nobodyIsAnsweredBeforeTheCommitAndWhereItFailsEachIsTriedAlone() throws Exception {
        GroupCommit writer = writer(PATIENCE, 100);
        List<Future<?>> answers = together(
                writer,
                List.of(
                        handle -> add(handle, 1, Optional.empty(), "x"),
                        handle -> {
                            handle.execute("PRAGMA defer_foreign_keys = ON");
                            add(handle, 2, Optional.of(99), "of nothing");
                        },
                        handle -> add(handle, 3, Optional.empty(), "x")));
        assertDone(answers.get(0));
        assertTrue(Sql.rootMessage(failure(answers.get(1))).contains("FOREIGN KEY"));
        assertDone(answers.get(2));
        assertEquals(List.of(1, 3), stored());
        writer.write(handle -> add(handle, 4, Optional.empty(), "the writer goes on"));
        assertEquals(List.of(1, 3, 4), stored());
    }

    @Test
    void aFullDiskRefusesWhatItHasNoRoomForAndNothingElse() throws Exception {
        mostPages.set(8);
        Sql sql = new Sql(writer(PATIENCE, 100), Jdbi.create(this::connect));
        String large = "x".repeat(100_000);
        sql.execute(handle -> add(handle, 1, Optional.empty(), "small"));
        NotStored refused =
                assertThrows(NotStored.class, () -> sql.execute(handle -> add(handle, 2, Optional.empty(), large)));
        assertEquals(NotStored.Why.FULL, refused.why());
        assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
        assertTrue(
                sql.trouble(handle -> add(handle, 3, Optional.empty(), large)).isPresent());
        sql.execute(handle -> add(handle, 4, Optional.empty(), "small"));
        assertEquals(List.of(1, 4), stored());

        List<Future<?>> answers = together(
                (GroupCommit) writers.getFirst(),
                List.of(
                        handle -> add(handle, 5, Optional.empty(), "small"),
                        handle -> add(handle, 6, Optional.empty(), large),
                        handle -> add(handle, 7, Optional.empty(), "small")));
        assertDone(answers.get(0));
        assertTrue(Sql.rootMessage(failure(answers.get(1))).contains("SQLITE_FULL"));
        assertDone(answers.get(2));
        assertEquals(List.of(1, 4, 5, 7), stored());

        mostPages.set(NO_LIMIT);
        sql.execute(handle -> handle.execute("PRAGMA max_page_count = " + NO_LIMIT));
        sql.execute(handle -> add(handle, 6, Optional.empty(), large));
        sql.execute(handle -> add(handle, 8, Optional.empty(), large));
        assertEquals(Optional.empty(), sql.trouble(handle -> add(handle, 9, Optional.empty(), large)));
    }

    @Test
    void whoeverWaitsTooLongIsToldAndNothingOfItIsWritten() throws Exception {
        GroupCommit writer = writer(Duration.ofMillis(50), 1);
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<?> first = callers.submit(() -> writer.write(handle -> {
            holding.countDown();
            add(handle, 1, Optional.empty(), "x");
            return awaited(release);
        }));
        assertTrue(holding.await(20, TimeUnit.SECONDS));
        StoreException late =
                assertThrows(StoreException.class, () -> writer.write(handle -> add(handle, 2, Optional.empty(), "x")));
        assertTrue(late.getMessage().contains("nothing was written"), late.getMessage());
        StoreException refused =
                assertThrows(StoreException.class, () -> writer.write(handle -> add(handle, 3, Optional.empty(), "x")));
        assertTrue(refused.getMessage().contains("too many writes"), refused.getMessage());
        assertTrue(failure(first).getMessage().contains("it may still come"));
        release.countDown();
        while (writer.waiting() > 0) {
            Thread.onSpinWait();
        }
        writer.close();
        assertEquals(List.of(1), stored());
    }

    @Test
    void aWriteWithinAWriteAndOneAfterTheEndAreRefused() {
        GroupCommit writer = writer(PATIENCE, 100);
        assertThrows(IllegalStateException.class, () -> writer.write(handle -> writer.write(within -> 1)));
        writer.close();
        assertThrows(StoreException.class, () -> writer.write(handle -> add(handle, 1, Optional.empty(), "x")));
        assertEquals(List.of(), stored());
    }
}

package waymark.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.BusyHandler;
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
    private final Semaphore queued = new Semaphore(0);
    private final CountDownLatch locked = new CountDownLatch(1);
    private final AtomicReference<Optional<Error>> unconnected = new AtomicReference<>(Optional.empty());
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

    /** Says when a write has come to it. */
    private final class Queue extends ArrayBlockingQueue<PendingWrite<?>> {
        private static final long serialVersionUID = 1L;

        Queue(int most) {
            super(most);
        }

        @Override
        public boolean offer(PendingWrite<?> write, long timeout, TimeUnit unit) throws InterruptedException {
            boolean taken = super.offer(write, timeout, unit);
            queued.release(taken ? 1 : 0);
            return taken;
        }
    }

    /** A connection as the store's, whose commits are counted and whose file may be as good as full. */
    private Connection connect() throws SQLException {
        Optional<Error> error = unconnected.getAndSet(Optional.empty());
        if (error.isPresent()) {
            throw error.get();
        }
        Connection connection = file.source(TransactionMode.IMMEDIATE).getConnection();
        connection.unwrap(SQLiteConnection.class).addCommitListener(new SQLiteCommitListener() {
            @Override
            public void onCommit() {
                commits.incrementAndGet();
            }

            @Override
            public void onRollback() {}
        });
        BusyHandler.setHandler(connection, new BusyHandler() {
            @Override
            protected int callback(int tried) {
                locked.countDown();
                return 1;
            }
        });
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + mostPages.get());
        }
        return connection;
    }

    private GroupCommit writer(Duration patience, int waitingLimit) {
        GroupCommit writer = new GroupCommit(
                Jdbi.create(this::connect), new TableWatch(Set.of()), patience, new Queue(waitingLimit));
        writers.add(writer);
        return writer;
    }

    /** Keeps a writer in the middle of a change. */
    private final class Held {
        private final CountDownLatch release = new CountDownLatch(1);
        private final Future<?> answer;

        Held(GroupCommit writer, Consumer<Handle> change) throws InterruptedException {
            CountDownLatch holding = new CountDownLatch(1);
            answer = callers.submit(() -> writer.write(handle -> {
                change.accept(handle);
                holding.countDown();
                return awaited(release);
            }));
            assertTrue(awaited(holding));
            assertTrue(queued.tryAcquire(20, TimeUnit.SECONDS));
        }

        void release() {
            release.countDown();
        }
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
        Held held = new Held(writer, handle -> {});
        List<Future<?>> answers = new ArrayList<>();
        for (Consumer<Handle> change : changes) {
            answers.add(callers.submit(() -> writer.write(handle -> {
                change.accept(handle);
                return true;
            })));
            // In this order.
            assertTrue(queued.tryAcquire(20, TimeUnit.SECONDS));
        }
        held.release();
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
        assertEquals(2, commits.get() - before, "one for what held them up, one for all others");
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
        GroupCommit writer = writer(PATIENCE, 1);
        Held held = new Held(writer, handle -> add(handle, 1, Optional.empty(), "x"));
        StoreException late = assertThrows(
                StoreException.class,
                () -> writer.write(handle -> add(handle, 2, Optional.empty(), "x"), Duration.ZERO));
        assertTrue(late.getMessage().contains("nothing was written"), late.getMessage());
        StoreException refused = assertThrows(
                StoreException.class,
                () -> writer.write(handle -> add(handle, 3, Optional.empty(), "x"), Duration.ZERO));
        assertTrue(refused.getMessage().contains("too many writes"), refused.getMessage());
        held.release();
        assertDone(held.answer);
        writer.close();
        assertEquals(List.of(1), stored());
    }

    @Test
    void whoeverWaitsTooLongForACommitIsToldThatItMayStillCome() {
        PendingWrite<Integer> write = new PendingWrite<>(handle -> 1);
        assertTrue(write.begin());
        StoreException late = assertThrows(StoreException.class, () -> write.await(Duration.ZERO));
        assertTrue(late.getMessage().contains("it may still come"), late.getMessage());
        assertFalse(write.withdraw());
    }

    @Test
    void whoeverIsInterruptedBeforeTheirTurnTakesTheWriteBack() throws Exception {
        GroupCommit writer = writer(PATIENCE, 100);
        Held held = new Held(writer, handle -> add(handle, 1, Optional.empty(), "x"));
        Future<?> answer = callers.submit(() -> {
            Thread.currentThread().interrupt();
            return writer.write(handle -> add(handle, 2, Optional.empty(), "x"));
        });
        assertTrue(failure(answer).getMessage().contains("nothing was written"));
        CountDownLatch ready = new CountDownLatch(1);
        AtomicReference<Thread> caller = new AtomicReference<>();
        Future<?> queuedAnswer = callers.submit(() -> {
            caller.set(Thread.currentThread());
            ready.countDown();
            return writer.write(handle -> add(handle, 3, Optional.empty(), "x"));
        });
        assertTrue(awaited(ready));
        assertTrue(queued.tryAcquire(20, TimeUnit.SECONDS));
        caller.get().interrupt();
        assertTrue(failure(queuedAnswer).getMessage().contains("nothing was written"));
        held.release();
        assertDone(held.answer);
        writer.close();
        assertEquals(List.of(1), stored());
    }

    @Test
    void anErrorReachesItsCallerAndTheWriterGoesOn() throws Exception {
        GroupCommit writer = writer(PATIENCE, 100);
        unconnected.set(Optional.of(new NoClassDefFoundError("no driver")));
        assertThrows(NoClassDefFoundError.class, () -> writer.write(handle -> add(handle, 1, Optional.empty(), "x")));
        List<Future<?>> answers = together(
                writer,
                List.of(
                        handle -> add(handle, 2, Optional.empty(), "x"),
                        handle -> {
                            add(handle, 3, Optional.empty(), "x");
                            throw new StackOverflowError("too deep");
                        },
                        handle -> add(handle, 4, Optional.empty(), "x")));
        assertDone(answers.get(0));
        assertEquals("too deep", failure(answers.get(1)).getMessage());
        assertDone(answers.get(2));
        assertEquals(List.of(2, 4), stored());
    }

    @Test
    void theLockOfAnotherProcessIsWaitedForBeforeTheFirstChange() throws Exception {
        GroupCommit writer = writer(PATIENCE, 100);
        AtomicInteger changes = new AtomicInteger();
        Future<?> answer;
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            answer = callers.submit(() -> writer.write(handle -> {
                changes.incrementAndGet();
                return add(handle, 1, Optional.empty(), "x") == 1;
            }));
            assertTrue(awaited(locked));
            assertEquals(0, changes.get());
            statement.execute("ROLLBACK");
        }
        assertDone(answer);
        assertEquals(1, changes.get());
        assertEquals(List.of(1), stored());
    }

    @Test
    void anEndThatDoesNotWaitForWhatIsBeingWrittenSaysSo() throws Exception {
        GroupCommit writer = writer(PATIENCE, 100);
        Held held = new Held(writer, handle -> add(handle, 1, Optional.empty(), "x"));
        Thread.currentThread().interrupt();
        StoreException running = assertThrows(StoreException.class, writer::close);
        assertTrue(Thread.interrupted());
        assertTrue(running.getMessage().contains("may still come"), running.getMessage());
        held.release();
        assertDone(held.answer);
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

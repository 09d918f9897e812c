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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
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
import org.sqlite.BusyHandler;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;

/**
 * Writers of one real file, held and let go as a test likes: what is changed together shares a commit, commits are counted, the file may
 * be as good as full, and a connection may fail.
 *
 * <pre>{@code
 * GroupCommit writer = writes.writer(PATIENCE, 100);
 * List<Future<?>> answers = writes.together(writer, List.of(handle -> add(handle, 1, Optional.empty(), "x")));
 * }</pre>
 */
final class GroupedWrites implements AutoCloseable {
    static final int NO_LIMIT = 1 << 20;

    private final AtomicInteger commits = new AtomicInteger();
    private final Semaphore queued = new Semaphore(0);
    private final CountDownLatch locked = new CountDownLatch(1);
    private final AtomicReference<Optional<Error>> unconnected = new AtomicReference<>(Optional.empty());
    private final AtomicInteger mostPages = new AtomicInteger(NO_LIMIT);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<AutoCloseable> writers = new ArrayList<>();
    private final SqliteFile file;

    /** A file of that folder with an empty table of items, each of which may be of another. */
    GroupedWrites(Path folder) throws SQLException {
        file = new SqliteFile(folder.resolve("test.db"));
        file.prepare();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, of INTEGER REFERENCES item (id), text TEXT)");
        }
    }

    /** The next connection fails with that. */
    void failToConnect(Error error) {
        unconnected.set(Optional.of(error));
    }

    /** How many pages of 4 KiB the file may have, from the next connection on. */
    void limit(int pages) {
        mostPages.set(pages);
    }

    /** How often anything was committed. */
    int commits() {
        return commits.get();
    }

    Jdbi reads() {
        return Jdbi.create(this::connect);
    }

    <T> Future<T> call(Callable<T> change) {
        return callers.submit(change);
    }

    /** Waits until one more write has come to a writer. */
    void awaitQueued() throws InterruptedException {
        assertTrue(queued.tryAcquire(20, TimeUnit.SECONDS));
    }

    /** Waits until a connection has met the lock of another. */
    void awaitLocked() {
        assertTrue(awaited(locked));
    }

    @Override
    public void close() throws Exception {
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
    Connection connect() throws SQLException {
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

    GroupCommit writer(Duration patience, int waitingLimit) {
        GroupCommit writer =
                new GroupCommit(Jdbi.create(this::connect), new TableWatch(), patience, new Queue(waitingLimit));
        writers.add(writer);
        return writer;
    }

    /** Keeps a writer in the middle of a change, until it is released. */
    Held hold(GroupCommit writer, Consumer<Handle> change) throws InterruptedException {
        return new Held(writer, change);
    }

    /** A writer that is in the middle of a change, whose answer is still to come. */
    final class Held {
        private final CountDownLatch release = new CountDownLatch(1);
        final Future<?> answer;

        private Held(GroupCommit writer, Consumer<Handle> change) throws InterruptedException {
            CountDownLatch holding = new CountDownLatch(1);
            answer = callers.submit(() -> writer.write(handle -> {
                change.accept(handle);
                holding.countDown();
                return awaited(release);
            }));
            assertTrue(awaited(holding));
            awaitQueued();
        }

        void release() {
            release.countDown();
        }
    }

    static int add(Handle handle, int id, Optional<Integer> of, String text) {
        return handle.execute("INSERT INTO item (id, of, text) VALUES (?, ?, ?)", id, of.orElse(null), text);
    }

    List<Integer> stored() {
        return reads().withHandle(handle -> handle.createQuery("SELECT id FROM item ORDER BY id")
                .mapTo(Integer.class)
                .list());
    }

    /** Runs changes so that they share a commit: they come while the writer is held up by one before. */
    List<Future<?>> together(GroupCommit writer, List<Consumer<Handle>> changes) throws Exception {
        Held held = hold(writer, handle -> {});
        List<Future<?>> answers = new ArrayList<>();
        for (Consumer<Handle> change : changes) {
            answers.add(callers.submit(() -> writer.write(handle -> {
                change.accept(handle);
                return true;
            })));
            // In this order.
            awaitQueued();
        }
        held.release();
        return answers;
    }

    static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Throwable failure(Future<?> answer) {
        return assertThrows(ExecutionException.class, () -> answer.get(20, TimeUnit.SECONDS))
                .getCause();
    }

    static void assertDone(Future<?> answer) throws Exception {
        assertEquals(true, answer.get(20, TimeUnit.SECONDS));
    }
}

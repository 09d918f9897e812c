package waymark.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of an SQLite database. What waits while a commit is on its way to the disk shares the next one: the disk's own time, most
 * of what a write costs, is spent once for all of them.
 *
 * <pre>{@code
 * writer.write(handle -> handle.execute("INSERT ...")); // returns once it is on the disk
 * }</pre>
 *
 * <p>Nobody is answered before the commit. Where that fails, or one of the changes, none of it is kept, and each change is tried again in a
 * transaction of its own: so one that throws, or that the disk has no room for, fails no other.
 * Another process that holds the database's lock is waited for before the first change, and nowhere else.
 */
final class GroupCommit implements Writer, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    /** How many may wait. The bot's workers are fewer. */
    private static final int WAITING_LIMIT = 1_000;

    /** How many share a commit at most: what a failed one has to repeat, and what comes in while a late disk takes the one before. */
    private static final int TOGETHER = 250;

    private static final Duration IDLE = Duration.ofMillis(200);

    private final Jdbi jdbi;
    private final TableWatch watch;
    private final Duration patience;
    private final BlockingQueue<PendingWrite<?>> waiting;
    private final Thread thread;
    private volatile boolean closed;
    private Optional<Handle> open = Optional.empty();

    /**
     * @param jdbi opens the connection, anew after an error
     * @param watch is told of every commit
     * @param patience how long a caller waits for its turn
     */
    GroupCommit(Jdbi jdbi, TableWatch watch, Duration patience) {
        this(jdbi, watch, patience, new ArrayBlockingQueue<>(WAITING_LIMIT));
    }

    /** @param waiting holds as many as may wait */
    GroupCommit(Jdbi jdbi, TableWatch watch, Duration patience, BlockingQueue<PendingWrite<?>> waiting) {
        this.jdbi = jdbi;
        this.watch = watch;
        this.patience = patience;
        this.waiting = waiting;
        thread = Thread.ofPlatform().daemon().name("store-writer").start(this::run);
    }

    @Override
    public <T> T write(Function<Handle, T> change) {
        return write(change, patience);
    }

    /** @param patience until it is begun, and once more until it is committed */
    <T> T write(Function<Handle, T> change, Duration patience) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a write within a write would wait for itself");
        }
        PendingWrite<T> write = new PendingWrite<>(change);
        try {
            if (!waiting.offer(write, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreException("the store failed: too many writes wait for the disk");
            }
            if (closed && write.withdraw()) {
                throw closed();
            }
            return write.await(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(
                    write.withdraw()
                            ? "the store failed: interrupted, nothing was written"
                            : "the store failed: interrupted; what was being written may be there",
                    e);
        }
    }

    private static StoreException closed() {
        return new StoreException("the store failed: it is closed");
    }

    private void run() {
        try {
            while (!closed || !waiting.isEmpty()) {
                List<PendingWrite<?>> together = next();
                if (!together.isEmpty()) {
                    commit(together);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private List<PendingWrite<?>> next() throws InterruptedException {
        List<PendingWrite<?>> together = new ArrayList<>();
        PendingWrite<?> first = waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            together.add(first);
            waiting.drainTo(together, TOGETHER - 1);
        }
        together.removeIf(write -> !write.begin());
        return together;
    }

    /** Whatever goes wrong is its callers' to hear; the writer goes on. */
    private void commit(List<PendingWrite<?>> together) {
        boolean begun = false;
        try {
            // Not by the driver's transactions: each of its commits begins the next one, and so fails, with all of it
            // written, where another process has taken the lock.
            Handle handle = connection();
            handle.execute("BEGIN IMMEDIATE");
            begun = true;
            together.forEach(write -> write.run(handle));
            handle.execute("COMMIT");
        } catch (RuntimeException | Error e) {
            disconnect();
            if (!begun || together.size() == 1) {
                together.forEach(write -> write.fail(e));
            } else {
                together.forEach(write -> commit(List.of(write)));
            }
            return;
        }
        watch.committed();
        together.forEach(PendingWrite::answer);
    }

    private Handle connection() {
        if (open.isEmpty()) {
            open = Optional.of(jdbi.open());
            watch.listen(open.get().getConnection());
        }
        return open.get();
    }

    /** Whether a connection is still within its transaction depends on the error; the next one is in none. */
    private void disconnect() {
        try {
            if (open.isPresent()) {
                open.get().getConnection().close();
            }
        } catch (SQLException | RuntimeException e) {
            log.warn("the store's connection did not end well: {}", Sql.rootMessage(e));
        }
        open = Optional.empty();
    }

    /**
     * Lets what waits be written, and closes the connection.
     *
     * @throws StoreException where that takes longer than a caller waits: the database is still being written
     */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<PendingWrite<?>> late = new ArrayList<>();
        waiting.drainTo(late);
        late.stream().filter(PendingWrite::begin).forEach(write -> write.fail(closed()));
        if (thread.isAlive()) {
            throw new StoreException("the store failed: a write has not ended, and may still come");
        }
    }
}

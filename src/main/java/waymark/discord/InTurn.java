package waymark.discord;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on one thing after another in the order in which it came, beside work on other things: what happens to a post is only understood in
 * that order.
 *
 * <pre>{@code
 * inTurn.execute(post, "post 7", () -> note(moderatorWrote));
 * inTurn.execute(post, "post 7", () -> answer(newTitle)); // begins after the note
 * }</pre>
 */
final class InTurn {
    private static final Logger log = LoggerFactory.getLogger(InTurn.class);

    /** Of all keys together. */
    private static final int MOST_WAITING = 1_000;

    private final Executor pool;

    /** What waits behind the work that is under way, by key; a key without any work under way is not there. */
    private final Map<Long, Queue<Runnable>> waiting = new HashMap<>();

    InTurn(Executor pool) {
        this.pool = pool;
    }

    /**
     * Runs work after all that came before it with the same key.
     *
     * @param what for the log, should the work fail
     * @throws RejectedExecutionException if the pool takes no more, or 1,000 wait behind others
     */
    void execute(long key, String what, Runnable work) {
        Runnable guarded = () -> guarded(what, work);
        if (isQueued(key, guarded)) {
            return;
        }
        try {
            pool.execute(() -> {
                for (Runnable next = guarded; next != null; next = next(key)) {
                    next.run();
                }
            });
        } catch (RejectedExecutionException e) {
            forget(key);
            throw e;
        }
    }

    /** What fails holds up nothing that comes after it. */
    private static void guarded(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            log.error("{} failed", what, e);
        }
    }

    private synchronized boolean isQueued(long key, Runnable work) {
        Queue<Runnable> queue = waiting.get(key);
        if (queue == null) {
            waiting.put(key, new ArrayDeque<>());
            return false;
        }
        if (waiting.values().stream().mapToInt(Queue::size).sum() >= MOST_WAITING) {
            throw new RejectedExecutionException("too much waits behind others");
        }
        return queue.add(work);
    }

    private synchronized @Nullable Runnable next(long key) {
        Runnable next = Objects.requireNonNull(waiting.get(key)).poll();
        if (next == null) {
            waiting.remove(key);
        }
        return next;
    }

    /** What came behind work that the pool refused is refused with it. */
    private synchronized void forget(long key) {
        waiting.remove(key);
    }
}

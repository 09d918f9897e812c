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
 * inTurn.execute(post, () -> note(moderatorWrote));
 * inTurn.execute(post, () -> answer(newTitle)); // begins after the note
 * }</pre>
 */
final class InTurn {
    private static final Logger log = LoggerFactory.getLogger(InTurn.class);
    private static final int MOST_WAITING = 100;

    private final Executor pool;

    /** What waits behind the work that is under way, by key; a key without any work under way is not there. */
    private final Map<Long, Queue<Runnable>> waiting = new HashMap<>();

    InTurn(Executor pool) {
        this.pool = pool;
    }

    /**
     * Runs work after all that came before it with the same key.
     *
     * @param work whose failure is logged
     * @throws RejectedExecutionException if the pool takes no more, or 100 wait for the same key
     */
    void execute(long key, Runnable work) {
        if (isQueued(key, work)) {
            return;
        }
        try {
            pool.execute(() -> {
                for (Runnable next = work; next != null; next = next(key)) {
                    guarded(key, next);
                }
            });
        } catch (RejectedExecutionException e) {
            forget(key);
            throw e;
        }
    }

    /** What fails holds up nothing that comes after it. */
    private static void guarded(long key, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            log.error("work on {} failed", key, e);
        }
    }

    private synchronized boolean isQueued(long key, Runnable work) {
        Queue<Runnable> queue = waiting.get(key);
        if (queue == null) {
            waiting.put(key, new ArrayDeque<>());
            return false;
        }
        if (queue.size() == MOST_WAITING) {
            throw new RejectedExecutionException("too much waits for " + key);
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

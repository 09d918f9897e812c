package waymark.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A change that its caller waits for while {@link GroupCommit} makes it, together with others. */
final class PendingWrite<T> {
    private final Function<Handle, T> change;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    /** By the writer, or by the caller who waits no longer: whoever is first. */
    private final AtomicBoolean taken = new AtomicBoolean();

    /** What came of the change, to be said after the commit. */
    private Runnable outcome = () -> {};

    PendingWrite(Function<Handle, T> change) {
        this.change = change;
    }

    /** Takes it in hand; false when its caller has gone. */
    boolean begin() {
        return taken.compareAndSet(false, true);
    }

    /** Takes it back; false when it is being written. */
    boolean withdraw() {
        return taken.compareAndSet(false, true);
    }

    /** Makes the change within the open transaction, which is lost where it throws. Nobody is told yet. */
    void run(Handle handle) {
        T made = change.apply(handle);
        outcome = () -> answer.complete(made);
    }

    /** Tells the caller what came of it: everything before is on the disk. */
    void answer() {
        outcome.run();
    }

    void fail(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    /**
     * Waits for the answer.
     *
     * @param patience until it is begun, and once more until it is committed
     */
    T await(Duration patience) throws InterruptedException {
        try {
            try {
                return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (withdraw()) {
                    throw new StoreException(
                            "the store failed: no turn within " + patience + ", nothing was written", e);
                }
                return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException e) {
            throw new StoreException("the store failed: no commit within " + patience + "; it may still come", e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        return switch (cause) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            default -> new IllegalStateException(cause);
        };
    }
}

package waymark;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened so far, closed in reverse: by the owner at the end, or at once when opening the next thing fails. */
final class Resources implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Resources.class);

    /** Opens something of several parts, adding each part as soon as it is open. */
    @FunctionalInterface
    interface Opening<T, E extends Exception> {
        T open(Resources resources) throws E;
    }

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Opens something that owns what it opened on the way; nothing stays open where that throws. */
    static <T, E extends Exception> T guard(Opening<T, E> opening) throws E {
        Resources resources = new Resources();
        boolean opened = false;
        try {
            T result = opening.open(resources);
            opened = true;
            return result;
        } finally {
            if (!opened) {
                resources.close();
            }
        }
    }

    synchronized <T extends AutoCloseable> T add(T resource) {
        open.push(resource);
        return resource;
    }

    /** Closes all, the last one first, whatever single ones throw; a second call does nothing. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            AutoCloseable next = open.pop();
            try {
                next.close();
            } catch (Exception e) {
                log.warn("{} was not closed", next.getClass().getSimpleName(), e);
            }
        }
    }
}

package waymark.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Runs changes, each all or nothing; a call that returned has been committed. */
interface Writer {
    /**
     * @param change may be run again from the beginning where a commit failed: whatever else it does than SQL must bear that
     * @throws RuntimeException whatever the change threw, or the database in its place
     */
    <T> T write(Function<Handle, T> change);
}

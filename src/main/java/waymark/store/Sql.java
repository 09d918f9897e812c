package waymark.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs SQL, each call in a transaction of its own: the one place where a database's error becomes a {@link StoreException}. A call that
 * returned has been committed.
 */
final class Sql {
    private final Jdbi writer;
    private final Jdbi reader;

    /**
     * @param writer connections that may write
     * @param reader connections for reading, which do not wait for a writer
     */
    Sql(Jdbi writer, Jdbi reader) {
        this.writer = writer;
        this.reader = reader;
    }

    <T> T read(Function<Handle, T> query) {
        return run(reader, query);
    }

    <T> T write(Function<Handle, T> change) {
        return run(writer, change);
    }

    void execute(Consumer<Handle> change) {
        run(writer, handle -> {
            change.accept(handle);
            return true;
        });
    }

    private static <T> T run(Jdbi jdbi, Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw new StoreException("the store failed: " + rootMessage(e), e);
        }
    }

    static String rootMessage(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}

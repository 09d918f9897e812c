package waymark.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import waymark.study.NotStored;

/**
 * Runs SQL, each call all or nothing: the one place where a database's error becomes a {@link StoreException}, or {@link NotStored} where
 * the disk took no write. A call that returned has been committed.
 */
final class Sql {
    private final Writer writer;
    private final Jdbi reader;

    private volatile boolean refused;

    /** A database that takes several writers: each call is a transaction of its own. */
    Sql(Jdbi writer, Jdbi reader) {
        this(
                new Writer() {
                    @Override
                    public <T> T write(Function<Handle, T> change) {
                        return writer.inTransaction(change::apply);
                    }
                },
                reader);
    }

    /**
     * @param writer makes changes
     * @param reader connections for reading, which do not wait for a writer
     */
    Sql(Writer writer, Jdbi reader) {
        this.writer = writer;
        this.reader = reader;
    }

    <T> T read(Function<Handle, T> query) {
        try {
            return reader.inTransaction(query::apply);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** @param change may be run again from the beginning, see {@link Writer} */
    <T> T write(Function<Handle, T> change) {
        try {
            return writer.write(change);
        } catch (JdbiException e) {
            Optional<NotStored> notStored = notStored(e);
            if (notStored.isPresent()) {
                refused = true;
            }
            throw notStored.<RuntimeException>map(n -> n).orElseGet(() -> failed(e));
        }
    }

    void execute(Consumer<Handle> change) {
        write(handle -> {
            change.accept(handle);
            return true;
        });
    }

    /**
     * What keeps the disk from taking writes, if a write was refused since it was last asked and found well.
     *
     * @param proof a change that needs the disk
     */
    Optional<String> trouble(Consumer<Handle> proof) {
        if (!refused) {
            return Optional.empty();
        }
        try {
            execute(proof);
            refused = false;
            return Optional.empty();
        } catch (NotStored | StoreException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static StoreException failed(JdbiException e) {
        return new StoreException("the store failed: " + rootMessage(e), e);
    }

    /** SQLite says that a disk is full by one code, and that it takes no writes by several, depending on when it noticed. */
    private static Optional<NotStored> notStored(JdbiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                int code = sql.getErrorCode();
                if (code == SQLiteErrorCode.SQLITE_FULL.code) {
                    return Optional.of(new NotStored(
                            NotStored.Why.FULL,
                            "the store's disk is full (" + rootMessage(e) + "): make room for the data folder",
                            e));
                }
                if (code == SQLiteErrorCode.SQLITE_READONLY.code
                        || code == SQLiteErrorCode.SQLITE_IOERR.code
                        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
                    return Optional.of(new NotStored(
                            NotStored.Why.UNWRITABLE,
                            "the store cannot be written (" + rootMessage(e)
                                    + "): look whether the disk of the data folder is mounted read-only or failing",
                            e));
                }
            }
        }
        return Optional.empty();
    }

    static String rootMessage(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}

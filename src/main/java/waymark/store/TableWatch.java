package waymark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.sqlite.SQLiteConnection;

/**
 * Counts the commits of SQLite's one writer that changed a row of certain tables, so that what was read from them before can be told from
 * what is there now. SQLite itself reports the rows: no statement can forget to say so.
 *
 * @see <a href="https://www.sqlite.org/c3ref/update_hook.html">Data change notification callbacks</a>
 */
final class TableWatch {
    private final Set<String> tables;
    private final AtomicLong edition = new AtomicLong();

    /** Written and read by the writer's thread. */
    private boolean touched;

    /** @param tables with a rowid each: SQLite does not report others */
    TableWatch(Set<String> tables) {
        this.tables = Set.copyOf(tables);
    }

    /** Listens to a connection, on whose thread {@link #committed} is called. */
    void listen(Connection connection) {
        try {
            connection
                    .unwrap(SQLiteConnection.class)
                    .addUpdateListener((kind, database, table, row) -> touched |= tables.contains(table));
        } catch (SQLException e) {
            throw new StoreException("the store's changes cannot be followed: " + e.getMessage(), e);
        }
    }

    /** After a commit, before anyone is told of it. */
    void committed() {
        if (touched) {
            touched = false;
            edition.incrementAndGet();
        }
    }

    /** The same number twice: nothing was committed to the tables between. */
    long edition() {
        return edition.get();
    }
}

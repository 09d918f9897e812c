package waymark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sqlite.SQLiteConnection;

/**
 * Counts, table by table, the commits of SQLite's one writer that changed a row, so that what was read from a table before can be told from
 * what is there now. SQLite itself reports the rows: no statement can forget to say so. Every table here has a rowid, which that needs.
 *
 * @see <a href="https://www.sqlite.org/c3ref/update_hook.html">Data change notification callbacks</a>
 */
final class TableWatch {
    private final Map<String, Long> editions = new ConcurrentHashMap<>();

    /** Written and read by the writer's thread. */
    private final Set<String> touched = new HashSet<>();

    /** Listens to a connection, on whose thread {@link #committed} is called. */
    void listen(Connection connection) {
        try {
            connection
                    .unwrap(SQLiteConnection.class)
                    .addUpdateListener((kind, database, table, row) -> touched.add(table));
        } catch (SQLException e) {
            throw new StoreException("the store's changes cannot be followed: " + e.getMessage(), e);
        }
    }

    /** After a commit, before anyone is told of it. */
    void committed() {
        touched.forEach(table -> editions.merge(table, 1L, Long::sum));
        touched.clear();
    }

    /** The same number twice: nothing was committed to the tables between. */
    long edition(Set<String> tables) {
        return tables.stream()
                .mapToLong(table -> editions.getOrDefault(table, 0L))
                .sum();
    }
}

package waymark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.config.JdbiConfig;
import org.sqlite.SQLiteConnection;

/**
 * The few statements of every check-in, run straight on the connection, bound by position, and on SQLite prepared once for each connection:
 * through Jdbi, preparing and binding them took longer than SQLite takes to run them ({@code CheckInBench}). Other databases' drivers
 * keep what they prepared themselves.
 *
 * <pre>{@code
 * KeptStatements.list(handle, "SELECT day FROM ledger WHERE guild = ?", row -> row.getString(1), guild);
 * }</pre>
 */
public final class KeptStatements implements JdbiConfig<KeptStatements> {
    /** By connection, which one thread uses at a time, and by text. A connection that is closed ends its statements. */
    private final Map<SQLiteConnection, Map<String, PreparedStatement>> kept = new ConcurrentHashMap<>();

    /** What the driver threw, as all of Jdbi's. */
    private static final class FailedException extends JdbiException {
        private static final long serialVersionUID = 1L;

        FailedException(SQLException e) {
            super(e);
        }
    }

    /** For Jdbi, which makes it: see {@link #in}. */
    public KeptStatements() {}

    /** A row of a result, by position from 1. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Has the handles of a database share what they keep. */
    static Jdbi in(Jdbi jdbi) {
        return jdbi.configure(KeptStatements.class, statements -> {});
    }

    @Override
    public KeptStatements createCopy() {
        return this;
    }

    /** All rows of a query; the mapper asks the database nothing. */
    static <T> List<T> list(Handle handle, String sql, Row<T> mapper, Object... arguments) {
        return run(
                handle,
                sql,
                statement -> {
                    List<T> rows = new ArrayList<>();
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            rows.add(mapper.of(result));
                        }
                    }
                    return rows;
                },
                arguments);
    }

    /** How many rows it changed. */
    static int update(Handle handle, String sql, Object... arguments) {
        return run(handle, sql, PreparedStatement::executeUpdate, arguments);
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private static <T> T run(Handle handle, String sql, Use<T> use, Object... arguments) {
        try {
            Connection connection = handle.getConnection();
            if (connection.isWrapperFor(SQLiteConnection.class)) {
                return use.of(bound(handle.getConfig(KeptStatements.class).of(connection, sql), arguments));
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return use.of(bound(statement, arguments));
            }
        } catch (SQLException e) {
            throw new FailedException(e);
        }
    }

    private PreparedStatement of(Connection pooled, String sql) throws SQLException {
        SQLiteConnection connection = pooled.unwrap(SQLiteConnection.class);
        Map<String, PreparedStatement> statements = kept.get(connection);
        if (statements == null) {
            for (SQLiteConnection other : kept.keySet()) {
                if (other.isClosed()) {
                    kept.remove(other);
                }
            }
            statements = new HashMap<>();
            kept.put(connection, statements);
        }
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private static PreparedStatement bound(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}

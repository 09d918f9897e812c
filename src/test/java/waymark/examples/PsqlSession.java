package waymark.examples;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Oid;
import org.postgresql.core.Parser;
import org.postgresql.jdbc.PgResultSet;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** A connection to PostgreSQL that answers as {@code psql --quiet} prints: tables, warnings and errors, and the next statement goes on. */
final class PsqlSession implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    /** Types whose numbers the driver does not name. */
    private static final int XID = 28;

    private static final int XID8 = 5069;
    private static final int CID = 29;

    /** Numbers stand at the right; psql decides by these types. */
    private static final List<Integer> RIGHT = List.of(
            Oid.INT2, Oid.INT4, Oid.INT8, Oid.FLOAT4, Oid.FLOAT8, Oid.NUMERIC, Oid.OID, Oid.MONEY, XID, XID8, CID);

    private final Connection connection;

    private PsqlSession(Connection connection) {
        this.connection = connection;
    }

    /** Connects to a database as its superuser. Notices are hidden, and times are in UTC. */
    static PsqlSession connect(int port, String database) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, "postgres");
        PGProperty.OPTIONS.set(properties, "-c client_min_messages=warning");
        // Statements as they stand and values as the server writes them, as psql does.
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.SOCKET_TIMEOUT.set(properties, PATIENCE_SECONDS);
        PsqlSession session = new PsqlSession(
                DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, properties));
        // The driver has told the server this machine's zone.
        session.run("SET TIME ZONE 'Etc/UTC'");
        return session;
    }

    /** What one statement came to. */
    sealed interface Reply {
        String text();
    }

    /** Rows, as psql draws them. */
    record Rows(String text) implements Reply {}

    /** The server's warning or error. */
    record Complaint(String text) implements Reply {}

    /**
     * Runs the statements of a text one by one. To the driver's parser, what follows a {@code BEGIN ATOMIC} is part of its statement.
     *
     * @throws SQLException where it is not the server that refuses, but the driver that cannot
     */
    List<Reply> run(String sql) throws SQLException {
        List<Reply> replies = new ArrayList<>();
        for (NativeQuery query : Parser.parseJdbcSql(sql, true, false, true, false, false)) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                execute(statement, query.nativeSql, replies);
            }
        }
        return replies;
    }

    private static void execute(Statement statement, String sql, List<Reply> replies) throws SQLException {
        List<Reply> results = new ArrayList<>();
        try {
            for (boolean rows = statement.execute(sql);
                    rows || statement.getUpdateCount() >= 0;
                    rows = statement.getMoreResults()) {
                if (rows) {
                    results.add(new Rows(
                            table((PgResultSet) statement.getResultSet()).print()));
                }
            }
        } catch (PSQLException refused) {
            if (refused.getServerErrorMessage() == null) {
                throw new SQLException("cannot run: " + sql, refused);
            }
            results.add(new Complaint(text(refused.getServerErrorMessage())));
        }
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (warning instanceof PSQLWarning fromServer && fromServer.getServerErrorMessage() != null) {
                replies.add(new Complaint(text(fromServer.getServerErrorMessage())));
            }
        }
        replies.addAll(results);
    }

    private static PsqlTable table(PgResultSet results) throws SQLException {
        List<PsqlTable.Column> columns = new ArrayList<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
            columns.add(new PsqlTable.Column(
                    results.getMetaData().getColumnLabel(i), RIGHT.contains(results.getColumnOID(i))));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (results.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(results.getString(i));
            }
            rows.add(row);
        }
        return new PsqlTable(columns, rows);
    }

    /** Without the line that shows the place of the error, which depends on how the statement is laid out. Only errors have a context. */
    private static String text(ServerErrorMessage message) {
        boolean error = !"WARNING".equals(message.getSeverity());
        return Stream.of(
                        field(message.getSeverity(), message.getMessage()),
                        field("DETAIL", message.getDetail()),
                        field("HINT", message.getHint()),
                        field("QUERY", message.getInternalQuery()),
                        field("CONTEXT", error ? message.getWhere() : null))
                .collect(Collectors.joining());
    }

    private static String field(@Nullable String name, @Nullable String value) {
        return value == null ? "" : name + ":  " + value + "\n";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

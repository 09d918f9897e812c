package waymark.examples;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL blocks on a real PostgreSQL: one server, and for each page a fresh database named {@code practice}. */
final class PostgresEngine implements Engine, AutoCloseable {
    private static final String DATABASE = "practice";

    /** Statements that remove what a page leaves in the server: its database and others, then its roles. */
    private static final String REMOVALS = """
            SELECT format('DROP DATABASE %I WITH (FORCE)', datname) FROM pg_database
            WHERE NOT datistemplate AND datname <> 'postgres'
            UNION ALL
            SELECT format('DROP ROLE %I', rolname) FROM pg_roles
            WHERE rolname <> 'postgres' AND NOT starts_with(rolname, 'pg_')
            ORDER BY 1
            """;

    private @Nullable EmbeddedPostgres server;

    @Override
    public Printed run(List<String> blocks, WorkingFolder folder) throws IOException, SQLException {
        List<String> printed = new ArrayList<>();
        for (List<PsqlSession.Reply> replies : replies(blocks)) {
            printed.add(replies.stream().map(PsqlSession.Reply::text).collect(Collectors.joining()));
        }
        return new Printed(printed, "");
    }

    /** What the server replies to each block, in a fresh database. */
    List<List<PsqlSession.Reply>> replies(List<String> blocks) throws IOException, SQLException {
        EmbeddedPostgres running = started();
        createDatabase(running);
        try (PsqlSession session = PsqlSession.connect(running.getPort(), DATABASE)) {
            List<List<PsqlSession.Reply>> replies = new ArrayList<>();
            for (String block : blocks) {
                replies.add(session.run(block));
            }
            return replies;
        }
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> removals = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(REMOVALS)) {
                while (rows.next()) {
                    removals.add(rows.getString(1));
                }
            }
            for (String removal : removals) {
                statement.execute(removal);
            }
            statement.execute("CREATE DATABASE " + DATABASE);
        }
    }

    private EmbeddedPostgres started() throws IOException {
        if (server == null) {
            // Sorts text the same on every machine.
            server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        }
        return server;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}

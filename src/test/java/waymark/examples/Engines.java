package waymark.examples;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engines by the kind of session that they run, each started when it is first needed. */
final class Engines implements AutoCloseable {
    private final PostgresEngine postgres = new PostgresEngine();
    private final SparkSqlEngine sparkSql = new SparkSqlEngine();
    private final Map<String, Engine> engines;

    Engines() throws IOException {
        engines = Map.of(
                "python",
                PythonEngine.installed(),
                "python 3.14",
                PythonEngine.newest(),
                "python spark",
                PythonEngine.spark(),
                "sql",
                postgres,
                "sql spark",
                sparkSql,
                "bash",
                new BashEngine());
    }

    /** The engine for a {@link Session#kind()}; empty where the author's mark names none of ours. */
    Optional<Engine> of(String kind) {
        return Optional.ofNullable(engines.get(kind));
    }

    /** What the server replies to SQL files in a fresh database. */
    List<List<PsqlSession.Reply>> postgres(List<String> files) throws IOException, SQLException {
        return postgres.replies(files);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        sparkSql.close();
    }
}

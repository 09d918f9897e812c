package waymark.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import waymark.study.Stores;

/** Every store contract on PostgreSQL: the same SQL, the same migrations. Runs with {@code -Ppostgres}. */
class PostgresStoresTest extends StoresContract {
    private static EmbeddedPostgres server;
    private static boolean migrated;

    private Sql sql;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "120")
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void emptyDatabase() throws Exception {
        DataSource source = server.getPostgresDatabase();
        if (migrated) {
            empty(source);
        } else {
            new Schema().migrate(source, "the test's PostgreSQL");
            migrated = true;
        }
        Jdbi jdbi = Jdbi.create(source);
        sql = new Sql(jdbi, jdbi);
    }

    /** Migrating for each test took longer than all of them. */
    private static void empty(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '" + Schema.HISTORY
                            + "'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            statement.execute("TRUNCATE " + String.join(", ", tables));
        }
    }

    @Override
    protected Stores all() {
        return new Stores(
                new SqlStreakStore(sql),
                new SqlStandingStore(sql),
                new SqlUptimeStore(sql),
                new SqlMemberStore(sql),
                new SqlMemberDataStore(sql),
                new SqlGuildStore(sql, Memory.none()),
                new SqlPlanStore(sql),
                new SqlMilestoneStore(sql, Memory.none()),
                new SqlAnnouncementStore(sql),
                new SqlQuestionStore(sql),
                new SqlWishStore(sql),
                new SqlCorrectionStore(sql),
                new SqlImportStore(sql),
                new SqlSelfCheckStore(sql),
                new SqlWorkStore(sql),
                new SqlCohortStore(sql, Memory.none()),
                new SqlTallyStore(sql),
                new SqlBoardStore(sql),
                new SqlWeeklyStore(sql),
                new SqlVisibilityStore(sql),
                new SqlStudyReminderStore(sql),
                new SqlSetupStore(sql),
                new SqlForumStore(sql));
    }
}

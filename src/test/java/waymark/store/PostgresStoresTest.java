package waymark.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import waymark.study.Stores;

/** Every store contract on PostgreSQL: the same SQL, the same migrations. Runs with {@code -Ppostgres}. */
class PostgresStoresTest extends StoresContract {
    private static EmbeddedPostgres server;

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
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
        }
        new Schema().migrate(source, "the test's PostgreSQL");
        Jdbi jdbi = Jdbi.create(source);
        sql = new Sql(jdbi, jdbi);
    }

    @Override
    protected Stores all() {
        return new Stores(
                new SqlStreakStore(sql),
                new SqlStandingStore(sql),
                new SqlUptimeStore(sql),
                new SqlMemberStore(sql),
                new SqlMemberDataStore(sql),
                new SqlGuildStore(sql),
                new SqlPlanStore(sql),
                new SqlMilestoneStore(sql),
                new SqlAnnouncementStore(sql),
                new SqlQuestionStore(sql),
                new SqlWishStore(sql),
                new SqlCorrectionStore(sql),
                new SqlImportStore(sql),
                new SqlSelfCheckStore(sql),
                new SqlWorkStore(sql),
                new SqlCohortStore(sql),
                new SqlTallyStore(sql),
                new SqlBoardStore(sql),
                new SqlWeeklyStore(sql),
                new SqlVisibilityStore(sql),
                new SqlStudyReminderStore(sql),
                new SqlSetupStore(sql));
    }
}

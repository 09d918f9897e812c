package waymark.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import waymark.study.Stores;
import waymark.study.correction.CorrectionStoreContract;
import waymark.study.correction.ImportStoreContract;
import waymark.study.member.MemberDataStoreContract;
import waymark.study.member.MemberStoreContract;
import waymark.study.milestone.AnnouncementStoreContract;
import waymark.study.milestone.MilestoneStoreContract;
import waymark.study.plan.CohortStoreContract;
import waymark.study.plan.GuildStoreContract;
import waymark.study.plan.PlanStoreContract;
import waymark.study.question.QuestionStoreContract;
import waymark.study.question.WishStoreContract;
import waymark.study.reminder.StudyReminderStoreContract;
import waymark.study.selfcheck.SelfCheckStoreContract;
import waymark.study.streak.StreakStoreContract;
import waymark.study.streak.UptimeStoreContract;
import waymark.study.work.WorkStoreContract;

/** Every store contract on PostgreSQL: the same SQL, the same migrations. Runs with {@code -Ppostgres}. */
class PostgresStoresTest {
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

    private Stores all() {
        return new Stores(
                new SqlStreakStore(sql),
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
                new SqlStudyReminderStore(sql));
    }

    @Nested
    class Streaks extends StreakStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Uptimes extends UptimeStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Members extends MemberStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class MemberData extends MemberDataStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Guilds extends GuildStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Plans extends PlanStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Cohorts extends CohortStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Milestones extends MilestoneStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Corrections extends CorrectionStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Imports extends ImportStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Announcements extends AnnouncementStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Wishes extends WishStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Questions extends QuestionStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class SelfChecks extends SelfCheckStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class StudyReminders extends StudyReminderStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Works extends WorkStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }
}

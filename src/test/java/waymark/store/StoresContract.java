package waymark.store;

import org.junit.jupiter.api.Nested;
import waymark.study.Stores;
import waymark.study.board.BoardStoreContract;
import waymark.study.board.TallyStoreContract;
import waymark.study.correction.CorrectionStoreContract;
import waymark.study.correction.ImportStoreContract;
import waymark.study.forum.ForumStoreContract;
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
import waymark.study.setup.SetupStoreContract;
import waymark.study.streak.StandingStoreContract;
import waymark.study.streak.StreakStoreContract;
import waymark.study.streak.UptimeStoreContract;
import waymark.study.work.WorkStoreContract;

/** Every store contract, for one database. */
abstract class StoresContract {
    /** Over an empty database. */
    protected abstract Stores all();

    @Nested
    class Streaks extends StreakStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Standings extends StandingStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Tallies extends TallyStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Boards extends BoardStoreContract {
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
    class Works extends WorkStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Setups extends SetupStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }

    @Nested
    class Forums extends ForumStoreContract {
        @Override
        protected Stores stores() {
            return all();
        }
    }
}

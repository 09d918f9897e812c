package waymark.study;

import waymark.study.board.BoardStore;
import waymark.study.board.TallyStore;
import waymark.study.board.VisibilityStore;
import waymark.study.board.WeeklyStore;
import waymark.study.correction.CorrectionStore;
import waymark.study.correction.ImportStore;
import waymark.study.forum.ForumStore;
import waymark.study.member.MemberDataStore;
import waymark.study.member.MemberStore;
import waymark.study.milestone.AnnouncementStore;
import waymark.study.milestone.MilestoneStore;
import waymark.study.plan.CohortStore;
import waymark.study.plan.GuildStore;
import waymark.study.plan.PlanStore;
import waymark.study.question.QuestionStore;
import waymark.study.question.WishStore;
import waymark.study.reminder.StudyReminderStore;
import waymark.study.selfcheck.SelfCheckStore;
import waymark.study.setup.SetupStore;
import waymark.study.streak.StandingStore;
import waymark.study.streak.StreakStore;
import waymark.study.streak.UptimeStore;
import waymark.study.work.WorkStore;

/** All store interfaces of one implementation, over one empty database: what a contract test runs on. */
public record Stores(
        StreakStore streaks,
        StandingStore standings,
        UptimeStore uptime,
        MemberStore members,
        MemberDataStore memberData,
        GuildStore guilds,
        PlanStore plans,
        MilestoneStore milestones,
        AnnouncementStore announcements,
        QuestionStore questions,
        WishStore wishes,
        CorrectionStore corrections,
        ImportStore imports,
        SelfCheckStore selfChecks,
        WorkStore works,
        CohortStore cohorts,
        TallyStore tallies,
        BoardStore boards,
        WeeklyStore weekly,
        VisibilityStore visibility,
        StudyReminderStore studyReminders,
        SetupStore setups,
        ForumStore forums) {}

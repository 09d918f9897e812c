package waymark;

import java.util.List;
import waymark.discord.Curricula;
import waymark.store.Database;
import waymark.study.StoredIds;
import waymark.study.board.Boards;
import waymark.study.board.Overviews;
import waymark.study.board.Reports;
import waymark.study.board.Tallies;
import waymark.study.board.Visibility;
import waymark.study.board.WeeklyReports;
import waymark.study.correction.CorrectionNews;
import waymark.study.correction.Corrections;
import waymark.study.correction.Imports;
import waymark.study.correction.Outages;
import waymark.study.correction.ZoneCorrections;
import waymark.study.credit.Credits;
import waymark.study.forum.Forums;
import waymark.study.member.MemberData;
import waymark.study.member.Members;
import waymark.study.milestone.Announcements;
import waymark.study.milestone.CatchUps;
import waymark.study.milestone.CompletionSweep;
import waymark.study.milestone.Completions;
import waymark.study.milestone.Duties;
import waymark.study.milestone.Milestones;
import waymark.study.milestone.Reminders;
import waymark.study.milestone.RoleHolders;
import waymark.study.milestone.Today;
import waymark.study.plan.Cohorts;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.DaysOff;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;
import waymark.study.plan.OwnPlan;
import waymark.study.question.Retention;
import waymark.study.question.Wishes;
import waymark.study.reminder.StudyReminders;
import waymark.study.selfcheck.SelfChecks;
import waymark.study.streak.CheckIns;
import waymark.study.streak.Standings;
import waymark.study.streak.Uptime;
import waymark.study.work.Works;

/**
 * The use cases of the study room over one store, all of them: streaks and their corrections, plans, milestones, what a day needs to
 * count, what is kept of questions and of members.
 *
 * <pre>{@code
 * Study study = new Study(database, curricula);
 * study.checkIns.streak(member, clock.instant());
 * }</pre>
 */
final class Study {
    final GuildStore guilds;
    final CheckIns checkIns;
    final Standings standings;
    final Members members;
    final Uptime uptime;
    final Milestones milestones;
    final Duties duties;
    final Today today;
    final Completions completions;
    final Announcements announcements;
    final CatchUps catchUps;
    final SelfChecks selfChecks;
    final Works works;
    final Credits credits;
    final DailySchedule schedule;
    final DaysOff daysOff;
    final Cohorts cohorts;
    final OwnPlan ownPlan;
    final Imports imports;
    final Corrections corrections;
    final Outages outages;
    final ZoneCorrections zoneCorrections;
    final CorrectionNews correctionNews;
    final RoleHolders roleHolders;
    final Reminders reminders;
    final CompletionSweep completionSweep;
    final MemberData memberData;
    final Wishes wishes;
    final Retention retention;
    final Tallies tallies;
    final Boards boards;
    final Reports reports;
    final WeeklyReports weekly;
    final Visibility visibility;
    final StudyReminders studyReminders;
    final Forums forums;

    /** What stored marks, answers, work, courses and posts point at. */
    final StoredIds stored;

    Study(Database database, Curricula curricula) {
        guilds = database.guilds();
        checkIns = new CheckIns(database.streaks());
        standings = new Standings(database.standings());
        members = new Members(database.members(), guild -> guilds.find(guild).map(GuildSettings::time));
        uptime = new Uptime(database.uptime());
        milestones = new Milestones(database.milestones(), curricula::curriculum);
        duties = new Duties(database.milestones(), curricula::curriculum);
        today = new Today(guilds, database.members());
        completions = new Completions(database.milestones(), database.streaks(), database.works(), duties);
        announcements = new Announcements(database.announcements(), database.milestones(), guilds, duties);
        catchUps = new CatchUps(database.milestones(), duties, today, curricula::curriculum);
        selfChecks = new SelfChecks(database.selfChecks(), database.streaks());
        works = new Works(database.works(), database.streaks());
        credits = new Credits(
                checkIns, guilds, selfChecks, database.selfChecks(), database.works(), curricula::curriculum);
        schedule = new DailySchedule(guilds, database.cohorts(), database.plans());
        daysOff = new DaysOff(guilds, database.plans(), schedule);
        cohorts = new Cohorts(guilds, database.cohorts());
        ownPlan = new OwnPlan(cohorts, schedule);
        imports = new Imports(database.imports());
        corrections = new Corrections(database.corrections());
        outages = new Outages(database.corrections());
        zoneCorrections = new ZoneCorrections(database.corrections());
        correctionNews = new CorrectionNews(database.corrections());
        roleHolders = new RoleHolders(database.milestones());
        reminders = new Reminders(database.announcements(), duties, completions, today);
        completionSweep = new CompletionSweep(duties, completions);
        memberData = new MemberData(database.memberData());
        wishes = new Wishes(database.wishes());
        retention = new Retention(database.questions(), database.wishes());
        tallies = new Tallies(database.tallies(), curricula::curriculum);
        visibility = new Visibility(database.visibility());
        Overviews overviews = new Overviews(
                database.tallies(),
                tallies,
                database.visibility(),
                schedule,
                database.plans(),
                duties,
                curricula::curriculum);
        boards = new Boards(database.boards(), overviews, cohorts);
        reports = new Reports(
                database.tallies(),
                tallies,
                database.visibility(),
                schedule,
                curricula::curriculum,
                (group, day) ->
                        group.isGuild() ? checkIns.creditedOn(group.guild(), day) : cohorts.creditedOn(group, day));
        weekly = new WeeklyReports(database.weekly(), guilds);
        studyReminders = new StudyReminders(database.studyReminders(), database.streaks());
        forums = new Forums(database.forums());
        stored = new StoredIds(
                curricula::curriculum,
                List.of(
                        database.milestones()::referencedNodes,
                        database.selfChecks()::referencedQuestions,
                        database.works()::referencedTasks,
                        schedule::referenced));
    }
}

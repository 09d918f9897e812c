package waymark;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import waymark.discord.Answering;
import waymark.discord.AttachmentReader;
import waymark.discord.BoardKeeper;
import waymark.discord.Command;
import waymark.discord.Curricula;
import waymark.discord.DailyPoster;
import waymark.discord.Languages;
import waymark.discord.MemberNames;
import waymark.discord.OpenGaps;
import waymark.discord.Presence;
import waymark.discord.Reporting;
import waymark.discord.RoleWatch;
import waymark.discord.StaffNotices;
import waymark.discord.StaffRight;
import waymark.discord.Vitals;
import waymark.discord.commands.AddToCurriculumCommand;
import waymark.discord.commands.AskCommand;
import waymark.discord.commands.AssignMilestoneCommand;
import waymark.discord.commands.BoardCommand;
import waymark.discord.commands.CheckInCommand;
import waymark.discord.commands.CohortCommand;
import waymark.discord.commands.CurriculumCommand;
import waymark.discord.commands.DoctorCommand;
import waymark.discord.commands.FirstZone;
import waymark.discord.commands.HelpCommand;
import waymark.discord.commands.Importing;
import waymark.discord.commands.LeaderboardCommand;
import waymark.discord.commands.MilestoneCommand;
import waymark.discord.commands.MyDataCommand;
import waymark.discord.commands.NextTask;
import waymark.discord.commands.OwnMilestones;
import waymark.discord.commands.PingRole;
import waymark.discord.commands.RemindCommand;
import waymark.discord.commands.ReportCommand;
import waymark.discord.commands.RoadmapCommand;
import waymark.discord.commands.ScheduleCommand;
import waymark.discord.commands.SearchMessageCommand;
import waymark.discord.commands.SettingsCommand;
import waymark.discord.commands.SetupCommand;
import waymark.discord.commands.StreakAdminCommand;
import waymark.discord.commands.StreakCommand;
import waymark.discord.commands.TodayCommand;
import waymark.discord.commands.TopicCommand;
import waymark.store.Database;

/** What Discord is offered: every command, a line each, and who is watched for roles while they use them. */
final class Face {
    private final Database database;
    private final Study study;
    private final Curricula curricula;
    private final Answering answering;
    private final DailyPoster poster;
    private final Vitals vitals;
    private final InstantSource clock;
    private final MemberNames names = new MemberNames();
    private final Languages languages = new Languages();
    private final StaffRight staffRight = new StaffRight();
    private final StaffNotices notices;
    private final Presence presence;
    private final BoardKeeper boards;
    private final Reporting reporting;

    Face(
            Database database,
            Study study,
            Curricula curricula,
            Answering answering,
            DailyPoster poster,
            Vitals vitals,
            InstantSource clock) {
        this.database = database;
        this.study = study;
        this.curricula = curricula;
        this.answering = answering;
        this.poster = poster;
        this.vitals = vitals;
        this.clock = clock;
        notices = new StaffNotices(study.corrections::noticeChannel);
        presence = new Presence(database.tallies());
        boards = new BoardKeeper(study.boards, presence, clock);
        reporting = new Reporting(
                study.reports,
                study.weekly,
                curricula,
                new OpenGaps(curricula, database.questions(), clock),
                names,
                notices,
                clock);
    }

    BoardKeeper boards() {
        return boards;
    }

    Reporting reporting() {
        return reporting;
    }

    /** @param apiUrl where Discord is, whose attachments are read */
    List<Command> commands(URI apiUrl) {
        Importing importing = new Importing(study.imports, new AttachmentReader(apiUrl), notices, languages);
        OwnMilestones own =
                new OwnMilestones(study.duties, study.completions, study.announcements, study.catchUps, study.today);
        FirstZone zones = new FirstZone(study.members);
        PingRole pings = new PingRole(study.guilds);
        return List.of(
                new AskCommand(answering, curricula, study.wishes),
                new SearchMessageCommand(answering),
                new AddToCurriculumCommand(curricula),
                new TodayCommand(
                        curricula,
                        study.milestones,
                        study.credits,
                        study.selfChecks,
                        study.works,
                        study.schedule,
                        study.ownPlan,
                        own,
                        zones),
                new CheckInCommand(
                        curricula, study.milestones, study.ownPlan, study.credits, study.checkIns, own, zones),
                new StreakCommand(study.checkIns, study.members, study.correctionNews, staffRight, clock),
                new SettingsCommand(
                        study.members, study.visibility, study.standings, study.studyReminders, pings, clock),
                new RemindCommand(study.studyReminders, study.members, study.credits, clock),
                new TopicCommand(curricula),
                new StreakAdminCommand(
                        study.corrections, study.outages, study.zoneCorrections, study.guilds, notices, importing),
                new RoadmapCommand(
                        curricula,
                        study.milestones,
                        study.duties,
                        study.today,
                        own,
                        new NextTask(curricula, study.milestones, study.ownPlan, study.selfChecks)),
                new MilestoneCommand(curricula, study.milestones, study.duties, study.completions, study.today, names),
                new AssignMilestoneCommand(curricula, study.milestones, study.duties, study.today, names),
                new BoardCommand(boards, study.cohorts, curricula, study.milestones, study.duties, study.today),
                new ReportCommand(reporting, study.cohorts),
                new LeaderboardCommand(study.standings, study.cohorts, study.today, presence, clock),
                new SetupCommand(
                        curricula,
                        study.guilds,
                        study.schedule,
                        poster,
                        database.setups(),
                        study.members,
                        study.cohorts,
                        pings),
                new DoctorCommand(
                        curricula,
                        study.schedule,
                        database.setups(),
                        study.corrections::noticeChannel,
                        study.forums,
                        vitals,
                        clock),
                new CohortCommand(curricula, study.cohorts, study.schedule, poster),
                new ScheduleCommand(
                        curricula, study.guilds, study.schedule, study.cohorts, study.daysOff, poster, clock),
                new CurriculumCommand(
                        curricula,
                        study.stored,
                        new OpenGaps(curricula, database.questions(), clock),
                        study.forums,
                        staffRight),
                new MyDataCommand(study.memberData, importing),
                new HelpCommand());
    }

    StaffRight staffRight() {
        return staffRight;
    }

    Languages languages() {
        return languages;
    }

    RoleWatch roles() {
        return new RoleWatch(study.roleHolders, study.completions, names);
    }
}

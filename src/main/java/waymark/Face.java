package waymark;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import waymark.discord.Answering;
import waymark.discord.AttachmentReader;
import waymark.discord.Command;
import waymark.discord.Curricula;
import waymark.discord.DailyPoster;
import waymark.discord.Languages;
import waymark.discord.MemberNames;
import waymark.discord.OpenGaps;
import waymark.discord.RoleWatch;
import waymark.discord.StaffNotices;
import waymark.discord.commands.AskCommand;
import waymark.discord.commands.CheckInCommand;
import waymark.discord.commands.CohortCommand;
import waymark.discord.commands.CurriculumCommand;
import waymark.discord.commands.FirstZone;
import waymark.discord.commands.HelpCommand;
import waymark.discord.commands.Importing;
import waymark.discord.commands.MilestoneCommand;
import waymark.discord.commands.MyDataCommand;
import waymark.discord.commands.OwnMilestones;
import waymark.discord.commands.RoadmapCommand;
import waymark.discord.commands.ScheduleCommand;
import waymark.discord.commands.SearchMessageCommand;
import waymark.discord.commands.SettingsCommand;
import waymark.discord.commands.SetupCommand;
import waymark.discord.commands.StreakAdminCommand;
import waymark.discord.commands.StreakCommand;
import waymark.discord.commands.TodayCommand;
import waymark.store.Database;
import waymark.study.correction.CorrectionNews;
import waymark.study.correction.Corrections;
import waymark.study.correction.Outages;
import waymark.study.correction.ZoneCorrections;
import waymark.study.member.MemberData;
import waymark.study.milestone.RoleHolders;
import waymark.study.question.Wishes;

/** What Discord is offered: every command, a line each, and who is watched for roles while they use them. */
final class Face {
    private final Database database;
    private final Study study;
    private final Curricula curricula;
    private final Answering answering;
    private final DailyPoster poster;
    private final InstantSource clock;
    private final MemberNames names = new MemberNames();
    private final Languages languages = new Languages();

    Face(
            Database database,
            Study study,
            Curricula curricula,
            Answering answering,
            DailyPoster poster,
            InstantSource clock) {
        this.database = database;
        this.study = study;
        this.curricula = curricula;
        this.answering = answering;
        this.poster = poster;
        this.clock = clock;
    }

    /** @param apiUrl where Discord is, whose attachments are read */
    List<Command> commands(URI apiUrl) {
        Corrections corrections = new Corrections(database.corrections());
        StaffNotices notices = new StaffNotices(corrections::noticeChannel);
        Importing importing = new Importing(study.imports, new AttachmentReader(apiUrl), notices, languages);
        OwnMilestones own =
                new OwnMilestones(study.duties, study.completions, study.announcements, study.catchUps, study.today);
        FirstZone zones = new FirstZone(study.members);
        return List.of(
                new AskCommand(answering, curricula, new Wishes(database.wishes())),
                new SearchMessageCommand(answering),
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
                new StreakCommand(study.checkIns, study.members, new CorrectionNews(database.corrections()), clock),
                new SettingsCommand(study.members, clock),
                new StreakAdminCommand(
                        corrections,
                        new Outages(database.corrections()),
                        new ZoneCorrections(database.corrections()),
                        study.guilds,
                        notices,
                        importing),
                new RoadmapCommand(curricula, study.milestones, study.duties, study.today, own),
                new MilestoneCommand(curricula, study.milestones, study.duties, study.completions, study.today, names),
                new SetupCommand(curricula, study.guilds, study.schedule, poster),
                new CohortCommand(curricula, study.cohorts, study.schedule),
                new ScheduleCommand(
                        curricula, study.guilds, study.schedule, study.cohorts, study.daysOff, poster, clock),
                new CurriculumCommand(curricula, study.stored, new OpenGaps(curricula, database.questions(), clock)),
                new MyDataCommand(new MemberData(database.memberData()), importing),
                new HelpCommand());
    }

    Languages languages() {
        return languages;
    }

    RoleWatch roles() {
        return new RoleWatch(new RoleHolders(database.milestones()), study.completions, names);
    }
}

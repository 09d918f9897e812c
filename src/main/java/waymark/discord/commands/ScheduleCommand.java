package waymark.discord.commands;

import java.time.InstantSource;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Curricula;
import waymark.discord.DailyPoster;
import waymark.discord.Reply;
import waymark.discord.view.ScheduleView;
import waymark.discord.view.Texts;
import waymark.study.plan.DailySchedule;

/** {@code /schedule preview} rehearses thirty days; {@code /schedule post-now} posts today's task, once. */
public final class ScheduleCommand implements Command.Slash {
    private static final int PREVIEW_DAYS = 30;

    private final Curricula curricula;
    private final DailySchedule schedule;
    private final DailyPoster poster;
    private final InstantSource clock;

    public ScheduleCommand(Curricula curricula, DailySchedule schedule, DailyPoster poster, InstantSource clock) {
        this.curricula = curricula;
        this.schedule = schedule;
        this.poster = poster;
        this.clock = clock;
    }

    @Override
    public CommandData data() {
        return Commands.slash("schedule", Texts.of("schedule.description"))
                .addSubcommands(
                        new SubcommandData("preview", Texts.of("schedule.preview-description")),
                        new SubcommandData("post-now", Texts.of("schedule.post-now-description")))
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        long guild = Acts.member(event).guild();
        return "post-now".equals(event.getSubcommandName())
                ? ScheduleView.postedNow(poster.postNow(event.getGuild()))
                : ScheduleView.preview(schedule.preview(guild, clock.instant(), PREVIEW_DAYS, curricula::curriculum));
    }
}

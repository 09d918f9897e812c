package waymark.discord.commands;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.discord.Reporting;
import waymark.discord.view.Choices;
import waymark.discord.view.Refusals;
import waymark.discord.view.ReportView;
import waymark.discord.view.Texts;
import waymark.study.Refusal;
import waymark.study.plan.Cohorts;

/** {@code /report cohort:Autumn}: who studies, who is stuck, what is overdue, what is skipped and what is missing; with a table to keep. */
public final class ReportCommand implements Command.Slash {
    private static final String NAME = "report";

    private final Reporting reporting;
    private final Cohorts cohorts;

    public ReportCommand(Reporting reporting, Cohorts cohorts) {
        this.reporting = reporting;
        this.cohorts = cohorts;
    }

    @Override
    public CommandData data() {
        return Commands.slash(NAME, Texts.of("report.description"))
                .addOptions(CohortOption.data(Texts.of("board.cohort-option"), false))
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public boolean takesPart() {
        return false;
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        return Choices.cohorts(
                cohorts.standing(Acts.member(event).guild()),
                event.getFocusedOption().getValue());
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        Guild guild = Optional.ofNullable(event.getGuild()).orElseThrow();
        return CohortOption.group(
                event,
                cohorts,
                guild.getIdLong(),
                group -> reporting.asked(guild, group).orElseGet(() -> Refusals.of(new Refusal.NotSetUp())));
    }

    @Override
    public List<Component> components() {
        return List.of(Component.privately(ReportView.WEEKLY, this::weekly).forStaff(NAME));
    }

    private Reply weekly(ComponentId id, GenericComponentInteractionCreateEvent event) {
        Guild guild = Optional.ofNullable(event.getGuild()).orElseThrow();
        return reporting.weekly(guild, Boolean.parseBoolean(id.argument(2)));
    }
}

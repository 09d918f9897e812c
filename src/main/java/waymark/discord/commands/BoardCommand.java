package waymark.discord.commands;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import waymark.curriculum.Curriculum;
import waymark.discord.Acts;
import waymark.discord.BoardKeeper;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Reply;
import waymark.discord.view.BoardView;
import waymark.discord.view.Choices;
import waymark.discord.view.Notices;
import waymark.discord.view.RoadmapView;
import waymark.discord.view.Texts;
import waymark.study.MemberId;
import waymark.study.milestone.Duties;
import waymark.study.milestone.Milestones;
import waymark.study.milestone.Today;
import waymark.study.plan.Cohorts;

/**
 * {@code /board cohort:Autumn pin:True}: one message in this channel that shows how far everybody is, and stays up to date.
 *
 * <p>The board itself is for all; the reply, which says where it is, for the moderator alone: used again it must not add a message.
 */
public final class BoardCommand implements Command.Slash {
    private final BoardKeeper keeper;
    private final Cohorts cohorts;
    private final Curricula curricula;
    private final Milestones milestones;
    private final Duties duties;
    private final Today today;

    public BoardCommand(
            BoardKeeper keeper,
            Cohorts cohorts,
            Curricula curricula,
            Milestones milestones,
            Duties duties,
            Today today) {
        this.keeper = keeper;
        this.cohorts = cohorts;
        this.curricula = curricula;
        this.milestones = milestones;
        this.duties = duties;
        this.today = today;
    }

    @Override
    public CommandData data() {
        return Commands.slash("board", Texts.of("board.description"))
                .addOptions(CohortOption.data(Texts.of("board.cohort-option"), false))
                .addOption(OptionType.BOOLEAN, "pin", Texts.of("board.pin-option"))
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_ROLES))
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
        boolean pin = event.getOption("pin", false, OptionMapping::getAsBoolean);
        GuildMessageChannel here = (GuildMessageChannel) event.getGuildChannel();
        if (here instanceof ThreadChannel) {
            return Notices.of("board.no-thread");
        }
        return CohortOption.group(
                event, cohorts, guild.getIdLong(), group -> keeper.show(guild, here, group, Acts.of(event), pin));
    }

    @Override
    public List<Component> components() {
        return List.of(Component.privately(BoardView.OWN, this::own));
    }

    /** Whoever presses sees their own way. */
    private Reply own(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member = Acts.member(event);
        Curriculum curriculum = curricula.of(member.guild()).curriculum();
        return RoadmapView.all(
                curriculum,
                milestones.progress(member, curriculum),
                member.user(),
                duties.of(member),
                today.of(member, Acts.of(event).at()));
    }
}

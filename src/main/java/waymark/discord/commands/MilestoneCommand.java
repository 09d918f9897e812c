package waymark.discord.commands;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.entities.Role;
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
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Reply;
import waymark.discord.view.Choices;
import waymark.discord.view.MilestoneView;
import waymark.discord.view.Notices;
import waymark.discord.view.Refusals;
import waymark.discord.view.Texts;
import waymark.study.Act;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Milestones;
import waymark.study.plan.GuildStore;

/** {@code /milestone assign to:@Ada milestone:"3. Databricks Essentials" due:2026-12-24}: for those who manage roles. */
public final class MilestoneCommand implements Command.Slash {
    private static final Logger log = LoggerFactory.getLogger(MilestoneCommand.class);
    private static final Duration NOTICE_TIMEOUT = Duration.ofSeconds(15);
    private static final String NAME = "milestone";
    private static final int NOTE_LIMIT = 300;

    private final Curricula curricula;
    private final Milestones milestones;
    private final GuildStore guilds;

    public MilestoneCommand(Curricula curricula, Milestones milestones, GuildStore guilds) {
        this.curricula = curricula;
        this.milestones = milestones;
        this.guilds = guilds;
    }

    @Override
    public CommandData data() {
        SubcommandData assign = new SubcommandData("assign", Texts.of("milestone.assign"))
                .addOption(OptionType.MENTIONABLE, "to", Texts.of("milestone.to"), true)
                .addOption(OptionType.STRING, "milestone", Texts.of("milestone.which"), true, true)
                .addOption(OptionType.STRING, "due", Texts.of("milestone.due-option"))
                .addOptions(
                        new OptionData(OptionType.STRING, "note", Texts.of("milestone.note")).setMaxLength(NOTE_LIMIT));
        return Commands.slash(NAME, Texts.of("milestone.description"))
                .addSubcommands(assign, new SubcommandData("list", Texts.of("milestone.list-description")))
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_ROLES))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        return Choices.milestones(
                curricula.of(Acts.guild(event)).curriculum(),
                event.getFocusedOption().getValue());
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        Curricula.Shelf shelf = curricula.of(Acts.guild(event));
        long guild = Acts.member(event).guild();
        return "list".equals(event.getSubcommandName())
                ? MilestoneView.list(milestones.list(guild), shelf.curriculum())
                : assign(event, shelf, guild);
    }

    private Reply assign(SlashCommandInteractionEvent event, Curricula.Shelf shelf, long guild) {
        String dueText = event.getOption("due", "", OptionMapping::getAsString).strip();
        Optional<LocalDate> due;
        try {
            due = dueText.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(dueText));
        } catch (DateTimeParseException e) {
            return Notices.of("milestone.due-format", dueText);
        }
        Act act = Acts.of(event);
        LocalDate today = act.at()
                .atZone(guilds.find(guild)
                        .map(settings -> settings.time().zone())
                        .orElse(ZoneOffset.UTC))
                .toLocalDate();
        NodeRef milestone = new NodeRef(shelf.name(), event.getOption("milestone", "", OptionMapping::getAsString));
        Optional<String> note = Optional.ofNullable(event.getOption("note", OptionMapping::getAsString));
        Assignee assignee = assignee(event.getOption("to", OptionMapping::getAsMentionable));
        return switch (milestones.assign(guild, assignee, milestone, due, note, act, today)) {
            case Outcome.Refused<Assignment> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Assignment> done ->
                MilestoneView.assigned(done.value(), shelf.curriculum(), noticed(event, done.value(), shelf));
        };
    }

    private static Assignee assignee(IMentionable mentioned) {
        return mentioned instanceof Role role
                ? new Assignee.Role(role.getIdLong())
                : new Assignee.Member(mentioned.getIdLong());
    }

    /** The assignment is stored by now: a notice that fails is told to the moderator, and changes nothing. */
    private static boolean noticed(SlashCommandInteractionEvent event, Assignment assignment, Curricula.Shelf shelf) {
        try {
            ((GuildMessageChannel) event.getGuildChannel())
                    .sendMessage(
                            MilestoneView.notice(assignment, shelf.curriculum()).toMessage())
                    .timeout(NOTICE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            return true;
        } catch (RuntimeException e) {
            log.warn("the notice of assignment {} was not posted: {}", assignment.id(), e.toString());
            return false;
        }
    }

    @Override
    public List<Component> components() {
        return List.of(Component.inPlace(MilestoneView.WITHDRAW, this::withdraw).forStaff(NAME));
    }

    private Reply withdraw(ComponentId id, GenericComponentInteractionCreateEvent event) {
        long guild = Acts.member(event).guild();
        return switch (milestones.cancel(guild, Long.parseLong(id.argument(0)), Acts.of(event))) {
            case Outcome.Refused<Assignment> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Assignment> done ->
                MilestoneView.withdrawn(
                        done.value(),
                        curricula.of(guild).curriculum(),
                        event.getUser().getIdLong());
        };
    }
}

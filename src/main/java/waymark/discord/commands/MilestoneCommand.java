package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Form;
import waymark.discord.MemberNames;
import waymark.discord.Reply;
import waymark.discord.view.Choices;
import waymark.discord.view.MilestoneView;
import waymark.discord.view.Notices;
import waymark.discord.view.Refusals;
import waymark.discord.view.Texts;
import waymark.study.Act;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Completions;
import waymark.study.milestone.Duties;
import waymark.study.milestone.Milestones;
import waymark.study.milestone.Today;

/** {@code /milestone assign to:@Ada milestone:"3. Databricks Essentials" due:2026-12-24}: for those who manage roles. */
public final class MilestoneCommand implements Command.Slash {
    static final String NAME = "milestone";
    private static final int NOTE_LIMIT = 300;

    /** More than a list has room for. */
    private static final int LISTED = 40;

    private final Curricula curricula;
    private final Milestones milestones;
    private final Duties duties;
    private final Today today;
    private final Assigning assigning;
    private final AssignmentOption which;
    private final Reviewing reviewing;
    private final MemberNames names;

    public MilestoneCommand(
            Curricula curricula,
            Milestones milestones,
            Duties duties,
            Completions completions,
            Today today,
            MemberNames names) {
        this.curricula = curricula;
        this.milestones = milestones;
        this.duties = duties;
        this.today = today;
        this.names = names;
        assigning = new Assigning(milestones, duties);
        which = new AssignmentOption(duties, names);
        reviewing = new Reviewing(completions, names);
    }

    @Override
    public CommandData data() {
        SubcommandData assign = new SubcommandData("assign", Texts.of("milestone.assign"))
                .addOption(OptionType.MENTIONABLE, "to", Texts.of("milestone.to"), true)
                .addOption(OptionType.STRING, "milestone", Texts.of("milestone.which"), true, true)
                .addOption(OptionType.STRING, "due", Texts.of("milestone.due-option"), false, true)
                .addOptions(note(Texts.of("milestone.note")))
                .addOption(OptionType.BOOLEAN, "review", Texts.of("milestone.review-option"));
        SubcommandData extend = new SubcommandData("extend", Texts.of("milestone.extend"))
                .addOptions(AssignmentOption.data())
                .addOption(OptionType.STRING, "due", Texts.of("milestone.new-due-option"), true, true)
                .addOptions(note(Texts.of("milestone.why-option")));
        SubcommandData cancel = new SubcommandData("cancel", Texts.of("milestone.cancel"))
                .addOptions(AssignmentOption.data())
                .addOptions(note(Texts.of("milestone.why-option")));
        SubcommandData history = new SubcommandData("history", Texts.of("milestone.history-description"))
                .addOptions(AssignmentOption.data());
        return Commands.slash(NAME, Texts.of("milestone.description"))
                .addSubcommands(
                        assign,
                        new SubcommandData("list", Texts.of("milestone.list-description")),
                        extend,
                        cancel,
                        history,
                        new SubcommandData("review", Texts.of("milestone.review-description")))
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_ROLES))
                .setContexts(InteractionContextType.GUILD);
    }

    private static OptionData note(String description) {
        return new OptionData(OptionType.STRING, "note", description).setMaxLength(NOTE_LIMIT);
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        return switch (event.getFocusedOption().getName()) {
            case AssignmentOption.NAME -> which.complete(event, "history".equals(event.getSubcommandName()));
            case "due" -> {
                long guild = Acts.member(event).guild();
                LocalDate now = today.in(guild, Acts.of(event).at());
                LocalDate from = which.find(event, guild)
                        .flatMap(Assignment::due)
                        .filter(due -> due.isAfter(now))
                        .orElse(now);
                yield DueDate.choices(typed, from, now);
            }
            default -> Choices.milestones(curricula.of(Acts.guild(event)).curriculum(), typed);
        };
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        long guild = Acts.member(event).guild();
        LocalDate day = today.in(guild, Acts.of(event).at());
        return switch (String.valueOf(event.getSubcommandName())) {
            case "list" -> MilestoneView.list(duties.standing(guild, LISTED), duties.count(guild), day);
            case "history" ->
                which.find(event, guild)
                        .map(found -> MilestoneView.history(
                                found, duties.milestones(found), duties.history(guild, found.id())))
                        .orElseGet(MilestoneCommand::unknown);
            case "review" -> reviewing.waiting(event);
            case "extend" -> withDue(event, day, due -> extend(event, guild, due, day));
            case "cancel" -> cancel(event, guild);
            default -> withDue(event, day, due -> assign(event, guild, due, day));
        };
    }

    private static Reply unknown() {
        return Refusals.of(new Refusal.UnknownAssignment(0));
    }

    /** What is done with the day that was typed, if any. */
    private interface WithDue {
        Reply reply(Optional<LocalDate> due);
    }

    private static Reply withDue(CommandInteractionPayload event, LocalDate day, WithDue then) {
        String typed = event.getOption("due", "", OptionMapping::getAsString).strip();
        try {
            return then.reply(typed.isEmpty() ? Optional.empty() : Optional.of(DueDate.parse(typed, day)));
        } catch (DateTimeException e) {
            return Notices.of("milestone.due-format", typed);
        }
    }

    private static Optional<String> note(SlashCommandInteractionEvent event) {
        return Optional.ofNullable(event.getOption("note", OptionMapping::getAsString))
                .filter(text -> !text.isBlank());
    }

    private Reply assign(SlashCommandInteractionEvent event, long guild, Optional<LocalDate> due, LocalDate day) {
        NodeRef milestone =
                new NodeRef(curricula.of(guild).name(), event.getOption("milestone", "", OptionMapping::getAsString));
        Assignee assignee = assignee(event.getOption("to", OptionMapping::getAsMentionable));
        boolean review = event.getOption("review", false, OptionMapping::getAsBoolean);
        return assigning.assign(event, assignee, milestone, due, note(event), review, day);
    }

    private Assignee assignee(IMentionable mentioned) {
        if (mentioned instanceof Member member) {
            names.met(member);
        }
        return mentioned instanceof Role role
                ? new Assignee.Role(role.getIdLong())
                : new Assignee.Member(mentioned.getIdLong());
    }

    private Reply extend(SlashCommandInteractionEvent event, long guild, Optional<LocalDate> due, LocalDate day) {
        Act act = Acts.of(event);
        Outcome<Assignment> outcome = milestones.extend(guild, which.id(event), due, note(event), act, day);
        return assigning.shown(
                event,
                outcome,
                "milestone.extended",
                moved -> MilestoneView.moved(moved, duties.milestones(moved), note(event), act.actor()));
    }

    private Reply cancel(SlashCommandInteractionEvent event, long guild) {
        Act act = Acts.of(event);
        Optional<Assignment> before = which.find(event, guild).filter(Assignment::stands);
        Outcome<Assignment> outcome = before.map(standing -> milestones.cancel(guild, standing.id(), note(event), act))
                .orElseGet(() -> Outcome.refused(new Refusal.UnknownAssignment(which.id(event))));
        return assigning.shown(
                event,
                outcome,
                "milestone.cancelled",
                taken -> MilestoneView.takenBack(taken, duties.milestones(taken), note(event), act.actor()));
    }

    @Override
    public List<Component> components() {
        return Stream.concat(
                        Stream.of(Component.inPlace(MilestoneView.WITHDRAW, this::withdraw)
                                .forStaff(NAME)),
                        reviewing.components().stream())
                .toList();
    }

    @Override
    public List<Form> forms() {
        return reviewing.forms();
    }

    private Reply withdraw(ComponentId id, GenericComponentInteractionCreateEvent event) {
        long guild = Acts.member(event).guild();
        return switch (milestones.cancel(guild, Long.parseLong(id.argument(0)), Acts.of(event))) {
            case Outcome.Refused<Assignment> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Assignment>(Assignment done) ->
                MilestoneView.withdrawn(
                        done, duties.milestones(done), event.getUser().getIdLong());
        };
    }
}

package waymark.discord.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Reply;
import waymark.discord.view.Choices;
import waymark.discord.view.Refusals;
import waymark.discord.view.RoadmapView;
import waymark.discord.view.StreakView;
import waymark.discord.view.Texts;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.milestone.Mark;
import waymark.study.milestone.MarkState;
import waymark.study.milestone.Milestones;
import waymark.study.streak.CheckIns;
import waymark.study.streak.When;

/**
 * {@code /checkin task:"Join two tables" note:"read about joins" day:yesterday}: credits a study day, and marks a step or task; its reply
 * carries Undo.
 */
public final class CheckInCommand implements Command.Slash {
    private static final int NOTE_LIMIT = 200;

    private final CheckIns checkIns;
    private final Curricula curricula;
    private final Milestones milestones;
    private final OwnMilestones own;

    public CheckInCommand(CheckIns checkIns, Curricula curricula, Milestones milestones, OwnMilestones own) {
        this.checkIns = checkIns;
        this.curricula = curricula;
        this.milestones = milestones;
        this.own = own;
    }

    @Override
    public CommandData data() {
        OptionData day = new OptionData(OptionType.STRING, "day", Texts.of("checkin.day"))
                .addChoice(Texts.of("checkin.today"), When.TODAY.name())
                .addChoice(Texts.of("checkin.yesterday"), When.YESTERDAY.name());
        return Commands.slash("checkin", Texts.of("checkin.description"))
                .addOptions(
                        new OptionData(OptionType.STRING, "note", Texts.of("checkin.note")).setMaxLength(NOTE_LIMIT))
                .addOptions(day)
                .addOption(OptionType.STRING, "task", Texts.of("checkin.task-option"), false, true)
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        MemberId member = Acts.member(event);
        When day = When.valueOf(event.getOption("day", When.TODAY.name(), OptionMapping::getAsString));
        Optional<String> note = Optional.ofNullable(event.getOption("note", OptionMapping::getAsString));
        Optional<String> task = Optional.ofNullable(event.getOption("task", OptionMapping::getAsString));
        Act act = Acts.of(event);
        if (task.isEmpty()) {
            return StreakView.checkedIn(member, checkIns.checkIn(member, act, day, "checkin", note));
        }
        Curricula.Shelf shelf = curricula.of(member.guild());
        String node = milestones.markable(shelf.curriculum(), task.get()).orElse(task.get());
        if (milestones.mark(member, new NodeRef(shelf.name(), node), MarkState.DONE, act)
                instanceof Outcome.Refused<Mark> refused) {
            return Refusals.of(refused.refusal());
        }
        String title = RoadmapView.title(shelf.curriculum(), node);
        Optional<String> said = note.or(() -> Optional.of(title));
        return own.after(
                member, act, StreakView.done(member, checkIns.checkIn(member, act, day, "checkin", said), title));
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        return Choices.markable(
                curricula.of(Acts.guild(event)).curriculum(),
                event.getFocusedOption().getValue());
    }

    @Override
    public List<Component> components() {
        return List.of(Component.privately(StreakView.UNDO, this::undo));
    }

    /** Takes back the check-in of the day in its id. */
    private Reply undo(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member =
                new MemberId(Long.parseLong(id.argument(0)), event.getUser().getIdLong());
        LocalDate day = LocalDate.parse(id.argument(1));
        return StreakView.undone(checkIns.undo(member, Acts.of(event), day));
    }
}

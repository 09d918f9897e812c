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
import waymark.curriculum.Task;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Reply;
import waymark.discord.view.Choices;
import waymark.discord.view.CreditView;
import waymark.discord.view.Refusals;
import waymark.discord.view.RoadmapView;
import waymark.discord.view.StreakView;
import waymark.discord.view.Texts;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.credit.Claim;
import waymark.study.credit.Credited;
import waymark.study.credit.Credits;
import waymark.study.milestone.Mark;
import waymark.study.milestone.MarkState;
import waymark.study.milestone.Milestones;
import waymark.study.plan.OwnPlan;
import waymark.study.plan.Plan;
import waymark.study.plan.PlannedTask;
import waymark.study.streak.CheckIns;
import waymark.study.streak.Entry;
import waymark.study.streak.When;

/**
 * {@code /checkin task:"Join two tables" note:"read about joins" day:yesterday}: credits a study day, or says what the server asks for
 * first, and marks a step or task; its reply carries Undo.
 */
public final class CheckInCommand implements Command.Slash {
    private static final int NOTE_LIMIT = 200;

    private final Curricula curricula;
    private final Milestones milestones;
    private final OwnTask ownTask;
    private final Credits credits;
    private final CheckIns checkIns;
    private final OwnMilestones own;
    private final FirstZone zones;

    public CheckInCommand(
            Curricula curricula,
            Milestones milestones,
            OwnPlan ownPlan,
            Credits credits,
            CheckIns checkIns,
            OwnMilestones own,
            FirstZone zones) {
        this.curricula = curricula;
        this.milestones = milestones;
        ownTask = new OwnTask(curricula, milestones, ownPlan);
        this.credits = credits;
        this.checkIns = checkIns;
        this.own = own;
        this.zones = zones;
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
        return task.map(typed -> marked(member, Acts.of(event), day, note, typed))
                .orElseGet(() -> checkedIn(member, Acts.of(event), day, note));
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        return Choices.markable(
                curricula.of(Acts.guild(event)).curriculum(),
                event.getFocusedOption().getValue());
    }

    private Reply marked(MemberId member, Act act, When day, Optional<String> note, String typed) {
        Curricula.Shelf shelf = curricula.of(member.guild());
        String node = milestones.markable(shelf.curriculum(), typed).orElse(typed);
        NodeRef ref = new NodeRef(shelf.name(), node);
        if (milestones.mark(member, ref, MarkState.DONE, act) instanceof Outcome.Refused<Mark> refused) {
            return Refusals.of(refused.refusal());
        }
        String title = RoadmapView.title(shelf.curriculum(), node);
        Claim claim = new Claim(day, Entry.CHECK_IN, note, Optional.of(ref));
        // Of a step no single task is meant: work is shown on the member's own.
        Optional<Task> about = Plan.find(shelf.curriculum(), node)
                .or(() -> ownTask.of(member, act.at()))
                .map(PlannedTask::task);
        Outcome<Credited> credit = credits.claim(member, act, claim);
        Reply reply = own.after(member, act, CreditView.marked(member, credit, title, about, note));
        return zones.after(member, act, credit, reply);
    }

    private Reply checkedIn(MemberId member, Act act, When day, Optional<String> note) {
        Optional<PlannedTask> next = ownTask.of(member, act.at());
        Optional<NodeRef> task = next.map(planned ->
                new NodeRef(curricula.of(member.guild()).name(), planned.task().id()));
        Outcome<Credited> credit = credits.claim(member, act, new Claim(day, Entry.CHECK_IN, note, task));
        Reply reply = CreditView.checkedIn(member, credit, next.map(PlannedTask::task), note);
        return zones.after(member, act, credit, reply);
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

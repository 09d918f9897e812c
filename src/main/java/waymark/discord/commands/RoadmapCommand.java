package waymark.discord.commands;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import waymark.curriculum.Curriculum;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Reply;
import waymark.discord.view.Choices;
import waymark.discord.view.DueView;
import waymark.discord.view.Refusals;
import waymark.discord.view.RoadmapView;
import waymark.discord.view.Texts;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.milestone.Duties;
import waymark.study.milestone.Mark;
import waymark.study.milestone.MarkState;
import waymark.study.milestone.Milestones;
import waymark.study.milestone.Today;

/**
 * {@code /roadmap view}: the milestones with the member's progress, each opened by a select. {@code /roadmap next}: their own next task. {@code /roadmap due}: what is assigned to them.
 * {@code /roadmap mark}: a step or task that they did elsewhere.
 */
public final class RoadmapCommand implements Command.Slash {
    private final Curricula curricula;
    private final Milestones milestones;
    private final Duties duties;
    private final Today today;
    private final OwnMilestones own;
    private final NextTask next;

    public RoadmapCommand(
            Curricula curricula, Milestones milestones, Duties duties, Today today, OwnMilestones own, NextTask next) {
        this.next = next;
        this.curricula = curricula;
        this.milestones = milestones;
        this.duties = duties;
        this.today = today;
        this.own = own;
    }

    @Override
    public CommandData data() {
        OptionData state = new OptionData(OptionType.STRING, "state", Texts.of("roadmap.state"));
        for (MarkState one : MarkState.values()) {
            state.addChoice(RoadmapView.state(one), one.name());
        }
        return Commands.slash("roadmap", Texts.of("roadmap.description"))
                .addSubcommands(
                        new SubcommandData("view", Texts.of("roadmap.view"))
                                .addOption(OptionType.USER, "member", Texts.of("roadmap.member")),
                        new SubcommandData("next", Texts.of("roadmap.next-description")),
                        new SubcommandData("due", Texts.of("roadmap.due"))
                                .addOption(OptionType.USER, "member", Texts.of("roadmap.due-member")),
                        new SubcommandData("mark", Texts.of("roadmap.mark"))
                                .addOption(OptionType.STRING, "node", Texts.of("roadmap.node"), true, true)
                                .addOptions(state))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        return Choices.markable(
                curricula.of(Acts.guild(event)).curriculum(),
                event.getFocusedOption().getValue());
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        MemberId self = Acts.member(event);
        MemberId shown = new MemberId(
                self.guild(),
                event.getOption("member", self.user(), o -> o.getAsUser().getIdLong()));
        Instant now = Acts.of(event).at();
        return switch (String.valueOf(event.getSubcommandName())) {
            case "due" ->
                shown.equals(self)
                        ? own.shown(self, Acts.of(event))
                        : DueView.of(shown.user(), duties.of(shown), today.of(shown, now));
            case "next" -> next.of(self, Acts.of(event));
            case "mark" -> mark(event, self);
            default -> all(shown, now);
        };
    }

    private Reply all(MemberId member, Instant now) {
        Curriculum curriculum = curricula.of(member.guild()).curriculum();
        return RoadmapView.all(
                curriculum,
                milestones.progress(member, curriculum),
                member.user(),
                duties.of(member),
                today.of(member, now));
    }

    private Reply mark(SlashCommandInteractionEvent event, MemberId member) {
        Curricula.Shelf shelf = curricula.of(member.guild());
        String typed = event.getOption("node", "", OptionMapping::getAsString);
        MarkState state =
                MarkState.valueOf(event.getOption("state", MarkState.DONE.name(), OptionMapping::getAsString));
        NodeRef node = new NodeRef(
                shelf.name(), milestones.markable(shelf.curriculum(), typed).orElse(typed));
        return switch (milestones.mark(member, node, state, Acts.of(event))) {
            case Outcome.Refused<Mark> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Mark>(Mark mark) ->
                own.after(
                        member,
                        Acts.of(event),
                        RoadmapView.marked(
                                shelf.curriculum(),
                                milestones.progress(member, shelf.curriculum()),
                                mark.node().node(),
                                state));
        };
    }

    @Override
    public List<Component> components() {
        return Stream.concat(
                        Stream.of(
                                Component.inPlace(RoadmapView.OPEN, this::open),
                                Component.inPlace(RoadmapView.ALL, this::all)),
                        own.components().stream())
                .toList();
    }

    private Reply open(ComponentId id, GenericComponentInteractionCreateEvent event) {
        int number = Integer.parseInt(Acts.chosen(event));
        MemberId member = member(id, event);
        Curriculum curriculum = curricula.of(member.guild()).curriculum();
        return RoadmapView.one(curriculum, milestones.progress(member, curriculum), member.user(), number);
    }

    private Reply all(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return all(member(id, event), Acts.of(event).at());
    }

    private static MemberId member(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return new MemberId(Acts.member(event).guild(), Long.parseLong(id.argument(0)));
    }
}

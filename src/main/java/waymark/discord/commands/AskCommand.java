package waymark.discord.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import waymark.discord.Acts;
import waymark.discord.Answering;
import waymark.discord.Asked;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Form;
import waymark.discord.Reply;
import waymark.discord.view.AnswerView;
import waymark.discord.view.Choices;
import waymark.discord.view.Notices;
import waymark.discord.view.SectionView;
import waymark.discord.view.TellMeView;
import waymark.discord.view.Texts;
import waymark.study.question.Wishes;

/** {@code /ask question:"why is my broadcast join slow"}: the passages that answer, for the asker, who may share them. */
public final class AskCommand implements Command.Slash {
    private static final int QUESTION_LIMIT = 1_000;

    private final Answering answering;
    private final Curricula curricula;
    private final TellMe tellMe;

    public AskCommand(Answering answering, Curricula curricula, Wishes wishes) {
        this.answering = answering;
        this.curricula = curricula;
        tellMe = new TellMe(answering, wishes);
    }

    @Override
    public CommandData data() {
        OptionData question = new OptionData(OptionType.STRING, "question", Texts.of("ask.question"), true, true)
                .setMaxLength(QUESTION_LIMIT);
        return Commands.slash("ask", Texts.of("ask.description"))
                .addOptions(question)
                .addOption(OptionType.STRING, "track", Texts.of("ask.track"), false, true)
                .addOption(OptionType.BOOLEAN, "share", Texts.of("ask.share"))
                .setContexts(InteractionContextType.ALL)
                .setIntegrationTypes(IntegrationType.ALL);
    }

    @Override
    public boolean isPublic(SlashCommandInteractionEvent event) {
        return event.getOption("share", false, OptionMapping::getAsBoolean);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        String question = event.getOption("question", "", OptionMapping::getAsString);
        Optional<String> track = Optional.ofNullable(event.getOption("track", OptionMapping::getAsString));
        Asked asked = answering.ask(Acts.asker(event), question, track);
        return isPublic(event) ? AnswerView.shared(asked, event.getUser().getIdLong()) : AnswerView.privately(asked);
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        Curricula.Shelf shelf = curricula.of(Acts.guild(event));
        String typed = event.getFocusedOption().getValue();
        return event.getFocusedOption().getName().equals("track")
                ? Choices.tracks(shelf.curriculum(), typed)
                : Choices.headings(shelf.library().current().index(), typed);
    }

    @Override
    public List<Component> components() {
        return Stream.concat(
                        Stream.of(
                                Component.publicly("share", this::share),
                                Component.privately("rate", this::rate),
                                Component.privately(SectionView.READ, this::read),
                                Component.privately(SectionView.READ_CHOSEN, this::readChosen)),
                        tellMe.components().stream())
                .toList();
    }

    @Override
    public List<Form> forms() {
        return List.of(new FollowUpForm(answering));
    }

    private Reply share(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return answering
                .again(Long.parseLong(id.argument(0)))
                .filter(Predicate.not(asked -> asked.answer().refused()))
                .map(asked -> AnswerView.shared(asked, event.getUser().getIdLong()))
                .orElseGet(() -> Notices.of("ask.no-longer-kept"));
    }

    private Reply rate(ComponentId id, GenericComponentInteractionCreateEvent event) {
        boolean helpful = id.argument(1).equals("yes");
        long question = Long.parseLong(id.argument(0));
        answering.rate(question, helpful);
        return helpful ? Notices.of("ask.rated-helpful") : TellMeView.offer(question);
    }

    private Reply read(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return SectionView.of(
                curricula.holding(Acts.guild(event), id.argument(0)), id.argument(0), Integer.parseInt(id.argument(1)));
    }

    private Reply readChosen(ComponentId id, GenericComponentInteractionCreateEvent event) {
        String key = Acts.chosen(event);
        return SectionView.of(curricula.holding(Acts.guild(event), key), key, 0);
    }
}

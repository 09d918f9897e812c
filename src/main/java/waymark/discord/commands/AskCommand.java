package waymark.discord.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
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
import waymark.discord.view.Texts;

/** {@code /ask question:"why is my broadcast join slow"}: the passages that answer, for the asker, who may share them. */
public final class AskCommand implements Command.Slash {
    private static final int QUESTION_LIMIT = 1_000;

    private final Answering answering;
    private final Curricula curricula;

    public AskCommand(Answering answering, Curricula curricula) {
        this.answering = answering;
        this.curricula = curricula;
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
        return List.of(new Share(), new Rate(), new Read(), new ReadChosen());
    }

    @Override
    public List<Form> forms() {
        return List.of(new FollowUpForm(answering));
    }

    private final class Share implements Component {
        @Override
        public String action() {
            return "share";
        }

        @Override
        public Shows shows() {
            return Shows.PUBLICLY;
        }

        @Override
        public Reply use(ComponentId id, GenericComponentInteractionCreateEvent event) {
            return answering
                    .again(Long.parseLong(id.argument(0)))
                    .filter(Predicate.not(asked -> asked.answer().refused()))
                    .map(asked -> AnswerView.shared(asked, event.getUser().getIdLong()))
                    .orElseGet(() -> Notices.of("ask.no-longer-kept"));
        }
    }

    private final class Rate implements Component {
        @Override
        public String action() {
            return "rate";
        }

        @Override
        public Reply use(ComponentId id, GenericComponentInteractionCreateEvent event) {
            boolean helpful = id.argument(1).equals("yes");
            answering.rate(Long.parseLong(id.argument(0)), helpful);
            return Notices.of(helpful ? "ask.rated-helpful" : "ask.rated-unhelpful");
        }
    }

    private final class Read implements Component {
        @Override
        public String action() {
            return SectionView.READ;
        }

        @Override
        public Reply use(ComponentId id, GenericComponentInteractionCreateEvent event) {
            return SectionView.of(curricula.of(Acts.guild(event)), id.argument(0), Integer.parseInt(id.argument(1)));
        }
    }

    private final class ReadChosen implements Component {
        @Override
        public String action() {
            return SectionView.READ_CHOSEN;
        }

        @Override
        public Reply use(ComponentId id, GenericComponentInteractionCreateEvent event) {
            String key = ((StringSelectInteractionEvent) event).getValues().getFirst();
            return SectionView.of(curricula.of(Acts.guild(event)), key, 0);
        }
    }
}

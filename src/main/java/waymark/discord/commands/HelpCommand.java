package waymark.discord.commands;

import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import waymark.discord.Command;
import waymark.discord.Reply;
import waymark.discord.view.HelpView;
import waymark.discord.view.Texts;

/** {@code /help}: what one can do, by subject. */
public final class HelpCommand implements Command.Slash {
    @Override
    public CommandData data() {
        OptionData topic = new OptionData(OptionType.STRING, "topic", Texts.of("help.topic"));
        HelpView.topics().forEach(name -> topic.addChoice(Texts.of("help." + name + ".name"), name));
        return Commands.slash("help", Texts.of("help.description"))
                .addOptions(topic)
                .setContexts(InteractionContextType.ALL)
                .setIntegrationTypes(IntegrationType.ALL);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        return HelpView.of(event.getOption("topic", "start", OptionMapping::getAsString));
    }
}

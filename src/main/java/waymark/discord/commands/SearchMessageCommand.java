package waymark.discord.commands;

import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import waymark.discord.Acts;
import waymark.discord.Answering;
import waymark.discord.Command;
import waymark.discord.Reply;
import waymark.discord.view.AnswerView;

/** <i>Search curriculum</i> in a message's menu: what the curriculum says to that message. */
public final class SearchMessageCommand implements Command.OnMessage {
    private final Answering answering;

    public SearchMessageCommand(Answering answering) {
        this.answering = answering;
    }

    @Override
    public CommandData data() {
        return Commands.message("Search curriculum")
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    @Override
    public Reply run(MessageContextInteractionEvent event) {
        String text = event.getTarget().getContentDisplay();
        return AnswerView.privately(answering.askAlone(Acts.asker(event), text));
    }
}

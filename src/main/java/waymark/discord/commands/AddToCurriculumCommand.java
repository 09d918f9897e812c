package waymark.discord.commands;

import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import waymark.curriculum.PageSketch;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Curricula;
import waymark.discord.Languages;
import waymark.discord.Reply;
import waymark.discord.view.NewPageView;
import waymark.discord.view.Notices;
import waymark.discord.view.Texts;
import waymark.search.Answer;
import waymark.search.Heading;
import waymark.search.Passage;
import waymark.search.Question;

/** <i>Add to curriculum</i> in a message's menu: a new page for the curriculum's repository, begun with what was asked. For moderators. */
public final class AddToCurriculumCommand implements Command.OnMessage {
    private static final String NAME = "Add to curriculum";

    private final Curricula curricula;

    public AddToCurriculumCommand(Curricula curricula) {
        this.curricula = curricula;
    }

    @Override
    public CommandData data() {
        return Commands.message(NAME)
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public Reply run(MessageContextInteractionEvent event) {
        Curricula.Shelf shelf = curricula.of(Acts.guild(event));
        Message message = event.getTarget();
        Optional<String> post = post(event.getChannel());
        Optional<Heading> nearest = nearest(shelf, post.orElse(message.getContentRaw()));
        // The page is for everybody who reads the curriculum, whatever language the moderator's client has.
        Optional<PageSketch> sketch = Texts.in(
                Languages.of(event.getGuild()),
                () -> NewPageView.sketch(shelf, nearest, post, message.getContentRaw(), message.getJumpUrl()));
        return sketch.map(page -> NewPageView.of(shelf, page, nearest)).orElseGet(() -> Notices.of("page.no-words"));
    }

    /** The title of the forum's post that the message stands in. */
    private static Optional<String> post(Channel channel) {
        return channel instanceof ThreadChannel thread && thread.getParentChannel() instanceof ForumChannel
                ? Optional.of(thread.getName())
                : Optional.empty();
    }

    /** Nobody asked it just now: it is looked up and not kept. */
    private static Optional<Heading> nearest(Curricula.Shelf shelf, String text) {
        Answer answer = shelf.library().current().index().ask(Question.of(text));
        Stream<Heading> nearest = answer instanceof Answer.NotCovered none
                ? none.nearest().stream()
                : answer.passages().stream().map(Passage::heading);
        return nearest.findFirst();
    }
}

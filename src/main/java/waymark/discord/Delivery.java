package waymark.discord;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import net.dv8tion.jda.api.interactions.callbacks.IDeferrableCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.Notices;
import waymark.discord.view.Texts;

/** Shows what came of an interaction: in the place of the deferred reply, or aside; and then what else the member should hear. */
final class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final List<Command> commands;
    private final Languages languages;
    private final Executor pool;

    /** @param commands which may have news for whoever acted */
    Delivery(List<Command> commands, Languages languages, Executor pool) {
        this.commands = List.copyOf(commands);
        this.languages = languages;
        this.pool = pool;
    }

    /** To whoever acted alone: the message that holds the component, perhaps a whole channel's, stays as it is. */
    void aside(IDeferrableCallback event, Reply reply) {
        event.getHook()
                .sendMessage(reply.toMessage())
                .setEphemeral(true)
                .queue(null, logged("telling the trouble with " + event.getId()));
    }

    void show(IDeferrableCallback event, Reply reply) {
        if (reply.components().isEmpty()) {
            event.getHook().deleteOriginal().queue(null, logged("deleting at " + event.getId()));
            return;
        }
        // One after the other: what comes before the reply is shown takes the reply's place.
        event.getHook()
                .editOriginal(reply.toEdit())
                .queue(
                        shown -> {
                            reply.further()
                                    .ifPresent(further -> event.getHook()
                                            .sendMessage(further.toMessage())
                                            .queue(null, logged("what follows the reply to " + event.getId())));
                            tellNews(event);
                        },
                        logged("showing the reply to " + event.getId()));
    }

    /** Trouble with that is nothing to whoever has their reply. */
    private void tellNews(IDeferrableCallback event) {
        List<Command> having = commands.stream()
                .filter(command -> command.hasNews(event.getUser().getIdLong()))
                .toList();
        if (having.isEmpty()) {
            return;
        }
        try {
            pool.execute(() -> {
                try {
                    having.forEach(command -> Texts.in(languages.member(event), () -> command.news(event))
                            .ifPresent(news -> aside(event, news)));
                } catch (RuntimeException e) {
                    log.warn("nobody could look for news after interaction {}", event.getId(), e);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("too busy for news after interaction {}", event.getId());
        }
    }

    void outdated(IReplyCallback event) {
        Reply words = Texts.in(languages.member(event), Notices::outdated);
        event.reply(words.toMessage()).setEphemeral(true).queue(null, logged("an unknown interaction"));
    }

    static Consumer<Throwable> logged(String what) {
        return failure -> log.warn("{}: {}", what, failure.toString());
    }
}

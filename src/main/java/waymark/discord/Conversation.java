package waymark.discord;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.AnswerView;
import waymark.discord.view.Notices;
import waymark.discord.view.Texts;

/** Answers messages that mention the bot, and plain direct messages: publicly, where they were asked. */
final class Conversation extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final Answering answering;
    private final Languages languages;
    private final Executor pool;

    Conversation(Answering answering, Languages languages, Executor pool) {
        this.answering = answering;
        this.languages = languages;
        this.pool = pool;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        boolean direct = !event.isFromGuild();
        // @everyone and replies to our own messages are no questions to us.
        boolean mentioned =
                message.getMentions().getUsers().contains(event.getJDA().getSelfUser())
                        && message.getContentRaw()
                                .contains(event.getJDA().getSelfUser().getId());
        // A pin or a call in a direct message is a message of Discord's own.
        boolean said = !message.getType().isSystem() && !event.getAuthor().isBot() && !event.isWebhookMessage();
        if (!said || !(direct || mentioned)) {
            return;
        }
        try {
            pool.execute(() -> answer(event, message));
        } catch (RejectedExecutionException e) {
            log.warn("too busy for message {}", message.getId());
        }
    }

    private void answer(MessageReceivedEvent event, Message message) {
        try {
            send(message, Texts.in(language(event), () -> reply(event, message)));
        } catch (InsufficientPermissionException e) {
            log.info("no answer in channel {}: missing {}", event.getChannel().getId(), e.getPermission());
        } catch (RuntimeException e) {
            log.error(
                    "answering message {} in channel {} failed",
                    message.getId(),
                    event.getChannel().getId(),
                    e);
            send(message, Texts.in(language(event), () -> Notices.failed(message.getId())));
        }
    }

    /** A server's own language where all read it; a message does not tell its author's, their last interaction did. */
    private Locale language(MessageReceivedEvent event) {
        return event.isFromGuild()
                ? Languages.of(event.getGuild())
                : languages.of(event.getAuthor().getIdLong(), Optional.empty());
    }

    private static void send(Message message, Reply reply) {
        message.reply(reply.toMessage())
                .mentionRepliedUser(false)
                .failOnInvalidReply(false)
                .queue(null, failure -> log.warn("replying to message {}: {}", message.getId(), failure.toString()));
    }

    private Reply reply(MessageReceivedEvent event, Message message) {
        String self = event.getJDA().getSelfUser().getId();
        String text =
                message.getContentRaw().replaceAll("<@!?" + self + ">", " ").strip();
        if (text.isEmpty()) {
            return Notices.of("conversation.hint");
        }
        OptionalLong guild =
                event.isFromGuild() ? OptionalLong.of(event.getGuild().getIdLong()) : OptionalLong.empty();
        Asker asker = new Asker(
                guild, event.getChannel().getIdLong(), event.getAuthor().getIdLong());
        return AnswerView.publicly(answering.ask(asker, text, Optional.empty()));
    }
}

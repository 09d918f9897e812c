package waymark.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel.AutoArchiveDuration;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.Texts;

/** The thread of a day's post. It has the id of the post's message, in a forum as in a text channel, so that either leads to the other. */
public final class DayThreads {
    private static final Logger log = LoggerFactory.getLogger(DayThreads.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int LONGEST_NAME = 100;

    private DayThreads() {}

    /** A title as Discord takes it for a thread. */
    static String name(String title) {
        return title.length() <= LONGEST_NAME ? title : title.substring(0, LONGEST_NAME - 1) + "…";
    }

    /**
     * Begins the thread of a message, unless it has one.
     *
     * @return why there is none; empty when it is there; fails when nobody knows
     */
    static CompletableFuture<Optional<String>> begin(Message message, String title) {
        if (message.getStartedThread() != null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return message.createThreadChannel(name(title))
                .setAutoArchiveDuration(AutoArchiveDuration.TIME_1_WEEK)
                .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .submit()
                .handle((thread, failure) -> failure == null ? Optional.empty() : refused(failure));
    }

    private static Optional<String> refused(Throwable failure) {
        ErrorResponseException refusal = DiscordRefusal.in(failure).orElseThrow(() -> new CompletionException(failure));
        return refusal.getErrorResponse() == ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS
                ? Optional.empty()
                : Optional.of(refusal.getMeaning());
    }

    /**
     * Posts into the first of those threads that is there and may be written in.
     *
     * @param ids of threads, which are their posts' messages
     * @param words made in the server's language
     * @param nonce at most 25 characters: sent again within minutes, it is there once
     * @return the thread that has it; empty where there is none, or Discord did not take it
     */
    public static Optional<Long> say(Guild guild, Stream<Long> ids, Supplier<Reply> words, String nonce) {
        Optional<ThreadChannel> thread = ids.flatMap(id -> Optional.ofNullable(guild.getThreadChannelById(id)).stream())
                .filter(ThreadChannel::canTalk)
                .findFirst();
        try {
            return thread.map(found -> found.sendMessage(
                            Texts.in(Languages.of(guild), words).toMessage())
                    .setNonce(nonce)
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete()
                    .getChannelIdLong());
        } catch (RuntimeException e) {
            // Whatever it is, an answer that came too late included: the work itself is kept by then.
            log.warn("server {}: shown work is not in its thread: {}", guild.getId(), e.toString());
            return Optional.empty();
        }
    }
}

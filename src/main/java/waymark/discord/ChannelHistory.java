package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.TimeUtil;
import waymark.discord.view.TaskView;
import waymark.study.plan.Posted;

/** Looks for a post in its channel: ours is the message whose Done button names the occurrence. */
final class ChannelHistory {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration BEFORE_CLAIM = Duration.ofMinutes(5);
    private static final int PAGE = 100;

    /** A hundred pages is more than any channel sees within the six hours in which a post may be repeated. */
    private static final int PAGES = 100;

    private ChannelHistory() {}

    /**
     * The message of a claimed post.
     *
     * @param channelId of a text channel or a forum, which can be read
     */
    static Optional<Message> find(Guild guild, long channelId, Posted claimed) {
        String button =
                ComponentId.of(TaskView.DONE, claimed.occurrence().key()).toString();
        return guild.getForumChannelById(channelId) == null
                ? find(
                        Objects.requireNonNull(guild.getChannelById(GuildMessageChannel.class, channelId)),
                        button,
                        claimed.at())
                : inForum(guild, channelId, button, since(claimed.at()));
    }

    /** Of the forum's threads one's own, since the claim: none of them is archived yet. */
    private static Optional<Message> inForum(Guild guild, long forum, String button, long after) {
        long self = guild.getJDA().getSelfUser().getIdLong();
        return guild.retrieveActiveThreads().timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).complete().stream()
                .filter(thread -> thread.getParentChannel().getIdLong() == forum
                        && thread.getOwnerIdLong() == self
                        && thread.getIdLong() > after)
                .flatMap(thread -> first(thread).stream())
                .filter(message -> has(message, button))
                .findFirst();
    }

    private static Optional<Message> first(ThreadChannel thread) {
        return thread.retrieveMessageById(thread.getIdLong())
                .map(Optional::of)
                .onErrorMap(ErrorResponse.UNKNOWN_MESSAGE::test, deleted -> Optional.empty())
                .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .complete();
    }

    /** @param button that only the message has which is looked for */
    static Optional<Message> find(MessageChannel channel, String button, Instant claimedAt) {
        long self = channel.getJDA().getSelfUser().getIdLong();
        long after = since(claimedAt);
        for (int page = 0; page < PAGES; page++) {
            MessageHistory history = channel.getHistoryAfter(after, PAGE)
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            if (history.isEmpty()) {
                return Optional.empty();
            }
            Optional<Message> found = history.getRetrievedHistory().stream()
                    .filter(message -> message.getAuthor().getIdLong() == self && has(message, button))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            after = history.getRetrievedHistory().getFirst().getIdLong();
        }
        return Optional.empty();
    }

    /** From the claim on, a little earlier for clocks that differ: the post cannot be older. */
    private static long since(Instant claimedAt) {
        return TimeUtil.getDiscordTimestamp(claimedAt.minus(BEFORE_CLAIM).toEpochMilli());
    }

    private static boolean has(Message message, String button) {
        MessageComponentTree tree = message.getComponentTree();
        return tree.findAll(Button.class).stream().anyMatch(b -> button.equals(b.getCustomId()));
    }
}

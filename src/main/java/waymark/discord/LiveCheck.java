package waymark.discord;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.requests.RestAction;
import waymark.discord.view.Notices;
import waymark.discord.view.Texts;

/** Tries on the real Discord what the bot will do there, step by step. */
public final class LiveCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private LiveCheck() {}

    /**
     * Asks for the gateway's address, which needs no token.
     *
     * @throws ConnectException when nothing answers
     */
    public static String reach(URI apiUrl) {
        return apiUrl + " answers, its gateway is " + Gateway.behind(apiUrl).getGateway();
    }

    /**
     * Posts to the channel, edits and deletes the message. Stops at the first step that fails.
     *
     * @param bot logged in, its commands registered
     * @param told hears of each step, with the problem where there is one
     */
    public static void run(Bot bot, long channelId, BiConsumer<String, Optional<String>> told) {
        String step = "see channel " + channelId;
        try {
            GuildMessageChannel channel = bot.channel(channelId)
                    .orElseThrow(() -> new IllegalStateException("no such channel, or the bot may not view it"));
            told.accept(step, Optional.empty());
            step = "post";
            Message message =
                    complete(channel.sendMessage(words(channel, "live.posted").toMessage()));
            told.accept(step, Optional.empty());
            step = "edit";
            complete(message.editMessage(words(channel, "live.edited").toEdit()));
            told.accept(step, Optional.empty());
            step = "delete";
            complete(message.delete());
            told.accept(step, Optional.empty());
        } catch (RuntimeException e) {
            told.accept(step, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Reply words(GuildMessageChannel channel, String key) {
        return Texts.in(Languages.of(channel.getGuild()), () -> Notices.of(key));
    }

    private static <T> T complete(RestAction<T> action) {
        return action.timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).complete();
    }
}

package waymark.discord.commands;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.Languages;
import waymark.discord.Reply;
import waymark.discord.view.Texts;

/** What the channel reads when a moderator assigns, moves or takes back a milestone there. */
final class MilestoneNotice {
    private static final Logger log = LoggerFactory.getLogger(MilestoneNotice.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private MilestoneNotice() {}

    /**
     * Posts it. What it tells is stored by now: a notice that fails is told to the moderator, and changes nothing.
     *
     * @param notice made in the server's language
     * @return whether it is in the channel
     */
    static boolean post(Interaction event, Supplier<Reply> notice, long assignment) {
        try {
            ((GuildMessageChannel) event.getGuildChannel())
                    .sendMessage(
                            Texts.in(Languages.of(event.getGuild()), notice).toMessage())
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            return true;
        } catch (RuntimeException e) {
            log.warn("a notice of assignment {} was not posted: {}", assignment, e.toString());
            return false;
        }
    }
}

package waymark.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.Texts;

/**
 * Posts what moderators should know of each other: in the channel that they chose for it, else in the server's community updates channel.
 * Nothing here is a member's to read, so no other channel takes its place.
 */
public final class StaffNotices {
    private static final Logger log = LoggerFactory.getLogger(StaffNotices.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** What became of a post. */
    public enum Posted {
        YES,
        /** There is no channel for it. */
        NO_CHANNEL,
        /** The channel is gone, or the bot may not write there now. */
        FAILED
    }

    private final LongFunction<OptionalLong> chosen;

    /** @param chosen the channel that a guild chose */
    public StaffNotices(LongFunction<OptionalLong> chosen) {
        this.chosen = chosen;
    }

    /** Where notices of a server go; empty where there is no channel for them, or it is gone. */
    Optional<GuildMessageChannel> channel(Guild guild) {
        OptionalLong wanted = chosen.apply(guild.getIdLong());
        return wanted.isPresent()
                ? Optional.ofNullable(guild.getChannelById(GuildMessageChannel.class, wanted.getAsLong()))
                : Optional.ofNullable(guild.getCommunityUpdatesChannel());
    }

    /** The same, by its id. */
    OptionalLong channelOf(Guild guild) {
        return channel(guild)
                .map(channel -> OptionalLong.of(channel.getIdLong()))
                .orElse(OptionalLong.empty());
    }

    /**
     * Posts now; what it tells of is stored by then, and a failure changes nothing.
     *
     * @param notice made in the server's language
     */
    public Posted post(Guild guild, Supplier<Reply> notice) {
        OptionalLong wanted = chosen.apply(guild.getIdLong());
        Optional<GuildMessageChannel> channel = channel(guild);
        if (channel.isEmpty()) {
            return wanted.isPresent() ? Posted.FAILED : Posted.NO_CHANNEL;
        }
        try {
            channel.get()
                    .sendMessage(Texts.in(Languages.of(guild), notice).toMessage())
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            return Posted.YES;
        } catch (RuntimeException e) {
            log.warn("server {}: a notice to its moderators was not posted: {}", guild.getId(), e.toString());
            return Posted.FAILED;
        }
    }

    /** Later: whoever runs the server is told directly, as nobody else may read it. */
    public void tellOwner(Guild guild, Supplier<Reply> notice) {
        Staff.tellOwner(guild, notice);
    }
}

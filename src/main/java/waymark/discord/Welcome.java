package waymark.discord;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.Notices;
import waymark.discord.view.Texts;
import waymark.study.plan.GuildStore;

/**
 * The bot's first message in a server, once: in its system channel, else in the first that may be written. Who added the bot is not known
 * without the audit log, so it says who can go on. A row says that it was sent, so that no restart or outage repeats it; a server that was set
 * up is not new.
 */
public final class Welcome {
    private static final Logger log = LoggerFactory.getLogger(Welcome.class);
    private static final String TOLD = "WELCOME";

    private final GuildStore guilds;
    private final InstantSource clock;

    public Welcome(GuildStore guilds, InstantSource clock) {
        this.guilds = guilds;
        this.clock = clock;
    }

    /** To a server that the bot was added to, or that is seen again. */
    void greet(Guild guild) {
        if (guilds.find(guild.getIdLong()).isPresent()) {
            return;
        }
        Optional<TextChannel> place = place(guild);
        if (place.isEmpty()) {
            log.info("server {}: no channel for the first message: a moderator types /setup", guild.getId());
        } else if (guilds.toTell(guild.getIdLong(), TOLD, clock.instant())) {
            place.get()
                    .sendMessage(Texts.in(Languages.of(guild), () -> Notices.of("welcome.text"))
                            .toMessage())
                    .queue(
                            null,
                            failure -> log.warn("server {}: the first message: {}", guild.getId(), failure.toString()));
        }
    }

    private static Optional<TextChannel> place(Guild guild) {
        return Optional.ofNullable(guild.getSystemChannel())
                .filter(TextChannel::canTalk)
                .or(() -> guild.getTextChannels().stream()
                        .filter(TextChannel::canTalk)
                        .min(Comparator.comparingInt(TextChannel::getPositionRaw)));
    }
}

package waymark.discord;

import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.Texts;

/** Tells those who run a server what they need to mend: in the community updates channel, else the owner directly. */
final class Staff {
    private static final Logger log = LoggerFactory.getLogger(Staff.class);

    private Staff() {}

    /** @param words made in the server's language */
    static void tell(Guild guild, Supplier<Reply> words) {
        Reply reply = Texts.in(Languages.of(guild), words);
        TextChannel updates = guild.getCommunityUpdatesChannel();
        if (updates != null && updates.canTalk()) {
            updates.sendMessage(reply.toMessage()).queue(null, failure -> logFailure(guild, failure));
        } else {
            writeToOwner(guild, reply);
        }
    }

    /** @param words made in the server's language */
    static void tellOwner(Guild guild, Supplier<Reply> words) {
        writeToOwner(guild, Texts.in(Languages.of(guild), words));
    }

    private static void writeToOwner(Guild guild, Reply reply) {
        guild.getJDA()
                .openPrivateChannelById(guild.getOwnerIdLong())
                .flatMap(owner -> owner.sendMessage(reply.toMessage()))
                .queue(null, failure -> logFailure(guild, failure));
    }

    private static void logFailure(Guild guild, Throwable failure) {
        log.warn("no moderator of server {} could be told: {}", guild.getId(), failure.toString());
    }
}

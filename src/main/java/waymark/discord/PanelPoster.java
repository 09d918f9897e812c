package waymark.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.StartHereView;
import waymark.discord.view.StartHereView.Offers;
import waymark.discord.view.Texts;
import waymark.study.Act;
import waymark.study.setup.Panel;
import waymark.study.setup.SetupStore;

/**
 * Puts the Start here panel of a server into a channel, once: it is claimed, sent with a nonce made of the claim, and noted. Asked again for
 * the same channel, it edits the message, or posts it anew where somebody deleted it; in another channel the new one takes its place. A
 * claim of which nobody knows is looked for in its channel, by the button that names it.
 */
public final class PanelPoster {
    private static final Logger log = LoggerFactory.getLogger(PanelPoster.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** How long a claim stays another's before its channel is searched: a slow answer may still come. */
    private static final Duration DOUBT = Duration.ofSeconds(30);

    /** What came of it. */
    public enum Placed {
        POSTED,
        EDITED,
        /** Another moderator does it now, or the last try is still in doubt. */
        BUSY,
        /** The last try is in doubt, and what is in its channel cannot be seen. */
        UNREADABLE,
        /** The bot may not write there, or there is no such channel. */
        NOT_ALLOWED
    }

    private final SetupStore store;

    public PanelPoster(SetupStore store) {
        this.store = store;
    }

    public Placed post(Guild guild, long channelId, Offers offers, Act act) {
        Optional<GuildMessageChannel> channel =
                PostSender.channel(guild, channelId).filter(GuildMessageChannel::canTalk);
        if (channel.isEmpty()) {
            return Placed.NOT_ALLOWED;
        }
        Optional<Panel> before = store.panel(guild.getIdLong());
        if (before.filter(panel -> panel.message().isEmpty()).isPresent()) {
            if (act.at().isBefore(before.get().at().plus(DOUBT))) {
                return Placed.BUSY;
            }
            if (unreadable(guild, before.get())) {
                return Placed.UNREADABLE;
            }
            before = Optional.of(looked(guild, before.get()));
        }
        if (before.filter(panel -> panel.channel() == channelId && edited(channel.get(), panel, offers))
                .isPresent()) {
            return Placed.EDITED;
        }
        Panel claim = new Panel(guild.getIdLong(), act.id(), channelId, act.at());
        if (!store.replace(before, claim)) {
            return Placed.BUSY;
        }
        try {
            send(channel.get(), claim, offers);
        } catch (InsufficientPermissionException e) {
            takenBack(claim, before);
            return Placed.NOT_ALLOWED;
        } catch (ErrorResponseException e) {
            if (DiscordRefusal.in(e).isEmpty()) {
                throw e;
            }
            log.warn("server {}: the panel was not posted: {}", guild.getId(), e.getMeaning());
            takenBack(claim, before);
            return Placed.NOT_ALLOWED;
        }
        before.ifPresent(old -> removed(guild, old));
        return Placed.POSTED;
    }

    /** The panel that stands keeps its place. */
    private void takenBack(Panel claim, Optional<Panel> before) {
        if (before.isEmpty() || !store.replace(Optional.of(claim), before.get())) {
            store.withdraw(claim);
        }
    }

    private void send(GuildMessageChannel channel, Panel claim, Offers offers) {
        Message message = complete(
                channel.sendMessage(panel(channel, claim, offers).toMessage()).setNonce(nonce(claim)));
        store.replace(Optional.of(claim), claim.placed(message.getIdLong()));
    }

    private static Reply panel(GuildMessageChannel channel, Panel panel, Offers offers) {
        return Texts.in(Languages.of(channel.getGuild()), () -> StartHereView.panel(panel, offers));
    }

    /** Whether the channel of an earlier try is there, and what is in it cannot be seen. */
    private static boolean unreadable(Guild guild, Panel claim) {
        return PostSender.channel(guild, claim.channel()).isPresent() && !PostSender.mayRead(guild, claim.channel());
    }

    /** What an earlier try left, with its message where that is in its channel. */
    private Panel looked(Guild guild, Panel claim) {
        Optional<Message> there = PostSender.channel(guild, claim.channel())
                .flatMap(channel -> ChannelHistory.find(channel, StartHereView.button(claim), claim.at()));
        Panel known = there.map(message -> claim.placed(message.getIdLong())).orElse(claim);
        store.replace(Optional.of(claim), known);
        return known;
    }

    /** Whether the message is there and now reads as it should. */
    private static boolean edited(GuildMessageChannel channel, Panel panel, Offers offers) {
        if (panel.message().isEmpty()) {
            return false;
        }
        try {
            complete(channel.editMessageById(
                    panel.message().getAsLong(), panel(channel, panel, offers).toEdit()));
            return true;
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
                return false;
            }
            throw e;
        }
    }

    /** The one whose place another took; where it cannot be deleted it stays, and its buttons work. */
    private static void removed(Guild guild, Panel old) {
        Consumer<Throwable> stays =
                failure -> log.info("server {}: the former panel stays: {}", guild.getId(), failure.toString());
        Optional<GuildMessageChannel> channel = PostSender.channel(guild, old.channel());
        if (old.message().isPresent() && channel.isPresent()) {
            try {
                channel.get().deleteMessageById(old.message().getAsLong()).queue(null, stays);
            } catch (InsufficientPermissionException e) {
                stays.accept(e);
            }
        }
    }

    private static String nonce(Panel claim) {
        return "panel-" + Long.toString(claim.act(), Character.MAX_RADIX);
    }

    private static <T> T complete(RestAction<T> action) {
        return action.timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).complete();
    }
}

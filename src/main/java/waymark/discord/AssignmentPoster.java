package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.AnnouncementView;
import waymark.discord.view.TaskKey;
import waymark.discord.view.Texts;
import waymark.study.milestone.Announcement;
import waymark.study.milestone.Announcement.State;
import waymark.study.milestone.Announcements;
import waymark.study.milestone.Announcements.Content;
import waymark.study.milestone.Reminders;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;

/**
 * Tells what became of assignments and what is due, once, whatever crashes: claim the message, send it with a nonce made of its key, note
 * that it is there. A claim of which nobody knows is looked for in its channel, by the button that names it, before it is sent again.
 */
public final class AssignmentPoster {
    private static final Logger log = LoggerFactory.getLogger(AssignmentPoster.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** How long a message stays in doubt before its channel is searched, each time: a slow answer may still come. */
    private static final Duration DOUBT = Duration.ofSeconds(30);

    private final Announcements announcements;
    private final Reminders reminders;
    private final GuildStore guilds;
    private final InstantSource clock;

    /** When this process last tried what is in doubt; a message that an earlier process left is looked for at once. */
    private final Map<Announcement.Key, Instant> tried = new HashMap<>();

    /** The date whose reminders went out last, by guild: the store knows it too, but a look there costs more. */
    private final Map<Long, LocalDate> reminded = new HashMap<>();

    public AssignmentPoster(Announcements announcements, Reminders reminders, GuildStore guilds, InstantSource clock) {
        this.announcements = announcements;
        this.reminders = reminders;
        this.guilds = guilds;
        this.clock = clock;
    }

    /** Settles what an earlier turn left in doubt, then tells what is new, and reminds where it is time. */
    public void tick(Bot bot) {
        Instant now = clock.instant();
        for (Announcement claimed : announcements.uncertain(bot.guilds())) {
            Optional<Instant> last = Optional.ofNullable(tried.get(claimed.key()));
            if (last.filter(at -> !now.isAfter(at.plus(DOUBT))).isEmpty()) {
                guarded(claimed, () -> settle(bot, claimed, now));
            }
        }
        for (Announcement due : announcements.due(bot.guilds(), now)) {
            if (announcements.claim(due, now)) {
                guarded(due, () -> send(bot, due, now));
            }
        }
        guilds.all().stream()
                .filter(guild -> bot.guild(guild.guild()).isPresent())
                .forEach(guild -> reminders
                        .date(guild, now)
                        .filter(date -> !date.equals(reminded.get(guild.guild())))
                        .ifPresent(date -> remind(bot, guild, date, now)));
    }

    private void remind(Bot bot, GuildSettings guild, LocalDate date, Instant now) {
        for (Announcement direct : reminders.claimDirect(guild.guild(), date, now)) {
            guarded(direct, () -> send(bot, direct, now));
        }
        guild.channel().stream()
                .boxed()
                .flatMap(channel -> reminders.claimChannel(guild.guild(), channel, date, now).stream())
                .forEach(message -> guarded(message, () -> send(bot, message, now)));
        reminded.put(guild.guild(), date);
    }

    private void settle(Bot bot, Announcement claimed, Instant now) {
        tried.put(claimed.key(), now);
        Optional<MessageChannel> channel = channel(bot, claimed);
        if (channel.filter(AssignmentPoster::mayRead).isEmpty()) {
            log.warn("nobody can look whether {} was sent", claimed.key());
            finish(claimed, State.UNKNOWN);
        } else if (ChannelHistory.find(channel.get(), AnnouncementView.button(claimed.key()), claimed.at())
                .isPresent()) {
            log.info("{} was in its channel already", claimed.key());
            finish(claimed, State.SENT);
        } else if (now.isAfter(claimed.at().plus(Announcements.CATCH_UP))) {
            log.warn("{} was not sent: too late to repeat it", claimed.key());
            finish(claimed, State.FAILED);
        } else {
            send(bot, claimed, now);
        }
    }

    private void finish(Announcement message, State state) {
        announcements.settle(message.key(), state);
        tried.remove(message.key());
    }

    /** What throws stays in doubt: the channel's history decides after a rest. */
    private void send(Bot bot, Announcement message, Instant now) {
        tried.put(message.key(), now);
        Optional<Content> content = announcements.content(message.key());
        Optional<MessageChannel> channel;
        try {
            channel = channel(bot, message);
            if (content.isEmpty() || channel.isEmpty()) {
                log.info("{} was not sent: it no longer holds, or its channel is gone", message.key());
                finish(message, State.FAILED);
                return;
            }
            String server = bot.guild(message.key().guild()).map(Guild::getName).orElse("");
            Reply words = Texts.in(language(bot, message), () -> AnnouncementView.of(message, content.get(), server));
            channel.get()
                    .sendMessage(words.toMessage())
                    .setNonce(TaskKey.of(message.key().toString()))
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            finish(message, State.SENT);
        } catch (InsufficientPermissionException e) {
            log.warn(
                    "{} was not sent: missing permission {}",
                    message.key(),
                    e.getPermission().getName());
            finish(message, State.FAILED);
        } catch (ErrorResponseException e) {
            if (e.isServerError() || e.getErrorCode() <= 0) {
                throw e;
            }
            log.warn("{} was not sent: {}", message.key(), e.getMeaning());
            finish(message, State.FAILED);
        }
    }

    private static Locale language(Bot bot, Announcement message) {
        long guild = message.key().guild();
        return message.channel().isEmpty()
                ? bot.language(message.key().member(), guild)
                : Languages.of(bot.guild(guild).orElse(null));
    }

    private static Optional<MessageChannel> channel(Bot bot, Announcement message) {
        return message.channel().isEmpty()
                ? Optional.of(bot.directly(message.key().member(), TIMEOUT))
                : bot.guild(message.key().guild())
                        .map(guild -> guild.getChannelById(
                                GuildMessageChannel.class, message.channel().getAsLong()));
    }

    private static boolean mayRead(MessageChannel channel) {
        return !(channel instanceof GuildMessageChannel inGuild)
                || inGuild.getGuild()
                        .getSelfMember()
                        .hasPermission(inGuild, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY);
    }

    /** One message's trouble keeps no other from being sent. */
    private static void guarded(Announcement message, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("{} is in doubt", message.key(), e);
        }
    }
}

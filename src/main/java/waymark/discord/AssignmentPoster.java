package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.jspecify.annotations.Nullable;
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
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Follower;
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
    private final DailySchedule schedule;
    private final InstantSource clock;

    /** When this process last tried what is in doubt; a message that an earlier process left is looked for at once. */
    private final Map<Announcement.Key, Instant> tried = new HashMap<>();

    /** The date whose reminders went out last, by guild: the store knows it too, but a look there costs more. */
    private final Map<Long, LocalDate> reminded = new HashMap<>();

    /** The same of direct ones alone: those in a channel may wait for a thread. */
    private final Map<Long, LocalDate> remindedDirectly = new HashMap<>();

    public AssignmentPoster(
            Announcements announcements,
            Reminders reminders,
            GuildStore guilds,
            DailySchedule schedule,
            InstantSource clock) {
        this.announcements = announcements;
        this.reminders = reminders;
        this.guilds = guilds;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Settles what an earlier turn left in doubt, then tells what is new, and reminds where it is time. */
    public void tick(Bot bot) {
        Instant now = clock.instant();
        for (Announcement claimed : announcements.uncertain(bot.guilds())) {
            Optional<Instant> last = Optional.ofNullable(tried.get(claimed.key()));
            if (last.filter(at -> !now.isAfter(at.plus(DOUBT))).isEmpty()) {
                guarded(claimed.key(), () -> settle(bot, claimed, now));
            }
        }
        for (Announcement due : announcements.due(bot.guilds(), now)) {
            guarded(
                    due.key(),
                    () -> placed(bot, due, now)
                            .filter(message -> announcements.claim(message, now))
                            .ifPresent(message -> send(bot, message, now)));
        }
        for (GuildSettings guild : guilds.all()) {
            if (bot.guild(guild.guild()).isPresent()) {
                guarded("reminders of server " + guild.guild(), () -> remind(bot, guild, now));
            }
        }
    }

    private void remind(Bot bot, GuildSettings guild, Instant now) {
        reminders
                .date(guild, now)
                .filter(date -> !date.equals(reminded.get(guild.guild())))
                .ifPresent(date -> remind(bot, guild, date, now));
    }

    private void remind(Bot bot, GuildSettings guild, LocalDate date, Instant now) {
        if (!date.equals(remindedDirectly.get(guild.guild()))) {
            for (Announcement direct : reminders.claimDirect(guild.guild(), date, now)) {
                guarded(direct.key(), () -> send(bot, direct, now));
            }
            remindedDirectly.put(guild.guild(), date);
        }
        OptionalLong place = guild.channel().isPresent()
                ? place(bot, guild.guild(), guild.channel().getAsLong(), now)
                : OptionalLong.empty();
        if (place.isPresent()) {
            reminders
                    .claimChannel(guild.guild(), place.getAsLong(), date, now)
                    .ifPresent(message -> guarded(message.key(), () -> send(bot, message, now)));
        }
        if (place.isPresent() || guild.channel().isEmpty()) {
            reminded.put(guild.guild(), date);
        }
    }

    /** The message where it can be written; empty while there is no place for it: it is not claimed then, and stays due. */
    private Optional<Announcement> placed(Bot bot, Announcement message, Instant now) {
        if (message.channel().isEmpty()) {
            return Optional.of(message);
        }
        OptionalLong place = place(bot, message.key().guild(), message.channel().getAsLong(), now);
        return place.isPresent()
                ? Optional.of(new Announcement(message.key(), place, message.state(), message.at()))
                : Optional.empty();
    }

    /** A server's channel; where that is a forum, the thread of its newest post that can be written in. */
    private OptionalLong place(Bot bot, long guildId, long channel, Instant now) {
        Optional<Guild> guild = bot.guild(guildId);
        if (guild.map(g -> g.getForumChannelById(channel)).isEmpty()) {
            return OptionalLong.of(channel);
        }
        return schedule.latest(Follower.of(guildId), now).stream()
                .flatMapToLong(posted -> posted.message().stream())
                .filter(id -> writable(guild.get().getThreadChannelById(id), channel))
                .findFirst();
    }

    private static boolean writable(@Nullable ThreadChannel thread, long forum) {
        return thread != null && thread.getParentChannel().getIdLong() == forum && thread.canTalk();
    }

    private void settle(Bot bot, Announcement claimed, Instant now) {
        tried.put(claimed.key(), now);
        boolean late = now.isAfter(claimed.at().plus(Announcements.CATCH_UP));
        Optional<Boolean> there;
        try {
            there = channel(bot, claimed)
                    .filter(AssignmentPoster::mayRead)
                    .map(channel -> ChannelHistory.find(channel, AnnouncementView.button(claimed.key()), claimed.at())
                            .isPresent());
        } catch (RuntimeException e) {
            boolean refused = DiscordRefusal.in(e).isPresent();
            if (claimed.channel().isEmpty() && refused) {
                log.warn("{} was not sent: {}", claimed.key(), e.getMessage());
                finish(claimed, State.FAILED);
                return;
            }
            if (!late && !refused) {
                throw e;
            }
            log.warn("the look for {} failed", claimed.key(), e);
            there = Optional.empty();
        }
        if (there.isEmpty()) {
            log.warn("nobody can look whether {} was sent", claimed.key());
            finish(claimed, State.UNKNOWN);
        } else if (there.get()) {
            log.info("{} was in its channel already", claimed.key());
            finish(claimed, State.SENT);
        } else if (late) {
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
            if (DiscordRefusal.in(e).isEmpty()) {
                throw e;
            }
            log.warn("{} was not sent: {}", message.key(), e.getMeaning());
            Optional<Announcement> elsewhere = inChannel(bot, message, now);
            if (elsewhere.isPresent()) {
                announcements.move(message.key(), elsewhere.get().channel().orElseThrow());
                send(bot, elsewhere.get(), now);
            } else {
                finish(message, State.FAILED);
            }
        }
    }

    /** A moderator's answer to a member who receives no direct messages, for the server's channel; reminders find their own way there. */
    private Optional<Announcement> inChannel(Bot bot, Announcement message, Instant now) {
        return message.channel().isPresent() || message.key().kind() == Announcement.Kind.REMINDER
                ? Optional.empty()
                : guilds.find(message.key().guild())
                        .filter(settings -> settings.heldFor().isEmpty()
                                && settings.channel().isPresent())
                        .map(settings ->
                                new Announcement(message.key(), settings.channel(), message.state(), message.at()))
                        .flatMap(found -> placed(bot, found, now));
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

    /** The trouble of one message, or one server, keeps no other from its own. */
    private static void guarded(Object what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("{} is in doubt", what, e);
        }
    }
}

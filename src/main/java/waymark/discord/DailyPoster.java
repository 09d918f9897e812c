package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.ScheduleView;
import waymark.discord.view.TaskView;
import waymark.study.Outcome;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Due;
import waymark.study.plan.Occurrence;
import waymark.study.plan.Posted;
import waymark.study.streak.CheckIns;

/**
 * Posts what is due, once, whatever crashes: claim the occurrence, send with a nonce made of it, note the message. A claim without a
 * message is looked for in the channel, by its Done button, before anything is sent again.
 */
public final class DailyPoster {
    private static final Logger log = LoggerFactory.getLogger(DailyPoster.class);
    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(20);

    /** How long a post of our own stays in doubt before the channel is searched: a slow answer may still come. */
    private static final Duration DOUBT = Duration.ofSeconds(30);

    private final DailySchedule schedule;
    private final Curricula curricula;
    private final CheckIns checkIns;
    private final InstantSource clock;
    private final String owner;

    /** @param owner names this process among those that share the store */
    public DailyPoster(
            DailySchedule schedule, Curricula curricula, CheckIns checkIns, InstantSource clock, String owner) {
        this.schedule = schedule;
        this.curricula = curricula;
        this.checkIns = checkIns;
        this.clock = clock;
        this.owner = owner;
    }

    /** Settles what an earlier run left in doubt, then posts what is due now. */
    public synchronized void tick(Bot bot) {
        Instant now = clock.instant();
        for (Posted claimed : schedule.uncertain(bot.guilds())) {
            boolean mine = claimed.owner().equals(owner);
            if (!mine || now.isAfter(claimed.at().plus(DOUBT))) {
                guarded(bot, claimed.occurrence(), guild -> settle(guild, claimed, now));
            }
        }
        for (Due due : schedule.due(now, bot.guilds(), curricula::curriculum)) {
            if (schedule.claim(due, owner, now)) {
                guarded(bot, due.occurrence(), guild -> send(guild, due));
            }
        }
    }

    /** Posts today's task at once; a second call on the same day is refused. */
    public synchronized Outcome<Due> postNow(Guild guild) {
        Instant now = clock.instant();
        Outcome<Due> asked = schedule.postNow(guild.getIdLong(), now, curricula::curriculum);
        if (asked instanceof Outcome.Done<Due> done && schedule.claim(done.value(), owner, now)) {
            send(guild, done.value());
        }
        return asked;
    }

    private void settle(Guild guild, Posted claimed, Instant now) {
        Optional<GuildMessageChannel> channel =
                channel(guild, schedule.channelOf(guild.getIdLong()).orElse(0));
        if (channel.isEmpty() || !mayRead(channel.get())) {
            schedule.markUncertainReported(claimed.occurrence(), "its channel cannot be read", now);
            Staff.tell(guild, ScheduleView.uncertain(claimed.occurrence().date()));
            return;
        }
        Optional<Message> there = ChannelHistory.find(channel.get(), claimed);
        if (there.isPresent()) {
            log.info("post {} was in its channel already", claimed.occurrence());
            schedule.sent(
                    claimed.occurrence(), channel.get().getIdLong(), there.get().getIdLong(), now);
            return;
        }
        Optional<Due> again = schedule.again(claimed, now, curricula::curriculum);
        if (again.isPresent()) {
            log.info("post {} was not in its channel: sent again", claimed.occurrence());
            send(guild, again.get());
        } else {
            schedule.failed(claimed.occurrence(), "too late to repeat it", now);
        }
    }

    private void send(Guild guild, Due due) {
        Optional<GuildMessageChannel> channel =
                channel(guild, due.guild().channel().orElse(0));
        if (channel.isEmpty()) {
            failed(guild, due, "its channel is gone");
            return;
        }
        try {
            Message message = channel.get()
                    .sendMessage(post(due).toMessage())
                    .setNonce(nonce(due))
                    .timeout(SEND_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            schedule.sent(due.occurrence(), channel.get().getIdLong(), message.getIdLong(), clock.instant());
        } catch (InsufficientPermissionException e) {
            failed(guild, due, "missing permission " + e.getPermission().getName());
        } catch (ErrorResponseException e) {
            if (e.isServerError() || e.getErrorCode() <= 0) {
                // Perhaps sent: the channel's history decides on a later tick.
                throw e;
            }
            failed(guild, due, e.getMeaning());
        }
    }

    private Reply post(Due due) {
        Curricula.Shelf shelf = curricula.named(due.guild().curriculum()).orElseThrow();
        LocalDate yesterday = due.occurrence().date().minusDays(1);
        return TaskView.post(due, shelf, checkIns.creditedOn(due.guild().guild(), yesterday));
    }

    private void failed(Guild guild, Due due, String reason) {
        log.warn("post {} was not sent: {}", due.occurrence(), reason);
        schedule.failed(due.occurrence(), reason, clock.instant());
        Staff.tell(guild, ScheduleView.notSent(due.occurrence().date(), reason));
    }

    private static Optional<GuildMessageChannel> channel(Guild guild, long id) {
        return Optional.ofNullable(guild.getChannelById(GuildMessageChannel.class, id));
    }

    private static boolean mayRead(GuildMessageChannel channel) {
        return channel.getGuild()
                .getSelfMember()
                .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY);
    }

    /** At most 25 characters: the guild and the day since 1970, both in base 36. */
    private static String nonce(Due due) {
        return Long.toString(due.occurrence().guild(), Character.MAX_RADIX)
                + "-"
                + Long.toString(due.occurrence().date().toEpochDay(), Character.MAX_RADIX);
    }

    /** One guild's trouble keeps no other from its post. */
    private static void guarded(Bot bot, Occurrence occurrence, Consumer<Guild> work) {
        try {
            bot.guild(occurrence.guild()).ifPresent(work);
        } catch (RuntimeException e) {
            log.error("post {} is in doubt", occurrence, e);
        }
    }
}

package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.ScheduleView;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Due;
import waymark.study.plan.Occurrence;
import waymark.study.plan.Posted;
import waymark.study.plan.Turn;
import waymark.study.streak.CheckIns;

/**
 * Posts what is due, once, whatever crashes: claim the occurrence, send with a nonce made of it, note the message. A claim without a
 * message is looked for in the channel, by its Done button, before anything is sent again.
 */
public final class DailyPoster {
    private static final Logger log = LoggerFactory.getLogger(DailyPoster.class);

    /** How long a moderator's post waits for those being made. */
    private static final Duration TURN_TIMEOUT = Duration.ofSeconds(10);

    /** How long a post of our own stays in doubt before the channel is searched, each time: a slow answer may still come. */
    private static final Duration DOUBT = Duration.ofSeconds(30);

    private final DailySchedule schedule;
    private final Curricula curricula;
    private final PostSender sender;
    private final InstantSource clock;
    private final String owner;
    private final ReentrantLock posting = new ReentrantLock();

    /** When this process last tried what is in doubt; a post that an earlier process left is looked for at once. */
    private final Map<Occurrence, Instant> tried = new HashMap<>();

    /** @param owner names this process among those that share the store */
    public DailyPoster(
            DailySchedule schedule, Curricula curricula, CheckIns checkIns, InstantSource clock, String owner) {
        this.schedule = schedule;
        this.curricula = curricula;
        sender = new PostSender(schedule, curricula, checkIns, clock);
        this.clock = clock;
        this.owner = owner;
    }

    /** Settles what an earlier run left in doubt, then posts what is due now. */
    public void tick(Bot bot) {
        posting.lock();
        try {
            post(bot, clock.instant());
        } finally {
            posting.unlock();
        }
    }

    private void post(Bot bot, Instant now) {
        for (Posted claimed : schedule.uncertain(bot.guilds())) {
            Optional<Instant> last = Optional.ofNullable(tried.get(claimed.occurrence()));
            if (last.filter(at -> !now.isAfter(at.plus(DOUBT))).isEmpty()) {
                // Before it is settled: a store that takes no writes is not asked every second.
                tried.put(claimed.occurrence(), now);
                guarded(bot, claimed.occurrence(), guild -> settle(guild, claimed, now));
            }
        }
        Turn turn = schedule.due(now, bot.guilds(), curricula::curriculum);
        for (Due due : turn.due()) {
            if (schedule.claim(due, owner, now)) {
                guarded(bot, due.occurrence(), guild -> sendOrTell(guild, due, now));
            }
        }
        turn.ended().forEach(id -> bot.guild(id).ifPresent(guild -> Staff.tell(guild, ScheduleView.ended())));
    }

    /**
     * Posts today's task at once; a second call on the same day is refused.
     *
     * @throws RejectedExecutionException when other servers' posts are being made for long: nothing was posted here
     */
    public Outcome<Attempt> postNow(Guild guild) {
        try {
            if (!posting.tryLock(TURN_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                throw new RejectedExecutionException("posts are being made since " + TURN_TIMEOUT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("interrupted while waiting for other posts", e);
        }
        try {
            return postNow(guild, clock.instant());
        } finally {
            posting.unlock();
        }
    }

    private Outcome<Attempt> postNow(Guild guild, Instant now) {
        return switch (schedule.postNow(guild.getIdLong(), now, curricula::curriculum)) {
            case Outcome.Refused<Due> refused -> Outcome.refused(refused.refusal());
            case Outcome.Done<Due>(Due due) -> {
                if (!schedule.claim(due, owner, now)) {
                    LocalDate date = due.occurrence().date();
                    yield Outcome.refused(new Refusal.AlreadyPosted(date, OptionalLong.empty(), OptionalLong.empty()));
                }
                Optional<String> problem = send(guild, due, now);
                if (problem.isEmpty()) {
                    schedule.release(guild.getIdLong(), now);
                }
                yield Outcome.done(new Attempt(due, problem));
            }
        };
    }

    private void settle(Guild guild, Posted claimed, Instant now) {
        Optional<GuildMessageChannel> channel =
                PostSender.channel(guild, schedule.channelOf(claimed).orElse(0));
        if (channel.isEmpty() || !mayRead(channel.get())) {
            tried.remove(claimed.occurrence());
            schedule.markUncertainReported(claimed.occurrence(), "its channel cannot be read", now);
            Staff.tell(guild, ScheduleView.uncertain(claimed.occurrence().date()));
            return;
        }
        Optional<Message> there = ChannelHistory.find(channel.get(), claimed);
        if (there.isPresent()) {
            log.info("post {} was in its channel already", claimed.occurrence());
            schedule.sent(
                    claimed.occurrence(), channel.get().getIdLong(), there.get().getIdLong(), now);
            tried.remove(claimed.occurrence());
            return;
        }
        Optional<Due> again = schedule.again(claimed, now, curricula::curriculum);
        if (again.isPresent()) {
            log.info("post {} was not in its channel: sent again", claimed.occurrence());
            sendOrTell(guild, again.get(), now);
        } else {
            tried.remove(claimed.occurrence());
            String reason = "too late to repeat it";
            schedule.failed(claimed.occurrence(), reason, now);
            tellNotSent(guild, claimed.occurrence(), reason);
        }
    }

    private void sendOrTell(Guild guild, Due due, Instant now) {
        send(guild, due, now).ifPresent(reason -> {
            schedule.hold(guild.getIdLong(), reason, now);
            Staff.tell(guild, ScheduleView.held(due.occurrence().date(), reason));
        });
    }

    /** What throws stays in doubt: the channel's history decides after a rest. */
    private Optional<String> send(Guild guild, Due due, Instant now) {
        tried.put(due.occurrence(), now);
        Optional<String> problem = sender.send(guild, due);
        tried.remove(due.occurrence());
        return problem;
    }

    private static void tellNotSent(Guild guild, Occurrence occurrence, String reason) {
        Staff.tell(guild, ScheduleView.notSent(occurrence.date(), reason));
    }

    private static boolean mayRead(GuildMessageChannel channel) {
        return channel.getGuild()
                .getSelfMember()
                .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY);
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

package waymark.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel.AutoArchiveDuration;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.ScheduleView;
import waymark.discord.view.TaskView;
import waymark.discord.view.Texts;
import waymark.study.Credit;
import waymark.study.plan.Cohorts;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Due;
import waymark.study.plan.Follower;
import waymark.study.plan.Occurrence;
import waymark.study.streak.CheckIns;

/**
 * Puts one claimed post into its channel, with its thread where the server wants one, or into its forum; {@link DailyPoster} decides which,
 * and when again. A post counts as sent when message and thread are there.
 */
final class PostSender {
    private static final Logger log = LoggerFactory.getLogger(PostSender.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final DailySchedule schedule;
    private final Cohorts cohorts;
    private final Curricula curricula;
    private final CheckIns checkIns;
    private final InstantSource clock;

    PostSender(DailySchedule schedule, Cohorts cohorts, Curricula curricula, CheckIns checkIns, InstantSource clock) {
        this.schedule = schedule;
        this.cohorts = cohorts;
        this.curricula = curricula;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /** How many requests a post takes. */
    static int requests(Due due) {
        return due.guild().customs().thread() ? 2 : 1;
    }

    /**
     * Sends a post that is claimed, and stores what came of it.
     *
     * @return why it was not sent, which is stored; empty when it was; fails when nobody knows: the channel's history decides on a later
     *     tick
     */
    CompletableFuture<Optional<String>> send(Guild guild, Due due) {
        Optional<String> trouble = ChannelAccess.trouble(guild, due.guild());
        if (trouble.isPresent()) {
            return CompletableFuture.completedFuture(failed(due, trouble.get()));
        }
        try {
            return message(guild, due).handle((message, failure) -> {
                if (failure != null) {
                    return refused(guild, due, failure instanceof CompletionException ? failure.getCause() : failure);
                }
                sent(due, message);
                return Optional.empty();
            });
        } catch (InsufficientPermissionException e) {
            return CompletableFuture.completedFuture(refused(guild, due, e));
        }
    }

    private CompletableFuture<Message> message(Guild guild, Due due) {
        long id = due.guild().channel().orElse(0);
        String title = due.task().task().title();
        ForumChannel forum = guild.getForumChannelById(id);
        if (forum != null) {
            return forum.createForumPost(
                            DayThreads.name(title), post(guild, due, true).toMessage())
                    // A forum's own hour would hide it from the look for what is in doubt.
                    .setAutoArchiveDuration(AutoArchiveDuration.TIME_1_WEEK)
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .submit()
                    .thenApply(made -> made.getMessage());
        }
        CompletableFuture<Message> said = channel(guild, id)
                .orElseThrow()
                .sendMessage(post(guild, due, false).toMessage())
                .setNonce(nonce(due))
                .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .submit();
        return due.guild().customs().thread() ? said.thenCompose(message -> withThread(guild, due, message)) : said;
    }

    /** A message whose thread is refused for good stays without one, and the moderators are told. */
    private static CompletableFuture<Message> withThread(Guild guild, Due due, Message message) {
        return DayThreads.begin(message, due.task().task().title()).thenApply(problem -> {
            problem.ifPresent(why -> Staff.tell(
                    guild, () -> ScheduleView.noThread(due.occurrence().date(), why)));
            return message;
        });
    }

    /** A post that was found in its channel: its thread too, then it counts as sent. */
    CompletableFuture<Void> complete(Guild guild, Due due, Message there) {
        boolean thread =
                due.guild().customs().thread() && !there.getChannelType().isThread();
        CompletableFuture<Message> whole =
                thread ? withThread(guild, due, there) : CompletableFuture.completedFuture(there);
        return whole.thenAccept(message -> sent(due, message));
    }

    private void sent(Due due, Message message) {
        schedule.sent(due.occurrence(), message.getChannelIdLong(), message.getIdLong(), clock.instant());
    }

    /** A post as members will see it, for a moderator's eyes alone: its buttons do nothing, and nobody is notified. */
    Reply preview(Guild guild, Due due) {
        boolean forum = guild.getForumChannelById(due.guild().channel().orElse(0)) != null;
        return post(guild, due, forum).withoutEffect();
    }

    private Reply post(Guild guild, Due due, boolean forum) {
        Curricula.Shelf shelf = curricula.named(due.guild().curriculum()).orElseThrow();
        LocalDate yesterday = due.occurrence().date().minusDays(1);
        boolean collects =
                forum || due.guild().customs().thread() || due.guild().customs().credit() == Credit.WORK;
        Follower follower = due.occurrence().follower();
        int credited = follower.isGuild()
                ? checkIns.creditedOn(follower.guild(), yesterday)
                : cohorts.creditedOn(follower, yesterday);
        return Texts.in(Languages.of(guild), () -> TaskView.post(due, shelf, credited, collects));
    }

    private Optional<String> refused(Guild guild, Due due, Throwable failure) {
        if (failure instanceof InsufficientPermissionException missing) {
            return failed(due, Unsent.missing(missing.getPermission()).kept());
        }
        ErrorResponseException refusal = DiscordRefusal.in(failure).orElseThrow(() -> new CompletionException(failure));
        // What Discord refuses for a permission is named by that, so that its mending is seen.
        return failed(due, ChannelAccess.trouble(guild, due.guild()).orElseGet(() -> refusal(refusal)));
    }

    private static String refusal(ErrorResponseException refusal) {
        return new Unsent(Unsent.Why.REFUSED, refusal.getMeaning()).kept();
    }

    private Optional<String> failed(Due due, String reason) {
        log.warn("post {} was not sent: {}", due.occurrence(), reason);
        if (ChannelAccess.isTrouble(reason)) {
            schedule.released(due.occurrence(), reason, clock.instant());
        } else {
            schedule.failed(due.occurrence(), reason, clock.instant());
        }
        return Optional.of(reason);
    }

    /** Whether a channel's messages, or a forum's posts, can be looked through. */
    static boolean mayRead(Guild guild, long id) {
        return Optional.ofNullable(guild.getGuildChannelById(id))
                .filter(channel -> guild.getSelfMember()
                        .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY))
                .isPresent();
    }

    static Optional<GuildMessageChannel> channel(Guild guild, long id) {
        return Optional.ofNullable(guild.getChannelById(GuildMessageChannel.class, id));
    }

    /** At most 25 characters: the guild or the cohort, and the day since 1970, both in base 36. */
    private static String nonce(Due due) {
        Occurrence occurrence = due.occurrence();
        boolean guildsOwn = occurrence.follower().isGuild();
        return Long.toString(guildsOwn ? occurrence.guild() : occurrence.cohort(), Character.MAX_RADIX)
                + (guildsOwn ? "-" : "+")
                + Long.toString(occurrence.date().toEpochDay(), Character.MAX_RADIX);
    }
}

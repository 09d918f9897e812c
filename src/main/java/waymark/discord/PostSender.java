package waymark.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.TaskView;
import waymark.study.Credit;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Due;
import waymark.study.streak.CheckIns;

/** Puts one claimed post into its channel; {@link DailyPoster} decides which, and when again. */
final class PostSender {
    private static final Logger log = LoggerFactory.getLogger(PostSender.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final DailySchedule schedule;
    private final Curricula curricula;
    private final CheckIns checkIns;
    private final InstantSource clock;

    PostSender(DailySchedule schedule, Curricula curricula, CheckIns checkIns, InstantSource clock) {
        this.schedule = schedule;
        this.curricula = curricula;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /**
     * Sends a post that is claimed, and stores what came of it.
     *
     * @return why it was not sent, which is stored; empty when it was
     * @throws RuntimeException when nobody knows: the channel's history decides on a later tick
     */
    Optional<String> send(Guild guild, Due due) {
        Optional<GuildMessageChannel> channel =
                channel(guild, due.guild().channel().orElse(0));
        if (channel.isEmpty()) {
            return failed(due, "its channel is gone");
        }
        try {
            Message message = channel.get()
                    .sendMessage(post(due).toMessage())
                    .setNonce(nonce(due))
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            schedule.sent(due.occurrence(), channel.get().getIdLong(), message.getIdLong(), clock.instant());
            return Optional.empty();
        } catch (InsufficientPermissionException e) {
            return failed(due, "missing permission " + e.getPermission().getName());
        } catch (ErrorResponseException e) {
            if (e.isServerError() || e.getErrorCode() <= 0) {
                throw e;
            }
            return failed(due, e.getMeaning());
        }
    }

    private Reply post(Due due) {
        Curricula.Shelf shelf = curricula.named(due.guild().curriculum()).orElseThrow();
        LocalDate yesterday = due.occurrence().date().minusDays(1);
        boolean collects = due.guild().customs().credit() == Credit.WORK;
        return TaskView.post(due, shelf, checkIns.creditedOn(due.guild().guild(), yesterday), collects);
    }

    private Optional<String> failed(Due due, String reason) {
        log.warn("post {} was not sent: {}", due.occurrence(), reason);
        schedule.failed(due.occurrence(), reason, clock.instant());
        return Optional.of(reason);
    }

    static Optional<GuildMessageChannel> channel(Guild guild, long id) {
        return Optional.ofNullable(guild.getChannelById(GuildMessageChannel.class, id));
    }

    /** At most 25 characters: the guild and the day since 1970, both in base 36. */
    private static String nonce(Due due) {
        return Long.toString(due.occurrence().guild(), Character.MAX_RADIX)
                + "-"
                + Long.toString(due.occurrence().date().toEpochDay(), Character.MAX_RADIX);
    }
}

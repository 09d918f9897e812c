package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.ScheduleView;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Following;
import waymark.study.plan.GuildSettings;

/**
 * Looks every hour whether the daily posts of servers and cohorts can still be made. Where a channel is gone or a permission is missing, the moderators are told
 * and the posts rest; once it is mended, they go on, and what fell due in the last hours is caught up. What costs no request is looked at:
 * the gateway told it.
 */
public final class ChannelWatch {
    private static final Logger log = LoggerFactory.getLogger(ChannelWatch.class);
    private static final Duration PERIOD = Duration.ofHours(1);

    private final DailySchedule schedule;
    private final InstantSource clock;
    private Optional<Instant> last = Optional.empty();

    public ChannelWatch(DailySchedule schedule, InstantSource clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Looks, where an hour has passed since the last time. */
    public void tick(Bot bot) {
        Instant now = clock.instant();
        if (last.filter(at -> now.isBefore(at.plus(PERIOD))).isPresent()) {
            return;
        }
        last = Optional.of(now);
        schedule.withOwnChannel().stream()
                .filter(following -> following.settings().channel().isPresent())
                .forEach(following ->
                        bot.guild(following.follower().guild()).ifPresent(guild -> look(guild, following, now)));
    }

    private void look(Guild guild, Following following, Instant now) {
        GuildSettings settings = following.settings();
        Optional<String> trouble = ChannelAccess.trouble(guild, settings);
        boolean held = settings.heldFor().filter(ChannelAccess::isTrouble).isPresent();
        if (trouble.isPresent() && settings.pausedAt().isEmpty()) {
            log.info("server {}: the daily post rests, {}", guild.getId(), trouble.get());
            schedule.hold(following.follower(), trouble.get(), now);
            Staff.tell(guild, () -> ScheduleView.cannotPost(following, trouble.get()));
        } else if (trouble.isEmpty() && held) {
            log.info("server {}: the daily post goes on", guild.getId());
            schedule.mended(following.follower());
            Staff.tell(guild, () -> ScheduleView.goesOn(following));
        }
    }
}

package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.ReportView;
import waymark.discord.view.TaskKey;
import waymark.discord.view.Texts;
import waymark.study.board.Report;
import waymark.study.board.Reports;
import waymark.study.board.WeeklyReports;
import waymark.study.board.WeeklyStore;
import waymark.study.milestone.Announcement.State;
import waymark.study.plan.Follower;

/**
 * Reports to moderators: one when it is asked for, and each week's, which is claimed, sent, and noted as sent. A claim of which nobody knows
 * is looked for in its channel, by the button that names the week, before it is sent again.
 */
public final class Reporting {
    private static final Logger log = LoggerFactory.getLogger(Reporting.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration DOUBT = Duration.ofSeconds(30);

    /** Looked up for the file; of the others it has the ids. */
    private static final int NAMES = 25;

    private final Reports reports;
    private final WeeklyReports weekly;
    private final Curricula curricula;
    private final OpenGaps gaps;
    private final MemberNames names;
    private final StaffNotices notices;
    private final InstantSource clock;

    /** When this process last tried what is in doubt; what an earlier process left is looked for at once. */
    private final Map<WeeklyReports.Due, Instant> tried = new HashMap<>();

    public Reporting(
            Reports reports,
            WeeklyReports weekly,
            Curricula curricula,
            OpenGaps gaps,
            MemberNames names,
            StaffNotices notices,
            InstantSource clock) {
        this.reports = reports;
        this.weekly = weekly;
        this.curricula = curricula;
        this.gaps = gaps;
        this.names = names;
        this.notices = notices;
        this.clock = clock;
    }

    /** What a report shows; empty where the server has not been set up. */
    Optional<ReportView.Shown> shown(Guild guild, Follower group) {
        Optional<Report> report = reports.of(group, clock.instant());
        report.ifPresent(
                r -> names.lookUp(guild, r.stuck().named().stream().limit(NAMES).toList()));
        return report.map(r -> new ReportView.Shown(
                r,
                guild.getName(),
                group.isGuild() ? Optional.of(gaps.of(guild.getIdLong())) : Optional.empty(),
                curricula.of(guild.getIdLong()).curriculum()));
    }

    /** The report of a group, to whoever asks for it. */
    public Optional<Reply> asked(Guild guild, Follower group) {
        long id = guild.getIdLong();
        return shown(guild, group)
                .map(shown -> ReportView.asked(id, shown, user -> names.of(id, user), weekly.wanted(id)));
    }

    /** Begins or ends the weekly report. */
    public Reply weekly(Guild guild, boolean wanted) {
        long id = guild.getIdLong();
        if (!wanted) {
            weekly.unwant(id);
            return ReportView.unwanted();
        }
        Instant now = clock.instant();
        weekly.want(id, now);
        return ReportView.wanted(weekly.next(id, now).orElse(now), notices.channelOf(guild));
    }

    /** Settles what an earlier turn left in doubt, then sends what is due. */
    public void tick(Bot bot) {
        Instant now = clock.instant();
        for (WeeklyStore.Weekly claimed : weekly.uncertain(bot.guilds())) {
            Instant last =
                    tried.getOrDefault(new WeeklyReports.Due(claimed.guild(), claimed.week()), claimed.claimedAt());
            if (now.isAfter(last.plus(DOUBT))) {
                bot.guild(claimed.guild()).ifPresent(guild -> guarded(claimed, () -> settle(guild, claimed, now)));
            }
        }
        for (WeeklyReports.Due due : weekly.due(bot.guilds(), now)) {
            bot.guild(due.guild()).ifPresent(guild -> guarded(due, () -> begin(guild, due, now)));
        }
    }

    private void begin(Guild guild, WeeklyReports.Due due, Instant now) {
        Optional<GuildMessageChannel> channel = notices.channel(guild);
        if (weekly.claim(due, channel.map(GuildMessageChannel::getIdLong).orElse(0L), now)) {
            if (channel.isPresent()) {
                send(guild, channel.get(), due);
            } else {
                settled(due, State.FAILED);
                notices.tellOwner(guild, ReportView::nowhere);
            }
        }
    }

    private void settle(Guild guild, WeeklyStore.Weekly claimed, Instant now) {
        Optional<GuildMessageChannel> channel =
                Optional.ofNullable(guild.getChannelById(GuildMessageChannel.class, claimed.channel()));
        WeeklyReports.Due due = new WeeklyReports.Due(claimed.guild(), claimed.week());
        tried.put(due, now);
        if (channel.filter(Reporting::mayRead).isEmpty()) {
            log.warn("nobody can look whether the report {} was sent", due);
            settled(due, State.UNKNOWN);
            notices.tellOwner(guild, () -> ReportView.inDoubt(claimed.channel()));
        } else if (ChannelHistory.find(
                        channel.get(),
                        ReportView.button(due.guild(), due.week()).toString(),
                        claimed.claimedAt())
                .isPresent()) {
            settled(due, State.SENT);
        } else if (now.isAfter(claimed.claimedAt().plus(WeeklyReports.CATCH_UP))) {
            settled(due, State.FAILED);
            notices.tellOwner(guild, ReportView::late);
        } else {
            send(guild, channel.get(), due);
        }
    }

    private void settled(WeeklyReports.Due due, State state) {
        weekly.settle(due.guild(), due.week(), state);
        tried.remove(due);
    }

    private static boolean mayRead(GuildMessageChannel channel) {
        return channel.getGuild()
                .getSelfMember()
                .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY);
    }

    /** What throws stays in doubt: the channel's history decides after a rest. */
    private void send(Guild guild, GuildMessageChannel channel, WeeklyReports.Due due) {
        Optional<ReportView.Shown> shown = shown(guild, Follower.of(due.guild()));
        if (shown.isEmpty()) {
            settled(due, State.FAILED);
            return;
        }
        boolean files = guild.getSelfMember().hasPermission(channel, Permission.MESSAGE_ATTACH_FILES);
        try {
            Reply report = Texts.in(
                    Languages.of(guild),
                    () -> ReportView.ofWeek(
                            due.guild(), due.week(), shown.get(), user -> names.of(due.guild(), user), files));
            channel.sendMessage(report.toMessage())
                    .setNonce(TaskKey.of("weekly " + due))
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            settled(due, State.SENT);
        } catch (InsufficientPermissionException e) {
            refused(guild, due, Unsent.missing(e.getPermission()));
        } catch (ErrorResponseException e) {
            if (DiscordRefusal.in(e).isEmpty()) {
                throw e;
            }
            refused(guild, due, new Unsent(Unsent.Why.REFUSED, e.getMeaning()));
        }
    }

    private void refused(Guild guild, WeeklyReports.Due due, Unsent why) {
        log.warn("the report {} was not sent: {}", due, why.kept());
        settled(due, State.FAILED);
        notices.tellOwner(guild, () -> ReportView.refused(why));
    }

    private static void guarded(Object what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("the report {} is in doubt", what, e);
        }
    }
}

package waymark.study.board;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.study.milestone.Announcement;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;

/**
 * The report that moderators asked to have each week: on Mondays at the time of the daily post, once, whatever crashes.
 *
 * <pre>{@code
 * weekly.want(guild, now); // the next Monday's is the first
 * }</pre>
 */
public final class WeeklyReports {
    /** How late a week's report is still worth reading. */
    public static final Duration CATCH_UP = Duration.ofHours(48);

    private final WeeklyStore store;
    private final GuildStore guilds;

    public WeeklyReports(WeeklyStore store, GuildStore guilds) {
        this.store = store;
        this.guilds = guilds;
    }

    /** A week's that is to be sent now. */
    public record Due(long guild, LocalDate week) {}

    public boolean wanted(long guild) {
        return store.wanted().containsKey(guild);
    }

    public void want(long guild, Instant now) {
        store.want(guild, now);
    }

    public void unwant(long guild) {
        store.unwant(guild);
    }

    /** When the next one is due; empty where the guild has not been set up. */
    public Optional<Instant> next(long guild, Instant now) {
        return guilds.find(guild).map(settings -> {
            LocalDate today = now.atZone(settings.time().zone()).toLocalDate();
            LocalDate monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            Instant at = at(settings, monday);
            return at.isAfter(now) ? at : at(settings, monday.plusWeeks(1));
        });
    }

    /** From the wall clock, so that a clock change moves none. */
    private static Instant at(GuildSettings settings, LocalDate date) {
        return ZonedDateTime.of(date, settings.postTime(), settings.time().zone())
                .toInstant();
    }

    /** Those of some guilds that are due and were not claimed: the newest Monday's, up to {@link #CATCH_UP} ago. */
    public List<Due> due(Set<Long> served, Instant now) {
        List<Due> due = new ArrayList<>();
        for (Map.Entry<Long, Instant> wanted : store.wanted().entrySet()) {
            long guild = wanted.getKey();
            if (served.contains(guild)) {
                guilds.find(guild)
                        .flatMap(settings -> week(settings, wanted.getValue(), now))
                        .filter(week -> store.find(guild, week).isEmpty())
                        .ifPresent(week -> due.add(new Due(guild, week)));
            }
        }
        return due;
    }

    private static Optional<LocalDate> week(GuildSettings settings, Instant since, Instant now) {
        LocalDate monday = now.atZone(settings.time().zone())
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate newest = at(settings, monday).isAfter(now) ? monday.minusWeeks(1) : monday;
        Instant at = at(settings, newest);
        return at.isBefore(since) || now.isAfter(at.plus(CATCH_UP)) ? Optional.empty() : Optional.of(newest);
    }

    /** Takes a week's for this process; false when another has it. */
    public boolean claim(Due due, long channel, Instant now) {
        return store.claim(due.guild(), due.week(), channel, now);
    }

    /** What became of a claimed one. */
    public void settle(long guild, LocalDate week, Announcement.State state) {
        store.settle(guild, week, state);
    }

    /** Those that were claimed and of which nobody knows whether they were sent. */
    public List<WeeklyStore.Weekly> uncertain(Set<Long> served) {
        return store.claimed(served);
    }
}

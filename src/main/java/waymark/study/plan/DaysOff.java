package waymark.study.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import waymark.curriculum.Curriculum;
import waymark.study.Outcome;
import waymark.study.Refusal;

/**
 * Dates without a daily post, for example holidays, of a guild and all its cohorts.
 *
 * <pre>{@code
 * daysOff.take(guild, LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-26"), now, curricula);
 * }</pre>
 */
public final class DaysOff {
    /** How many dates are taken off at once: the longest school holidays. */
    public static final int AT_ONCE = 60;

    private final GuildStore guilds;
    private final PlanStore occurrences;
    private final DailySchedule schedule;

    public DaysOff(GuildStore guilds, PlanStore occurrences, DailySchedule schedule) {
        this.guilds = guilds;
        this.occurrences = occurrences;
        this.schedule = schedule;
    }

    /** What is known of a cohort's date that its guild has off; empty for any other, and for a guild. */
    static Optional<Posted> ofGuild(PlanStore occurrences, Follower follower, LocalDate date) {
        return follower.isGuild()
                ? Optional.empty()
                : occurrences
                        .find(new Occurrence(follower.guild(), date))
                        .filter(known -> known.state() == Posted.State.SKIPPED
                                && known.reason().equals(LeftOut.DAY_OFF.name()));
    }

    /**
     * Takes dates off, the first and the last included. One whose post is there stays as it is.
     *
     * @return the dates as they are rehearsed now; refused with {@link Refusal.NotSetUp} or {@link Refusal.DaysOffOutOfRange}
     */
    public Outcome<List<Rehearsal>> take(
            long guild, LocalDate from, LocalDate to, Instant now, Function<String, Optional<Curriculum>> curricula) {
        return change(
                guild,
                from,
                to,
                now,
                curricula,
                occurrence -> occurrences.takeOff(occurrence, LeftOut.DAY_OFF.name(), now));
    }

    /** Has dates back that were taken off; otherwise as {@link #take}. */
    public Outcome<List<Rehearsal>> putBack(
            long guild, LocalDate from, LocalDate to, Instant now, Function<String, Optional<Curriculum>> curricula) {
        return change(
                guild,
                from,
                to,
                now,
                curricula,
                occurrence -> occurrences.putBack(occurrence, LeftOut.DAY_OFF.name(), now));
    }

    private Outcome<List<Rehearsal>> change(
            long guild,
            LocalDate from,
            LocalDate to,
            Instant now,
            Function<String, Optional<Curriculum>> curricula,
            Consumer<Occurrence> change) {
        Optional<GuildSettings> settings = guilds.find(guild);
        if (settings.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        LocalDate today = settings.get().date(now);
        if (from.isBefore(today) || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= AT_ONCE) {
            return Outcome.refused(new Refusal.DaysOffOutOfRange(from, to, AT_ONCE));
        }
        from.datesUntil(to.plusDays(1)).map(date -> new Occurrence(guild, date)).forEach(change);
        int days = (int) ChronoUnit.DAYS.between(today, to) + 1;
        return switch (schedule.preview(Follower.of(guild), now, days, curricula)) {
            case Outcome.Refused<List<Rehearsal>> refused -> refused;
            case Outcome.Done<List<Rehearsal>>(List<Rehearsal> ahead) ->
                Outcome.done(
                        ahead.stream().filter(day -> !day.date().isBefore(from)).toList());
        };
    }
}

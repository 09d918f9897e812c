package waymark.study.member;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import waymark.study.Act;
import waymark.study.GuildTime;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.MemberDays;
import waymark.study.streak.Setting;
import waymark.study.streak.Vacation;

/**
 * What members set for themselves: rules 5, 7 and 10. What is accepted is stored and never judged again.
 *
 * <pre>{@code
 * members.setZone(member, act, ZoneId.of("Asia/Tokyo")); // Done[EffectiveFrom[value=Asia/Tokyo, day=2026-05-06]]
 * }</pre>
 *
 * <p>Every method may be repeated with the same act.
 */
public final class Members {
    /** How many study weekdays a member keeps. */
    public static final int STUDY_DAYS_AT_LEAST = 3;

    /** How long one vacation may be. */
    public static final int VACATION_DAYS_AT_ONCE = 14;

    /** How many vacation days there may be in any {@link #YEAR_DAYS} days. */
    public static final int VACATION_DAYS_A_YEAR = 28;

    public static final int YEAR_DAYS = 365;

    /** A setting may be changed once in so many study days. */
    public static final int DAYS_BETWEEN_CHANGES = 7;

    private final MemberStore store;
    private final LongFunction<Optional<GuildTime>> guilds;

    /** @param guilds how a guild counts days; empty while it has not been set up */
    public Members(MemberStore store, LongFunction<Optional<GuildTime>> guilds) {
        this.store = store;
        this.guilds = guilds;
    }

    /** The zone that the member set last, even while it waits for the day to end; empty while the guild's holds. */
    public Optional<ZoneId> zone(MemberId member) {
        return last(store.settings(member), Setting::zone).flatMap(Setting::zone);
    }

    /**
     * What holds for the member now, and what was set and still waits.
     *
     * @return refused with {@link Refusal.NotSetUp}
     */
    public Outcome<MemberSettings> settings(MemberId member, Instant now) {
        Optional<GuildTime> guild = guilds.apply(member.guild());
        if (guild.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        List<Setting> settings = store.settings(member).stream()
                .filter(s -> !s.at().isAfter(now))
                .toList();
        MemberDays days = new MemberDays(guild.get(), settings);
        LocalDate today = days.day(now);
        ZoneId zone = days.zone(now);
        Optional<ZoneId> wanted = last(settings, Setting::zone).flatMap(Setting::zone);
        Predicate<Setting> madeToday = setting -> !days.day(setting.at()).isBefore(today);
        List<Setting> weekdays =
                settings.stream().filter(s -> s.studyDays().isPresent()).toList();
        Set<DayOfWeek> inForce = last(
                        weekdays.stream().filter(madeToday.negate()).toList(), Setting::studyDays)
                .flatMap(Setting::studyDays)
                .orElse(guild.get().studyDays());
        return Outcome.done(new MemberSettings(
                zone,
                wanted.isPresent(),
                wanted.filter(next -> !next.equals(zone)).map(next -> new EffectiveFrom<>(next, firstDay(days, now))),
                inForce,
                last(weekdays.stream().filter(madeToday).toList(), Setting::studyDays)
                        .flatMap(Setting::studyDays)
                        .filter(next -> !next.equals(inForce))
                        .map(next -> new EffectiveFrom<>(next, today.plusDays(1))),
                settings.stream()
                        .flatMap(s -> s.vacation().stream())
                        .filter(vacation -> !vacation.to().isBefore(today))
                        .sorted(Comparator.comparing(Vacation::from))
                        .toList()));
    }

    /**
     * Sets the member's zone. The first one holds at once, a later one when the current day ends in the old zone. A moderator's act is not
     * held to once in seven days, nor is one on the same day as another: it replaces that.
     *
     * @return with the first day of the new zone, today where it holds, or refused with {@link Refusal.NotSetUp} or {@link Refusal.ChangedRecently}
     */
    public Outcome<EffectiveFrom<ZoneId>> setZone(MemberId member, Act act, ZoneId zone) {
        Optional<GuildTime> guild = guilds.apply(member.guild());
        if (guild.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        List<Setting> settings = before(member, act);
        List<Setting> zones =
                settings.stream().filter(s -> s.zone().isPresent()).toList();
        MemberDays days = new MemberDays(guild.get(), settings);
        LocalDate today = days.day(act.at());
        boolean same = last(zones, Setting::zone).flatMap(Setting::zone).equals(Optional.of(zone));
        boolean own = act.actor() == member.user();
        // The first setting is no change: the limit is on those after it.
        Optional<Refusal> tooSoon = own && !same && zones.size() > 1
                ? recent(days, zones.subList(1, zones.size()), today)
                : Optional.empty();
        if (tooSoon.isPresent()) {
            return Outcome.refused(tooSoon.get());
        }
        if (same) {
            return Outcome.done(new EffectiveFrom<>(zone, firstDay(days, act.at())));
        }
        Setting set = Setting.zone(act.id(), act.at(), zone);
        store.append(member, set);
        MemberDays changed = new MemberDays(
                guild.get(), Stream.concat(settings.stream(), Stream.of(set)).toList());
        return Outcome.done(new EffectiveFrom<>(zone, firstDay(changed, act.at())));
    }

    /** Today where the zone that was set last holds; where it waits, the day after, or a later one where it skips that date. */
    private static LocalDate firstDay(MemberDays days, Instant now) {
        LocalDate today = days.day(now);
        if (!days.zoneSince().isAfter(now)) {
            return today;
        }
        LocalDate then = days.day(days.zoneSince());
        return then.isAfter(today) ? then : today.plusDays(1);
    }

    /**
     * Sets the member's study weekdays from tomorrow on; all others are rest days.
     *
     * @return with the first day on which they hold, or refused with {@link Refusal.NotSetUp}, {@link Refusal.TooFewStudyDays} or
     *     {@link Refusal.ChangedRecently}
     */
    public Outcome<EffectiveFrom<Set<DayOfWeek>>> setStudyDays(MemberId member, Act act, Set<DayOfWeek> weekdays) {
        Optional<GuildTime> guild = guilds.apply(member.guild());
        if (guild.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        if (weekdays.size() < STUDY_DAYS_AT_LEAST) {
            return Outcome.refused(new Refusal.TooFewStudyDays(weekdays.size(), STUDY_DAYS_AT_LEAST));
        }
        List<Setting> settings = before(member, act);
        List<Setting> changes =
                settings.stream().filter(s -> s.studyDays().isPresent()).toList();
        MemberDays days = new MemberDays(guild.get(), settings);
        LocalDate today = days.day(act.at());
        Optional<Refusal> tooSoon = recent(days, changes, today);
        if (tooSoon.isPresent()) {
            return Outcome.refused(tooSoon.get());
        }
        store.append(member, Setting.studyDays(act.id(), act.at(), weekdays));
        return Outcome.done(new EffectiveFrom<>(Set.copyOf(weekdays), today.plusDays(1)));
    }

    /**
     * Announces days off.
     *
     * @return refused with {@link Refusal.NotSetUp}, {@link Refusal.VacationTooSoon} or {@link Refusal.VacationTooLong}
     */
    public Outcome<Vacation> announce(MemberId member, Act act, Vacation vacation) {
        Optional<GuildTime> guild = guilds.apply(member.guild());
        if (guild.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        List<Setting> settings = before(member, act);
        LocalDate tomorrow = new MemberDays(guild.get(), settings).day(act.at()).plusDays(1);
        if (vacation.from().isBefore(tomorrow)) {
            return Outcome.refused(new Refusal.VacationTooSoon(vacation.from(), tomorrow));
        }
        if (vacation.days() > VACATION_DAYS_AT_ONCE) {
            return Outcome.refused(
                    new Refusal.VacationTooLong((int) vacation.days(), VACATION_DAYS_AT_ONCE, VACATION_DAYS_AT_ONCE));
        }
        List<Vacation> all =
                settings.stream().flatMap(s -> s.vacation().stream()).toList();
        int most = VacationDays.mostInAYear(all, vacation);
        if (most > VACATION_DAYS_A_YEAR) {
            return Outcome.refused(new Refusal.VacationTooLong(most, VACATION_DAYS_A_YEAR, YEAR_DAYS));
        }
        store.append(member, Setting.vacation(act.id(), act.at(), vacation));
        return Outcome.done(vacation);
    }

    /** What was set before the act: a repeated act is judged as it was the first time. */
    private List<Setting> before(MemberId member, Act act) {
        return store.settings(member).stream().filter(s -> s.act() != act.id()).toList();
    }

    /** "At most once in 7 days" means: not on the 6 study days before. The same day's change may be replaced. */
    private static Optional<Refusal> recent(MemberDays days, List<Setting> changes, LocalDate today) {
        return changes.stream()
                .map(change -> days.day(change.at()))
                .filter(day -> day.isBefore(today) && day.isAfter(today.minusDays(DAYS_BETWEEN_CHANGES)))
                .reduce((earlier, later) -> later)
                .map(day -> new Refusal.ChangedRecently(day, day.plusDays(DAYS_BETWEEN_CHANGES)));
    }

    private static Optional<Setting> last(List<Setting> settings, Function<Setting, Optional<?>> part) {
        return settings.stream().filter(s -> part.apply(s).isPresent()).reduce((earlier, later) -> later);
    }
}

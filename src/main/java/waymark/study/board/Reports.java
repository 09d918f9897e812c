package waymark.study.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.study.GuildTime;
import waymark.study.NodeRef;
import waymark.study.board.Report.Counted;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Follower;
import waymark.study.plan.Following;
import waymark.study.plan.GuildSettings;
import waymark.study.streak.StudyDay;

/**
 * Puts together how a guild or a cohort does.
 *
 * <pre>{@code
 * reports.of(Follower.of(guild), now); // Report[seen=214, today=63, week=140, ...]
 * }</pre>
 */
public final class Reports {
    /** As many as a list of names has room for; the file has more. */
    public static final int NAMED = 200;

    private static final int SKIPPED = 10;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final TallyStore store;
    private final Tallies tallies;
    private final VisibilityStore visibility;
    private final DailySchedule schedule;
    private final Function<String, Optional<Curriculum>> curricula;
    private final ToIntBiFunction<Follower, LocalDate> creditedOn;

    /**
     * @param curricula by configured name, as they are now
     * @param creditedOn how many of a group had a day credited
     */
    public Reports(
            TallyStore store,
            Tallies tallies,
            VisibilityStore visibility,
            DailySchedule schedule,
            Function<String, Optional<Curriculum>> curricula,
            ToIntBiFunction<Follower, LocalDate> creditedOn) {
        this.creditedOn = creditedOn;
        this.store = store;
        this.tallies = tallies;
        this.visibility = visibility;
        this.schedule = schedule;
        this.curricula = curricula;
    }

    /** As it stands now; empty where the guild has not been set up, or there is no such cohort. */
    public Optional<Report> of(Follower group, Instant now) {
        tallies.upToDate(group.guild());
        return schedule.following(group).map(following -> of(following, now));
    }

    private Report of(Following following, Instant now) {
        GuildSettings settings = following.settings();
        Follower group = following.follower();
        GuildTime time = settings.time();
        LocalDate today = StudyDay.of(now, time.zone(), time.dayStart());
        Tally tally = store.tally(group);
        return new Report(
                following.cohort(),
                today,
                tally.seen(),
                tally.activeSince(today),
                tally.activeSince(today.minusDays(WEEK - 1L)),
                tally.activeSince(today.minusDays(MONTH - 1L)),
                today.minusDays(WEEK - 1L)
                        .datesUntil(today.plusDays(1))
                        .map(day -> creditedOn.applyAsInt(group, day))
                        .toList(),
                tally.reached(WEEK),
                tally.reached(MONTH),
                stuck(group, time, today),
                overdue(tally, today),
                tally.skipped(settings.curriculum()).stream()
                        .limit(SKIPPED)
                        .map(entry -> new Counted<>(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Report.Stuck stuck(Follower group, GuildTime time, LocalDate today) {
        LocalDate since = back(time, today, Report.STUCK_DAYS);
        TallyStore.Stuck stuck = store.stuck(group, StudyDay.begins(since, time.zone(), time.dayStart()), since, NAMED);
        Set<Long> shown = visibility.shown(group.guild(), stuck.first());
        return new Report.Stuck(
                since,
                stuck.all(),
                stuck.first().stream().filter(shown::contains).toList());
    }

    /** So many study days before a day. */
    static LocalDate back(GuildTime time, LocalDate day, int studyDays) {
        LocalDate back = day;
        for (int counted = 0; counted < studyDays; ) {
            back = back.minusDays(1);
            counted += time.studyDays().contains(back.getDayOfWeek()) ? 1 : 0;
        }
        return back;
    }

    private List<Counted<Milestone>> overdue(Tally tally, LocalDate today) {
        return tally.assigned().stream()
                .flatMap(ref ->
                        milestone(ref).map(milestone -> new Counted<>(milestone, tally.overdue(ref, today))).stream())
                .filter(counted -> counted.times() > 0)
                .sorted(Comparator.comparing((Counted<Milestone> counted) -> counted.times())
                        .reversed()
                        .thenComparing(counted -> counted.what().number()))
                .toList();
    }

    private Optional<Milestone> milestone(NodeRef ref) {
        return curricula
                .apply(ref.curriculum())
                .flatMap(curriculum -> curriculum.node(ref.node()))
                .filter(Milestone.class::isInstance)
                .map(Milestone.class::cast);
    }
}

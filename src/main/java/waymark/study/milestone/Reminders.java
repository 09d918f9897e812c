package waymark.study.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import waymark.study.MemberId;
import waymark.study.plan.GuildSettings;

/**
 * Reminders of due dates: seven days before, one day before, and once it is past; once each, and again where the date was moved. They go
 * out at the time of the daily post, on every date, and rest while that is paused: what comes due meanwhile is told afterwards, at the
 * stage that it has reached.
 */
public final class Reminders {
    /** The most urgent first; then assignment by assignment. */
    static final Comparator<Announcements.Line> URGENCY = Comparator.comparing(
                    (Announcements.Line line) -> line.reminder().stage())
            .reversed()
            .thenComparing(line -> line.reminder().due())
            .thenComparingLong(line -> line.reminder().assignment());

    /** Members and milestones of one message: with more it would exceed Discord's 4,000 characters. The others come on the next date. */
    private static final int MEMBERS_AT_MOST = 60;

    private static final int MILESTONES_AT_MOST = 10;

    private final AnnouncementStore store;
    private final Duties duties;
    private final Completions completions;
    private final Today today;

    public Reminders(AnnouncementStore store, Duties duties, Completions completions, Today today) {
        this.store = store;
        this.duties = duties;
        this.completions = completions;
        this.today = today;
    }

    /** The date whose reminders may go out now: the newest whose time has come, up to {@link Announcements#CATCH_UP} ago. */
    public Optional<LocalDate> date(GuildSettings guild, Instant now) {
        if (guild.pausedAt().isPresent()) {
            return Optional.empty();
        }
        LocalDate newest = guild.date(now);
        return Stream.of(newest, newest.minusDays(1))
                .filter(date -> !guild.postAt(date).isAfter(now))
                .findFirst()
                .filter(date -> !now.isAfter(guild.postAt(date).plus(Announcements.CATCH_UP))
                        && !guild.postAt(date).isBefore(guild.since()));
    }

    /**
     * Claims the direct messages of a date, one for each member who wants them and is to be reminded.
     *
     * @return those to send
     */
    public List<Announcement> claimDirect(long guild, LocalDate date, Instant now) {
        List<Announcements.Line> lines = wanted(guild, now);
        return lines.stream()
                .map(line -> line.reminder().member())
                .distinct()
                .filter(user -> store.direct(new MemberId(guild, user)))
                .flatMap(user -> claim(key(guild, date, user), OptionalLong.empty(), now, of(lines, user)).stream())
                .toList();
    }

    private static List<Reminder> of(List<Announcements.Line> lines, long user) {
        return lines.stream()
                .map(Announcements.Line::reminder)
                .filter(reminder -> reminder.member() == user)
                .limit(MILESTONES_AT_MOST)
                .toList();
    }

    /**
     * Claims a channel's message of a date, after the direct ones were sent: it holds all who do not want those, or could not be
     * reached.
     *
     * @return empty where nobody is to be reminded, or the channel had its message
     */
    public Optional<Announcement> claimChannel(long guild, long channel, LocalDate date, Instant now) {
        List<Reminder> chosen = new ArrayList<>();
        Set<Long> assignments = new HashSet<>();
        for (Announcements.Line line : wanted(guild, now)) {
            Reminder reminder = line.reminder();
            boolean fits = assignments.contains(reminder.assignment()) || assignments.size() < MILESTONES_AT_MOST;
            if (chosen.size() < MEMBERS_AT_MOST && fits && !reachedDirectly(guild, reminder.member(), date)) {
                assignments.add(reminder.assignment());
                chosen.add(reminder);
            }
        }
        return claim(key(guild, date, 0), OptionalLong.of(channel), now, chosen);
    }

    /** Whether a member is reminded directly on that date, or will be on the next. */
    private boolean reachedDirectly(long guild, long user, LocalDate date) {
        return store.direct(new MemberId(guild, user))
                && store.find(key(guild, date, user))
                        .filter(message -> message.state() == Announcement.State.FAILED)
                        .isEmpty();
    }

    private Optional<Announcement> claim(
            Announcement.Key key, OptionalLong channel, Instant now, List<Reminder> reminders) {
        return reminders.isEmpty() || store.claim(key, channel, now, reminders).isEmpty()
                ? Optional.empty()
                : Optional.of(new Announcement(key, channel, Announcement.State.CLAIMED, now));
    }

    private static Announcement.Key key(long guild, LocalDate date, long user) {
        return new Announcement.Key(guild, Announcement.Kind.REMINDER, date.toEpochDay(), user, 0);
    }

    /** Whoever has come to a stage of a due date and was not reminded of it, the most urgent first. */
    private List<Announcements.Line> wanted(long guild, Instant now) {
        LocalDate soon = today.in(guild, now).plusDays(8);
        return duties.allStanding(guild).stream()
                .filter(assignment ->
                        assignment.due().filter(due -> due.isBefore(soon)).isPresent())
                .flatMap(assignment -> wanted(assignment, now))
                .sorted(URGENCY)
                .toList();
    }

    private Stream<Announcements.Line> wanted(Assignment assignment, Instant now) {
        Set<Reminder> reminded = store.reminded(assignment.id());
        LocalDate set = today.in(assignment.guild(), assignment.dueSince());
        return duties.members(assignment).stream().flatMap(user -> {
            MemberId member = new MemberId(assignment.guild(), user);
            return completions.notice(member, assignment, now).filter(d -> d.total() > 0).stream()
                    .flatMap(duty -> duty.due().stream()
                            .flatMap(due -> Reminder.Stage.reached(due, today.of(member, now)).stream()
                                    .filter(stage -> isNew(stage, duty, set))
                                    .map(stage -> new Reminder(assignment.id(), user, due, stage)))
                            .filter(reminder -> !reminded.contains(reminder))
                            .map(reminder -> new Announcements.Line(reminder, duty)));
        });
    }

    /** Whether a stage began after the due date was set: else the notice of that said as much. */
    private static boolean isNew(Reminder.Stage stage, Duty duty, LocalDate set) {
        return stage == Reminder.Stage.OVERDUE
                || duty.ownDay()
                || stage.from(duty.due().orElseThrow()).isAfter(set);
    }
}

package waymark.study.reminder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.RestDays;
import waymark.study.streak.Streak;
import waymark.study.streak.StreakStore;

/**
 * Reminders that members set for themselves. One comes at most once a study day, and not where that day is credited, is a rest day on
 * which no weekday was chosen, or more than {@link #LATEST} has passed.
 *
 * <pre>{@code
 * reminders.ready(member, act, LocalTime.of(19, 0), Set.of()); // Done[Planned[... next=Slot[day=2026-05-04, at=2026-05-04T17:00:00Z]]]
 * }</pre>
 *
 * <p>Every method may be repeated with the same act.
 */
public final class StudyReminders {
    /** How late a message may still be sent. */
    public static final Duration LATEST = Duration.ofHours(1);

    /** How long it is known what was sent: only the last day matters, the others explain. */
    private static final Duration SENT_KEPT = Duration.ofDays(30);

    private final StudyReminderStore store;
    private final StreakStore records;

    /** Users with a refused message that they do not know of; those of another process are known from the next start on. */
    private final Set<Long> untold = ConcurrentHashMap.newKeySet();

    public StudyReminders(StudyReminderStore store, StreakStore records) {
        this.store = store;
        this.records = records;
        untold.addAll(store.closed());
    }

    /**
     * A reminder with when it comes next.
     *
     * @param zone the one that goes by the member's own clock: theirs, or the guild's while they have set none
     */
    public record Planned(StudyReminder reminder, Slot next, ZoneId zone) {}

    /** What {@link #set} would store, without storing it; refused with {@link Refusal.NotSetUp}. */
    public Outcome<Planned> ready(MemberId member, Act act, LocalTime time, Set<DayOfWeek> weekdays) {
        StudyReminder reminder = new StudyReminder(member, act.id(), act.at(), time, weekdays, StudyReminder.State.ON);
        return planned(reminder, act.at()).map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.NotSetUp()));
    }

    /** Stores it in the place of an earlier one. */
    public void set(Planned ready) {
        store.set(ready.reminder());
    }

    /** Takes the member's reminder back; false where there is none. */
    public boolean off(MemberId member, Act act) {
        return store.remove(member, act.id());
    }

    /** The member's reminder and when it comes next; empty where there is none. */
    public Optional<Planned> find(MemberId member, Instant now) {
        return store.find(member).flatMap(reminder -> planned(reminder, now));
    }

    /** A user's reminders in all guilds that count days, by guild. */
    public List<Planned> of(long user, Instant now) {
        return store.of(user).stream()
                .flatMap(reminder -> planned(reminder, now).stream())
                .toList();
    }

    private Optional<Planned> planned(StudyReminder reminder, Instant now) {
        return records.record(reminder.member()).map(record -> {
            ReminderClock clock = new ReminderClock(record.guild(), record.settings());
            return new Planned(reminder, next(record, reminder, now), clock.zone(now));
        });
    }

    /** The next time on a day that is no rest day; what is credited until then is not known. */
    private static Slot next(LearnerRecord record, StudyReminder reminder, Instant now) {
        ReminderClock clock = new ReminderClock(record.guild(), record.settings());
        Slot slot = clock.after(now, reminder.time(), reminder.weekdays());
        // A vacation lasts 14 days, with rest days before and after it.
        for (int i = 0; i < 30 && rests(record, reminder, slot.day()); i++) {
            slot = clock.after(slot.at(), reminder.time(), reminder.weekdays());
        }
        return slot;
    }

    private static boolean rests(LearnerRecord record, StudyReminder reminder, LocalDate day) {
        return reminder.weekdays().isEmpty() && new RestDays(record.guild(), record.settings()).rests(day);
    }

    /** Those that are due, the longest due first, from after one on. */
    public List<DueReminder> due(Instant now, Optional<DueReminder> after, int most) {
        return store.due(now, after, most);
    }

    /** What to do about one that is due; nothing is stored yet. */
    public Turn judge(DueReminder due, Instant now) {
        StudyReminder reminder = due.reminder();
        Optional<LearnerRecord> found = records.record(reminder.member());
        if (found.isEmpty()) {
            return new Turn.End();
        }
        LearnerRecord record = found.get();
        ReminderClock clock = new ReminderClock(record.guild(), record.settings());
        if (due.day().isEmpty()) {
            Instant from = due.due().equals(Instant.EPOCH) ? now : due.due();
            return new Turn.Pass(clock.after(from, reminder.time(), reminder.weekdays()), false);
        }
        LocalDate day = due.day().get();
        // From now: what a long sleep left out is not made up for.
        Slot next = clock.after(now, reminder.time(), reminder.weekdays());
        Streak streak = Streak.of(record, now);
        if (streak.credited(day) || rests(record, reminder, day)) {
            return new Turn.Pass(next, false);
        }
        boolean late = now.isAfter(due.due().plus(LATEST)) || !clock.day(now).equals(day);
        return late ? new Turn.Pass(next, true) : new Turn.Remind(new Slot(day, due.due()), streak, next);
    }

    /** Takes note that there was nothing to say; false where it was changed since. */
    public boolean pass(DueReminder due, Turn.Pass pass, Instant now) {
        return pass.late() ? store.passLate(due, pass.next(), now) : store.plan(due, pass.next());
    }

    /** Takes a message for this process; false when another has it, or the day has had one. */
    public boolean claim(DueReminder due, Turn.Remind remind, Instant now) {
        return store.claim(due, remind.now().day(), remind.next(), now);
    }

    /** It can come no more: the guild counts no days. */
    public void end(StudyReminder reminder) {
        store.remove(reminder.member(), reminder.act());
    }

    /** The same, since the member left the guild. */
    public void end(MemberId member) {
        store.find(member).ifPresent(this::end);
    }

    /** What became of a claimed message. */
    public void settle(MemberId member, LocalDate day, SentReminder.State state) {
        store.settle(member, day, state);
    }

    /** Those that were claimed and of which nobody knows whether they were sent. */
    public List<SentReminder> uncertain(Set<Long> served) {
        return store.claimed(served);
    }

    /** The streak that a claimed message would tell of now; empty where it no longer holds: credited, taken back, too late. */
    public Optional<Streak> again(SentReminder claimed, Instant now) {
        boolean late = now.isAfter(claimed.at().plus(LATEST));
        return store.find(claimed.member())
                .filter(reminder -> !late && reminder.state() == StudyReminder.State.ON)
                .flatMap(reminder -> records.record(claimed.member()))
                .map(record -> Streak.of(record, now))
                .filter(streak -> streak.today().equals(claimed.day()) && !streak.credited(claimed.day()));
    }

    /** Forgets what was sent long ago. */
    public void forgetOld(Instant now) {
        store.forget(now.minus(SENT_KEPT));
    }

    /** Discord refused a reminder's message: it comes no more, and the member is told when they next act. */
    public void refused(MemberId member) {
        store.close(member, StudyReminder.State.CLOSED);
        untold.add(member.user());
    }

    /** The same, where the member is told at once. */
    public void refusedAndTold(MemberId member) {
        store.close(member, StudyReminder.State.TOLD);
    }

    /** Whether there may be {@link #news} for a user; answered from memory. */
    public boolean hasNews(long user) {
        return untold.contains(user);
    }

    /** What a user is to be told of refused messages, once. */
    public List<StudyReminder> news(long user) {
        untold.remove(user);
        try {
            return store.takeClosed(user);
        } catch (RuntimeException e) {
            // What could not be read is told the next time.
            untold.add(user);
            throw e;
        }
    }
}

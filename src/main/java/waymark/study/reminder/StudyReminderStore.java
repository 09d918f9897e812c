package waymark.study.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.study.MemberId;

/**
 * Keeps reminders, when each comes next, and which messages were sent. Safe for any number of threads and processes: of those who claim a
 * message at once, one succeeds.
 *
 * <p>When one comes next is kept beside it and found by that: nobody looks through all of them. A change of the member's zone, or of how
 * the guild counts days, makes it due at once, to be planned anew.
 */
public interface StudyReminderStore {
    /** Stores a reminder in the place of an earlier one, due to be planned; a later act's stays. */
    void set(StudyReminder reminder);

    /** Takes a reminder back that this act or an earlier one set; false where there is none. */
    boolean remove(MemberId member, long act);

    Optional<StudyReminder> find(MemberId member);

    /** A user's reminders in all guilds, by guild. */
    List<StudyReminder> of(long user);

    /** Those that are due, the longest due first, from after one on. */
    List<DueReminder> due(Instant now, Optional<DueReminder> after, int most);

    /** Says when it comes next; false where it was changed since it was found to be due. */
    boolean plan(DueReminder due, Slot next);

    /** The same, with a note that the message of its day was not sent, being too late. */
    boolean passLate(DueReminder due, Slot next, Instant now);

    /** The same, and claims the message of that day; false where it was changed, or the day has had its message. */
    boolean claim(DueReminder due, LocalDate day, Slot next, Instant now);

    /** What became of a claimed message. */
    void settle(MemberId member, LocalDate day, SentReminder.State state);

    /** The claimed messages of those guilds, by instant. */
    List<SentReminder> claimed(Set<Long> guilds);

    /** Deletes what is known of messages claimed before an instant; how many. */
    int forget(Instant before);

    /** Discord refuses to deliver messages: the reminder comes no more. */
    void close(MemberId member, StudyReminder.State state);

    /** The users of whom a reminder was closed and who were not told. */
    Set<Long> closed();

    /** The reminders that were closed and of which the user was not told; they count as told from now on. */
    List<StudyReminder> takeClosed(long user);
}

package waymark.study.milestone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import waymark.study.Act;
import waymark.study.MemberId;

/**
 * Keeps which messages about assignments were sent, and who wants them directly. Safe for any number of threads and processes: of those
 * who claim a message at once, one succeeds.
 */
public interface AnnouncementStore {
    /** Claims a message; false where it was claimed before. */
    boolean claim(Announcement.Key key, OptionalLong channel, Instant at);

    /**
     * Claims a message with the reminders that it holds.
     *
     * @return those of them that no other message has that was not refused; none, and nothing is claimed, where there are none or the
     *     message was claimed before
     */
    List<Reminder> claim(Announcement.Key key, OptionalLong channel, Instant at, List<Reminder> reminders);

    /** That a claimed message goes to a channel instead of where it was to go. */
    void move(Announcement.Key key, long channel);

    /** What became of a claimed message. */
    void settle(Announcement.Key key, Announcement.State state);

    Optional<Announcement> find(Announcement.Key key);

    /** The claimed ones of those guilds, by instant. */
    List<Announcement> claimed(Set<Long> guilds);

    /** What became of standing assignments since an instant and has no message, with the guilds; by instant. */
    List<Untold> untold(Instant since);

    /** A completion, and where it was. */
    record Untold(long guild, Completion completion) {}

    /** The reminders that a message holds. */
    List<Reminder> reminders(Announcement.Key key);

    /** The reminders of an assignment that a message has which was not refused. */
    Set<Reminder> reminded(long assignment);

    /** Appends whether a member wants to be written to directly; the last by instant holds. */
    void appendDirect(MemberId member, boolean wanted, Act act);

    /** Whether a member wants to be written to directly: no, until they say so. */
    boolean direct(MemberId member);
}

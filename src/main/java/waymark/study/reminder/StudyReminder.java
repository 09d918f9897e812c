package waymark.study.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import waymark.study.MemberId;

/**
 * A reminder as a member set it in one guild.
 *
 * @param act that set it
 * @param since when it was set
 * @param time on the wall clock where the member is
 * @param weekdays of the study days on which it comes; none chosen: on every day that is not a rest day
 */
public record StudyReminder(
        MemberId member, long act, Instant since, LocalTime time, Set<DayOfWeek> weekdays, State state) {
    /** Whether it comes. */
    public enum State {
        ON,
        /** Discord refused a message, and the member does not know it yet. */
        CLOSED,
        /** Discord refused a message, and the member was told so. */
        TOLD
    }

    public StudyReminder {
        weekdays = Set.copyOf(weekdays);
    }
}

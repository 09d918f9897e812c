package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One day of a history, with its receipt: rule 13.
 *
 * @param at for a credited day the instant of its check-in, for any other the instant at which it settled or will settle
 * @param zone the member's zone at that instant
 * @param why the rule that made it so, with what the rule looked at
 * @param corrections what moderators did to it besides: a check-in taken back, freezes granted
 */
public record Day(LocalDate day, Why why, Instant at, ZoneId zone, List<Entry> corrections) {
    /** What a day is to the streak: rule 4. */
    public enum State {
        /** It counts. */
        CREDIT,
        /** It can still be checked in for. */
        PENDING,
        /** A rest day or vacation: bridges. */
        REST,
        /** Not the member's fault: bridges. */
        EXCUSED,
        /** Saved by a freeze: bridges. */
        FROZEN,
        /** Breaks the streak. */
        MISSED
    }

    /** What the day is to the streak, as the rule in {@link #why} says. */
    public State state() {
        return why.state();
    }
}

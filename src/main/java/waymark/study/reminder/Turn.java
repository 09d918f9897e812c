package waymark.study.reminder;

import waymark.study.streak.Streak;

/** What to do about a reminder whose time has come. */
public sealed interface Turn {
    /** Nothing to say, only when it comes next; {@code late} where it would have been said, in time. */
    record Pass(Slot next, boolean late) implements Turn {}

    /** Say it, once, if it can be claimed. */
    record Remind(Slot now, Streak streak, Slot next) implements Turn {}

    /** The guild counts no days any more. */
    record End() implements Turn {}
}

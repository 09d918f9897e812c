package waymark.study.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the schedule will do on one date.
 *
 * @param at the instant at which that date's post is due, or would be
 */
public record Rehearsal(LocalDate date, Instant at, Slot slot) {
    /** A post, or why there is none. */
    public sealed interface Slot {
        /** That task, the plan's {@code number}th from 1. */
        record Post(PlannedTask task, int number) implements Slot {}

        /** It is there, or left out, already. */
        record Known(Posted posted) implements Slot {}

        /** The guild rests on that weekday. */
        record RestDay() implements Slot {}

        /** The schedule is paused. */
        record Paused() implements Slot {}

        /** Due before the guild was set up or resumed. */
        record NotYet() implements Slot {}

        /** All tasks have been posted by then. */
        record TasksRunOut() implements Slot {}

        /** The guild has chosen no channel. */
        record NoChannel() implements Slot {}
    }
}

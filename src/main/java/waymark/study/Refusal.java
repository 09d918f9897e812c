package waymark.study;

import java.time.Instant;
import java.time.LocalDate;

/** Why a wish of a member or moderator cannot be met now: expected, told kindly, never logged as an error. */
public sealed interface Refusal {
    /** "Yesterday" is settled: it could be given until that instant. */
    record DayClosed(LocalDate day, Instant closedAt) implements Refusal {}

    /** No more days may be dated back now. */
    record BackdatingUsedUp(int allowance, int days) implements Refusal {}

    /** There is nothing of today's to take back. */
    record NothingToUndo(LocalDate day) implements Refusal {}

    /** The guild has not been set up. */
    record NotSetUp() implements Refusal {}

    /** The chosen curriculum has no such node, or it is not of the kind asked for. */
    record UnknownNode(String id) implements Refusal {}

    /** The due date lies before the assignment. */
    record DueInThePast(LocalDate due, LocalDate today) implements Refusal {}

    /** The plan has no further task. */
    record PlanEnded() implements Refusal {}
}

package waymark.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

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

    /** That date's post is there, or may be. */
    record AlreadyPosted(LocalDate date, OptionalLong channel, OptionalLong message) implements Refusal {}

    /** The plan has no further task. */
    record PlanEnded() implements Refusal {}

    /** None of the parts that a plan was to follow has a task. */
    record PlanWithoutTasks() implements Refusal {}

    /** Days to take off lie in the past, end before they begin, or are more than {@code most} at once. */
    record DaysOffOutOfRange(LocalDate from, LocalDate to, int most) implements Refusal {}

    /** No such assignment stands in this guild. */
    record UnknownAssignment(long id) implements Refusal {}

    /** A setting that may be changed once in seven days was changed on {@code last}; it may be again from {@code next} on. */
    record ChangedRecently(LocalDate last, LocalDate next) implements Refusal {}

    /** Fewer study weekdays than a member must keep. */
    record TooFewStudyDays(int chosen, int least) implements Refusal {}

    /** A vacation begins tomorrow at the earliest. */
    record VacationTooSoon(LocalDate from, LocalDate earliest) implements Refusal {}

    /** A member waits for as many answers as they may. */
    record TooManyWishes(int most) implements Refusal {}

    /** Neither a link nor a word was given as work. */
    record NothingToShow() implements Refusal {}

    /** What was given as the link to some work is no address. */
    record NotALink(String typed) implements Refusal {}

    /** A vacation, or all of a year's together, would be longer than allowed. */
    record VacationTooLong(int days, int allowance, int within) implements Refusal {}
}

package waymark.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** No such cohort stands in this guild. */
    record UnknownCohort(String typed) implements Refusal {}

    /** Another cohort of the guild has that name. */
    record CohortNameTaken(String name) implements Refusal {}

    /** A cohort's name is blank, or has more than {@code most} characters. */
    record CohortNameUnfit(int most) implements Refusal {}

    /** A guild has as many cohorts as it may. */
    record TooManyCohorts(int most) implements Refusal {}

    /** No such assignment stands in this guild. */
    record UnknownAssignment(long id) implements Refusal {}

    /** That is not waiting for a moderator's word, or not any more. */
    record NothingToReview() implements Refusal {}

    /** That was not returned by a moderator, or not every step of it is done. */
    record NothingToHandIn() implements Refusal {}

    /** That is not overdue, or there is no day for what is left of it. */
    record NothingToCatchUp() implements Refusal {}

    /** A setting that may be changed once in seven days was changed on {@code last}; it may be again from {@code next} on. */
    record ChangedRecently(LocalDate last, LocalDate next) implements Refusal {}

    /** Fewer study weekdays than a member must keep. */
    record TooFewStudyDays(int chosen, int least) implements Refusal {}

    /** A vacation begins tomorrow at the earliest. */
    record VacationTooSoon(LocalDate from, LocalDate earliest) implements Refusal {}

    /** Nothing is accepted for a day to come. */
    record DayToCome(LocalDate day, LocalDate today) implements Refusal {}

    /** Days to correct end before they begin, are more than {@code most} at once, or lie more than {@code back} days back. */
    record DaysOutOfReach(LocalDate from, LocalDate to, int most, int back) implements Refusal {}

    /** All of those days are already what they would become. */
    record NothingToCorrect(LocalDate from, LocalDate to) implements Refusal {}

    /** A freeze from that day on would be lost: two were held, or the history had not begun. */
    record FreezeWithoutUse(LocalDate day) implements Refusal {}

    /** Another correction, or nothing, stands in the place of what is to be taken back. */
    record NothingToTakeBack() implements Refusal {}

    /** An outage ends before it begins, is not over, lasts longer than {@code days}, or lies more than {@code back} days back. */
    record OutageOutOfReach(Instant from, Instant to, int days, int back) implements Refusal {}

    /** A record is about somebody else. */
    record RecordOfAnother() implements Refusal {}

    /** A record holds nothing that is not here already. */
    record NothingToImport() implements Refusal {}

    /** An import was decided already, replaced by another, or was too old. */
    record ImportGone() implements Refusal {}

    /** The member has that zone. */
    record SameZone(ZoneId zone) implements Refusal {}

    /** A member waits for as many answers as they may. */
    record TooManyWishes(int most) implements Refusal {}

    /** Neither a link nor a word was given as work. */
    record NothingToShow() implements Refusal {}

    /** What was given as the link to some work is no address. */
    record NotALink(String typed) implements Refusal {}

    /** A vacation, or all of a year's together, would be longer than allowed. */
    record VacationTooLong(int days, int allowance, int within) implements Refusal {}
}

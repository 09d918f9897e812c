package waymark.study.streak;

import java.time.LocalDate;

/** What members are ranked by. */
public sealed interface Ranking {
    /** The streak of now. */
    record ByStreak() implements Ranking {}

    /** The longest run ever. */
    record ByLongest() implements Ranking {}

    /** Credited days in all. */
    record ByCredited() implements Ranking {}

    /**
     * Credited days of a week.
     *
     * @param monday its first date
     */
    record OfWeek(LocalDate monday) implements Ranking {}

    /**
     * Credited days of a month.
     *
     * @param first its first date
     */
    record OfMonth(LocalDate first) implements Ranking {}
}

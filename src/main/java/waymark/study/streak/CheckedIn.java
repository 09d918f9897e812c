package waymark.study.streak;

import java.time.LocalDate;

/**
 * A check-in, or its undoing, that is stored.
 *
 * @param day the study day that it is for
 * @param already the day had been checked in for by another act, so nothing changed
 * @param streak as it stands with it
 * @param first whether it is the first check-in that the member ever made here
 */
public record CheckedIn(LocalDate day, boolean already, Streak streak, boolean first) {}

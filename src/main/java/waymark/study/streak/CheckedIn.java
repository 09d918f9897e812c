package waymark.study.streak;

import java.time.LocalDate;

/**
 * A check-in, or its undoing, that is stored.
 *
 * @param day the study day that it is for
 * @param already the day had been checked in for by another act, so nothing changed
 * @param streak as it stands with it
 */
public record CheckedIn(LocalDate day, boolean already, Streak streak) {}

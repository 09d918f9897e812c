/**
 * Streaks: {@code StudyDay} and {@code MemberDays} say which date it is when; the {@code Ledger} is a {@code LearnerRecord}'s list of
 * {@code Entry}; {@code Streak.of(record, instant)} folds it, a pure function; {@code Receipt} says why. {@code CheckIns} is the one
 * class that writes, through {@code StreakStore}. The numbered rules that comments cite are those of {@code docs/streaks.md}.
 */
@NullMarked
package waymark.study.streak;

import org.jspecify.annotations.NullMarked;

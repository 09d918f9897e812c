package waymark.study.member;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import waymark.study.streak.Vacation;

/** Counts days off against the yearly allowance: rule 7. */
final class VacationDays {
    private VacationDays() {}

    /** The most days off, each date once, in any year that holds a day of the new vacation. */
    static int mostInAYear(List<Vacation> taken, Vacation wanted) {
        NavigableSet<LocalDate> off = new TreeSet<>();
        Stream.concat(taken.stream(), Stream.of(wanted))
                .forEach(v -> v.from().datesUntil(v.to().plusDays(1)).forEach(off::add));
        // A fullest year can be moved to begin on a day off; those that reach the wanted days begin at most a year
        // before them.
        LocalDate earliest = wanted.from().minusDays(Members.YEAR_DAYS - 1L);
        return off.subSet(earliest, true, wanted.to(), true).stream()
                .mapToInt(begin ->
                        off.subSet(begin, begin.plusDays(Members.YEAR_DAYS)).size())
                .max()
                .orElse(0);
    }
}

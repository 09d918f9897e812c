package waymark.study.streak;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The longest run of credited days, the earliest such: rule 12.
 *
 * @param length credited days in it; 0 without any
 * @param from its first credited day
 * @param to its last credited day
 */
public record Longest(int length, Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final Longest NONE = new Longest(0, Optional.empty(), Optional.empty());
}

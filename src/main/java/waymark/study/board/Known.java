package waymark.study.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Mark;
import waymark.study.milestone.MarkState;

/**
 * What the store knows of a member and counts.
 *
 * @param firstDay the first study day with a check-in
 * @param lastDay the last one
 * @param days how many there are
 * @param marks of all curricula, by instant
 * @param open the assignments that concern them and are neither complete nor waiting for a moderator
 */
public record Known(
        Optional<LocalDate> firstDay, Optional<LocalDate> lastDay, int days, List<Mark> marks, List<Open> open) {
    public Known {
        marks = List.copyOf(marks);
        open = List.copyOf(open);
    }

    /** @param due until when, for this member */
    public record Open(Assignment assignment, Optional<LocalDate> due) {}

    /** Whether there is nothing to count. */
    public boolean isNothing() {
        return days == 0 && marks.isEmpty() && open.isEmpty();
    }

    /** When a step or task was marked last, other than as open. */
    public Optional<Instant> markedAt() {
        return marks.reversed().stream()
                .filter(mark -> mark.state() != MarkState.OPEN)
                .map(Mark::at)
                .findFirst();
    }

    /** Since when something is assigned and open. */
    public Optional<Instant> assignedAt() {
        return open.stream().map(each -> each.assignment().at()).min(Instant::compareTo);
    }
}

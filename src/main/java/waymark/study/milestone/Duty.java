package waymark.study.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.curriculum.Milestone;
import waymark.curriculum.Node;
import waymark.curriculum.Step;
import waymark.study.MemberId;

/**
 * An assignment as it stands for one of those whom it concerns.
 *
 * @param milestones what it stands for in today's curriculum: one, several where its page was split, none where it was deleted
 * @param total the steps that it takes
 * @param missing those of them that are not done, in order
 * @param unmet what those build on, and the member has not done either
 * @param due until when, for this member
 * @param ownDay whether that is a day that they took for themselves, later than the moderator's
 * @param last what became of it last; empty before all steps are done
 */
public record Duty(
        Assignment assignment,
        MemberId member,
        List<Milestone> milestones,
        int total,
        List<Step> missing,
        List<Node> unmet,
        Optional<LocalDate> due,
        boolean ownDay,
        Optional<Completion> last) {
    public Duty {
        milestones = List.copyOf(milestones);
        missing = List.copyOf(missing);
        unmet = List.copyOf(unmet);
    }

    public int done() {
        return total - missing.size();
    }

    /** Whether every step is done. */
    public boolean allDone() {
        return total > 0 && missing.isEmpty();
    }

    /** Whether a moderator asked for more. */
    public boolean returned() {
        return last.filter(l -> l.kind() == Completion.Kind.RETURNED).isPresent();
    }

    /** Whether nothing is left to do, for the member and for a moderator. */
    public boolean complete() {
        return last.filter(Completion::complete).isPresent();
    }

    /** Whether all steps are done and a moderator has not looked at it yet. */
    public boolean waits() {
        return last.filter(l -> l.kind() == Completion.Kind.SUBMITTED).isPresent();
    }

    /** Whether it is due before that day, and the member has something left to do. */
    public boolean overdue(LocalDate today) {
        return !complete() && !waits() && due.filter(d -> d.isBefore(today)).isPresent();
    }
}

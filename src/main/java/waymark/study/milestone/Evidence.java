package waymark.study.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.curriculum.Step;
import waymark.curriculum.Task;
import waymark.study.work.Work;

/**
 * What a moderator looks at before a milestone is complete.
 *
 * @param steps that it takes, each with when it was last marked done
 * @param works what the member showed on its tasks, the newest first
 * @param notes what the member wrote with their check-ins since it was assigned, the newest first
 */
public record Evidence(Duty duty, List<Proof> steps, List<Shown> works, List<Note> notes) {
    public Evidence {
        steps = List.copyOf(steps);
        works = List.copyOf(works);
        notes = List.copyOf(notes);
    }

    /** A step; without an instant while it is missing. */
    public record Proof(Step step, Optional<Instant> doneAt) {}

    /**
     * A piece of work.
     *
     * @param task as it is called now
     */
    public record Shown(Task task, Work work) {}

    /** A check-in's words. */
    public record Note(LocalDate day, String words) {}
}

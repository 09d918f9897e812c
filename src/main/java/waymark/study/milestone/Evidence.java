package waymark.study.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.curriculum.Step;

/**
 * What a moderator looks at before a milestone is complete.
 *
 * @param steps that it takes, each with when it was last marked done
 * @param notes what the member wrote with their check-ins since it was assigned, the newest first
 */
public record Evidence(Duty duty, List<Proof> steps, List<Note> notes) {
    public Evidence {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** A step; without an instant while it is missing. */
    public record Proof(Step step, Optional<Instant> doneAt) {}

    /** A check-in's words. */
    public record Note(LocalDate day, String words) {}
}

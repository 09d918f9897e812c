package waymark.curriculum;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a curriculum holds and what is wrong with it, in numbers: the answer of {@code check}.
 *
 * @param steps leaves of the roadmap
 * @param pages without the index
 * @param errors each {@code file:line: what}
 * @param warnings each {@code file:line: what}
 */
public record Inventory(
        int tracks,
        int topics,
        int milestones,
        int steps,
        int pages,
        int sections,
        int tasks,
        List<String> errors,
        List<String> warnings) {
    public Inventory {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** Counts a curriculum. */
    public static Inventory of(Curriculum curriculum) {
        return of(curriculum, List.of());
    }

    /**
     * Counts a curriculum.
     *
     * @param more faults beside the curriculum's own
     */
    public static Inventory of(Curriculum curriculum, List<Fault> more) {
        List<Fault> faults =
                Stream.concat(curriculum.faults().stream(), more.stream()).toList();
        return new Inventory(
                curriculum.tracks().size(),
                curriculum.tracks().stream().mapToInt(t -> t.topics().size()).sum(),
                curriculum.roadmap().map(r -> r.milestones().size()).orElse(0),
                curriculum.roadmap().map(r -> r.steps().size()).orElse(0),
                curriculum.pages().size(),
                curriculum.pages().stream().mapToInt(p -> p.sections().size()).sum(),
                curriculum.pages().stream().mapToInt(p -> p.tasks().size()).sum(),
                faults(faults, Fault.Severity.ERROR),
                faults(faults, Fault.Severity.WARNING));
    }

    private static List<String> faults(List<Fault> faults, Fault.Severity severity) {
        return faults.stream()
                .filter(fault -> fault.severity() == severity)
                .map(Fault::toString)
                .toList();
    }
}

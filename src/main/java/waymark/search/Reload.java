package waymark.search;

import java.util.List;
import java.util.Map;
import waymark.curriculum.Fault;

/** How a reload ended; data only, the wording is the view's. */
public sealed interface Reload {
    /** The new edition is in use. */
    record Swapped(Edition edition, Changes changes) implements Reload {}

    /** The files say what they said before. */
    record Unchanged() implements Reload {}

    /**
     * The old edition stays in use.
     *
     * @param faults errors that forbid using the new one
     * @param orphans referenced ids that the new one lacks; may be confirmed, errors may not
     */
    record Refused(List<Fault> faults, List<String> orphans) implements Reload {
        public Refused {
            faults = List.copyOf(faults);
            orphans = List.copyOf(orphans);
        }
    }

    /**
     * What is different, by page id in the order of the alphabet.
     *
     * @param moved for a referenced id that a page's {@code was:} names the id that it has now
     */
    record Changes(List<String> added, List<String> removed, List<String> changed, Map<String, String> moved) {
        public Changes {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
            moved = Map.copyOf(moved);
        }
    }
}

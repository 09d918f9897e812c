package waymark.search.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param falls golden questions that the new one answers worse, at least one of them so that it {@link Fall#forbids} the reload;
     *     may be confirmed too
     */
    record Refused(List<Fault> faults, List<String> orphans, List<Fall> falls) implements Reload {
        public Refused {
            faults = List.copyOf(faults);
            orphans = List.copyOf(orphans);
            falls = List.copyOf(falls);
        }
    }

    /**
     * A golden question that is answered worse than before.
     *
     * @param before where the right page stood, from 1 to 5
     * @param after where it stands now; 0 where it is not among the first five, gone, or nothing is answered
     * @param first the place that stands first now: node, else path, and anchor; empty where nothing is answered
     */
    record Fall(String question, int before, int after, Optional<String> first) {
        private static final int SHOWN = 3;

        /**
         * Whether members notice: the right page lost the first place, or is no longer among the three passages that a reply shows. From
         * second to third, or from fourth to nowhere, is told and forbids nothing.
         */
        public boolean forbids() {
            return before == 1 || before <= SHOWN && (after == 0 || after > SHOWN);
        }
    }

    /**
     * What is different, by page id in the order of the alphabet.
     *
     * @param moved for a referenced id that a page's {@code was:} names the ids that it has now, several where a page was split
     * @param falls golden questions that are answered worse
     */
    record Changes(
            List<String> added,
            List<String> removed,
            List<String> changed,
            Map<String, List<String>> moved,
            List<Fall> falls) {
        public Changes {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
            moved = Map.copyOf(moved);
            falls = List.copyOf(falls);
        }
    }
}

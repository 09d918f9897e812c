package waymark.search;

import java.util.List;

/** What the curriculum says to a question; data only, the wording is the view's. */
public sealed interface Answer {
    /** The passages to show, best first; empty exactly when the question was refused. */
    default List<Passage> passages() {
        return List.of();
    }

    /** Whether there is nothing to show: not covered, or no question at all. */
    default boolean refused() {
        return passages().isEmpty();
    }

    /**
     * The passages that answer.
     *
     * @param passages at most five, best first
     * @param seeAlso headings worth reading next, none of them among the passages
     */
    record Found(List<Passage> passages, List<Heading> seeAlso) implements Answer {}

    /** Passages that may answer; the reply says that it is not sure. */
    record Perhaps(List<Passage> passages, List<Heading> seeAlso) implements Answer {}

    /** The curriculum does not say; the nearest headings help to ask again. */
    record NotCovered(List<Heading> nearest) implements Answer {}

    /** Not a question about the subject. */
    record SmallTalk(Kind kind) implements Answer {
        public enum Kind {
            GREETING,
            THANKS,
            INSULT,
            INSTRUCTION,
            EMPTY
        }
    }
}

package waymark.search.gaps;

import java.time.Instant;
import java.util.Optional;

/**
 * A question that was asked and not helped.
 *
 * @param topic the question that it continued; empty for one of its own
 */
public record OpenQuestion(String text, Optional<String> topic, Trouble trouble, Instant at) {
    /** What was wrong with the answer. */
    public enum Trouble {
        /** There was none. */
        REFUSED,
        /** It was not sure, and the asker found it of no help. */
        UNSURE,
        /** It was sure, and the asker found it of no help. */
        UNHELPFUL
    }
}

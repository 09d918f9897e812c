package waymark.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A word of a question, or two that stand together in it, as something to look for. It counts once, by its best part: the others add
 * little to it.
 *
 * @param weight times which it counts
 */
record Clause(double weight, List<Part> parts) {
    /** What a part that is not the best adds to it. */
    static final double TIE = 0.1;

    Clause {
        parts = List.copyOf(parts);
    }

    /** @param factor times which the query's score counts */
    record Part(Query query, double factor) {}
}

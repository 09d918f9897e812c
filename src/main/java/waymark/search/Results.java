package waymark.search;

import java.util.List;

/** What a search with operators gives. */
public sealed interface Results {
    /**
     * @param headings best first
     * @param total how many sections match in all
     */
    record Hits(List<Heading> headings, long total) implements Results {
        public Hits {
            headings = List.copyOf(headings);
        }
    }

    /** A query that cannot be read or would cost too much. */
    record Refused(Reason reason) implements Results {}

    /** Why a query is refused, as data; the wording is the view's. */
    sealed interface Reason {
        /**
         * Something stands where it cannot, a closing quote for example.
         *
         * @param column where, from 1
         * @param found what stands there; empty at the query's end
         */
        record Unexpected(int column, String found) implements Reason {}

        /** A field that sections do not have. */
        record UnknownField(String field, List<String> known) implements Reason {
            public UnknownField {
                known = List.copyOf(known);
            }
        }

        /** {@code *word}, which would look at every word of the index. */
        record LeadingWildcard(String word) implements Reason {}

        /** A pattern or a list of words beyond what one search may cost. */
        record TooComplex(String what) implements Reason {}
    }
}

package waymark.search;

import java.util.List;
import waymark.search.text.CodeTokenizer;

/**
 * A word of the question that says what it is about, with all it may be found as.
 *
 * @param word as typed, in lower case
 * @param weight 1, or less for words that most questions could contain
 * @param idf how rare it is in the index, see {@link Vocabulary#idf}
 * @param everyday whether people use it about anything
 * @param product whether it is part of a name in {@link Technologies}
 * @param forms what to look for, the best first; empty for a word that the index lacks
 */
record Term(String word, double weight, double idf, boolean everyday, boolean product, List<Form> forms) {
    Term {
        forms = List.copyOf(forms);
    }

    double importance() {
        return weight * idf;
    }

    /** One way in which a term can be found. */
    sealed interface Form {
        /** 1 for the word itself, less for what stands in for it. */
        double factor();

        /** The stems that must all be there. */
        List<String> stems();
    }

    /** A stem, or several as a phrase. */
    record Stems(List<String> stems, double factor) implements Form {
        Stems {
            stems = List.copyOf(stems);
        }
    }

    /** A name or an operator as {@link CodeTokenizer} writes it. */
    record Name(String name, double factor) implements Form {
        @Override
        public List<String> stems() {
            return List.of();
        }
    }
}

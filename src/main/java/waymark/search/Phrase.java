package waymark.search;

import java.util.Set;

/**
 * A short text that a question may say again: a title, an alias, a way of asking.
 *
 * @param stems those that carry meaning
 * @param importance the sum of their {@link Vocabulary#idf}
 */
record Phrase(Set<String> stems, double importance) {
    Phrase {
        stems = Set.copyOf(stems);
    }
}

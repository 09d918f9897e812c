package waymark.search;

import java.util.List;

/**
 * A short text that a question may say again: a title, an alias, a way of asking.
 *
 * @param stems those that carry meaning, each once
 * @param importance the sum of their {@link Vocabulary#idf}
 */
record Phrase(List<String> stems, double importance) {
    Phrase {
        stems = List.copyOf(stems);
    }
}

package waymark.search;

import java.util.Arrays;

/**
 * A short text that a question may say again: a title, an alias, a way of asking.
 *
 * @param stems numbers by {@link Vocabulary#number} of those that carry meaning, each once
 * @param idf of each stem
 * @param importance the sum of {@code idf}
 */
record Phrase(int[] stems, double[] idf, double importance) {
    Phrase(int[] stems, double[] idf) {
        this(stems, idf, Arrays.stream(idf).sum());
    }

    boolean has(int stem) {
        for (int own : stems) {
            if (own == stem) {
                return true;
            }
        }
        return false;
    }
}

package waymark.search;

/**
 * What tells whether the best sections answer a question at all, each as a number, with what it adds to the log-odds. The coefficients
 * are fitted on the tuning questions ({@link waymark.search.eval.ConfidenceFit}) and rounded; {@code waymark eval --odds} fits them anew.
 */
public enum Sign {
    /** The score of the first section. */
    SCORE(1.95),
    /** The share of the question's meaning that the first section and its page cover. */
    COVERAGE(0.4),
    /** The best such share among the first three. */
    BEST_COVERAGE(1.4),
    /** How far a title or a way of asking of the first section says the same as the question. */
    SAID(2),
    /** The best such likeness among the first three. */
    BEST_SAID(2.2),
    /** The share of the question's meaning that the curriculum has no word for. */
    UNKNOWN(0.4),
    /** How many words it has no form of that are no everyday words: names, most likely. */
    UNKNOWN_NAMES(-0.85),
    /** A product that the curriculum does not treat: 1, or half where one that it treats is named too. */
    FOREIGN(-6.9),
    /** Whether the first section has a name from code, or the long form of an acronym, that the question asks for. */
    NAMED(1.25),
    /** The logarithm of the number of terms, plus one. */
    LENGTH(0.25);

    /** Added to the sum of all. */
    public static final double BIAS = -7;

    private final double coefficient;

    Sign(double coefficient) {
        this.coefficient = coefficient;
    }

    /** What one more of it adds to the log-odds. */
    public double coefficient() {
        return coefficient;
    }
}

package waymark.search;

/**
 * What tells whether the best sections answer a question at all, each as a number, with what it adds to the log-odds. The coefficients
 * are fitted on the tuning questions ({@link waymark.search.eval.ConfidenceFit}) and rounded; {@code waymark eval --odds} fits them anew.
 * Signs that are sums of importance are in units of the rarest word's, so that curricula of all sizes have the same.
 */
public enum Sign {
    /** The score of the first section. */
    SCORE(2.2),
    /** The share of the question's meaning that the first section and its page cover. */
    COVERAGE(8),
    /** The same share of the words that are known and not everyday. */
    TELLING(3),
    /** The share of the question's meaning that titles and ways of asking of the first section and its page cover. */
    TITLED(1),
    /** How much it covers, as a logarithm: a long question has much to cover. */
    COVERED(-2.6),
    /** The most important word that it does not cover. */
    MISSED(0.45),
    /** How wholly one of the titles and ways of asking of the first three sections stands in the question, and how much it says. */
    REPEATED(0.55),
    /** The share of the question's meaning that the curriculum has no word for. */
    UNKNOWN(-6.5),
    /** A product that the curriculum does not treat: 1, or half where one that it treats is named too. */
    FOREIGN(-6.2),
    /** Whether the first section has a name from code, or the long form of an acronym, that the question asks for. */
    NAMED(0.2),
    /** The logarithm of the number of terms, plus one. */
    LENGTH(1.1),
    /** The share of the sections for which no way of asking is known: there a question that is answered matches less. */
    UNASKED(3.9);

    /** Added to the sum of all. */
    public static final double BIAS = -9.7;

    private final double coefficient;

    Sign(double coefficient) {
        this.coefficient = coefficient;
    }

    /** What one more of it adds to the log-odds. */
    public double coefficient() {
        return coefficient;
    }
}

package waymark.search;

/**
 * What tells whether the best sections answer a question at all, each as a number, with what it adds to the log-odds. The coefficients
 * are fitted on the tuning questions ({@link waymark.search.eval.ConfidenceFit}) and rounded; {@code waymark eval --odds} fits them anew.
 * Signs that are sums of importance are in units of the rarest word's, so that curricula of all sizes have the same.
 */
public enum Sign {
    /** The score of the first section. */
    SCORE(0.64),
    /** The score before it is shared out among the question's words, as a logarithm: ten words that match say more than one. */
    EVIDENCE(2),
    /** The share of the question's meaning that the first section and its page cover. */
    COVERAGE(11.4),
    /** The same share of the words that are known and not everyday. */
    TELLING(2.3),
    /** How much it covers, as a logarithm: a long question has much to cover. */
    COVERED(-4),
    /** The most important word that it does not cover. */
    MISSED(0.51),
    /** The share of the question's meaning that the curriculum has no word for. */
    UNKNOWN(-4.9),
    /** Whether it names a product, a language or a tool: such a question is technical at least. */
    PRODUCT(1.1),
    /** How little of the curriculum is about that product: 1 for one that it does not name, half where it treats another that is named. */
    FOREIGN(-4.2),
    /** Whether the first section names none of the products that the question names. */
    ABSENT(-1.3),
    /** How much more it sounds like what people ask elsewhere than like what they ask here, see {@link ScopeClassifier}. */
    ELSEWHERE(-0.44),
    /** The logarithm of the number of terms, plus one. */
    LENGTH(2.6),
    /** The share of the sections for which no way of asking is known: there a question that is answered matches less. */
    UNASKED(4);

    /** Added to the sum of all. */
    public static final double BIAS = -14;

    private final double coefficient;

    Sign(double coefficient) {
        this.coefficient = coefficient;
    }

    /** What one more of it adds to the log-odds. */
    public double coefficient() {
        return coefficient;
    }
}

package waymark.search;

/**
 * What tells whether the best sections answer a question at all, each as a number, with what it adds to the log-odds. The coefficients
 * are fitted on the tuning questions ({@link waymark.search.eval.ConfidenceFit}) and rounded; {@code waymark eval --odds} fits them anew.
 * Signs that are sums of importance are in units of the rarest word's, so that curricula of all sizes have the same.
 */
public enum Sign {
    /** The score of the first section. */
    SCORE(0.81),
    /** The score before it is shared out among the question's words, as a logarithm: ten words that match say more than one. */
    EVIDENCE(1.9),
    /** The share of the question's meaning that the first section and its page cover. */
    COVERAGE(11.3),
    /** The same share of the words that are known and not everyday. */
    TELLING(2),
    /** How much it covers, as a logarithm: a long question has much to cover. */
    COVERED(-3.7),
    /** The most important word that it does not cover. */
    MISSED(0.5),
    /** The share of the question's meaning that the curriculum has no word for. */
    UNKNOWN(-5),
    /** Whether it names a product, a language or a tool: such a question is technical at least. */
    PRODUCT(1.1),
    /** How little of the curriculum is about that product: 1 for one that it does not name, half where it treats another that is named. */
    FOREIGN(-4.3),
    /** Whether the first section names none of the products that the question names. */
    ABSENT(-1.1),
    /** How much more it sounds like what people ask elsewhere than like what they ask here, see {@link ScopeClassifier}. */
    ELSEWHERE(-0.43),
    /** The logarithm of the number of terms, plus one. */
    LENGTH(2.9),
    /** The share of the sections for which no way of asking is known: there a question that is answered matches less. */
    UNASKED(4.1);

    /** Added to the sum of all. */
    public static final double BIAS = -15.1;

    private final double coefficient;

    Sign(double coefficient) {
        this.coefficient = coefficient;
    }

    /** What one more of it adds to the log-odds. */
    public double coefficient() {
        return coefficient;
    }
}

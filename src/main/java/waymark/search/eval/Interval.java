package waymark.search.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Bounds between which a figure lies with 95% confidence, the questions being a sample of all that might be asked.
 *
 * <pre>{@code
 * Interval.ofShare(90, 100); // 0.826..0.945
 * }</pre>
 */
public record Interval(double low, double high) {
    /** Nothing was asked, so nothing is known of a figure from 0 to 1. */
    private static final Interval UNKNOWN = new Interval(0, 1);

    /** The normal distribution's quantile at 0.975. */
    private static final double Z = 1.96;

    private static final int SAMPLES = 2_000;
    private static final double TAIL = 0.025;

    /** Always the same, so that the same answers give the same bounds. */
    private static final long SEED = 20_261_122;

    /**
     * Wilson's score interval of a share (E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA
     * 22, 1927). Unlike the textbook's normal interval it stays within 0 and 1 and is right for few questions and for shares near the ends
     * (L. D. Brown, T. T. Cai, A. DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science 16, 2001).
     */
    public static Interval ofShare(int hits, int of) {
        if (of == 0) {
            return UNKNOWN;
        }
        double share = (double) hits / of;
        double scale = 1 + Z * Z / of;
        double middle = (share + Z * Z / (2 * of)) / scale;
        double half = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of)) / scale;
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /**
     * The bootstrap's percentile interval of a mean: the mean of {@value #SAMPLES} samples drawn with replacement, without the lowest and
     * the highest 2.5% (B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13; for measures of retrieval T.
     * Sakai, "Evaluating Evaluation Metrics Based on the Bootstrap", SIGIR 2006). Seeded, so it is the same every time. Where all values
     * are equal it is a point, which promises too much: there a share's interval is the better guide.
     *
     * @param values each from 0 to 1
     */
    public static Interval ofMean(double... values) {
        if (values.length == 0) {
            return UNKNOWN;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] means = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[sample] = sum / values.length;
        }
        Arrays.sort(means);
        int cut = (int) (TAIL * SAMPLES);
        return new Interval(means[cut], means[SAMPLES - 1 - cut]);
    }
}

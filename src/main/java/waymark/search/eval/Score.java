package waymark.search.eval;

import java.util.List;

/**
 * How well a set of questions was answered.
 *
 * @param asked how many questions
 * @param success1 share with the right node first
 * @param success3 share with it among the first three
 * @param mrr5 mean reciprocal rank: 1 for first, 1/2 for second, down to 1/5, 0 below
 */
public record Score(int asked, double success1, double success3, double mrr5) {

    /** @param ranks from 1; 0 where the right node was not among the first five */
    static Score of(List<Integer> ranks) {
        int n = ranks.size();
        if (n == 0) {
            return new Score(0, 0, 0, 0);
        }
        return new Score(
                n,
                (double) ranks.stream().filter(r -> r == 1).count() / n,
                (double) ranks.stream().filter(r -> r >= 1 && r <= 3).count() / n,
                ranks.stream().mapToDouble(r -> r == 0 ? 0 : 1.0 / r).sum() / n);
    }

    /** The 95% interval of {@link #success1} (Wilson, "Probable inference", JASA 1927). */
    public Interval success1Interval() {
        return Interval.of(success1, asked);
    }

    /** Bounds between which a share lies. */
    public record Interval(double low, double high) {
        private static final double Z = 1.96;

        static Interval of(double share, int n) {
            if (n == 0) {
                return new Interval(0, 1);
            }
            double scale = 1 + Z * Z / n;
            double middle = (share + Z * Z / (2 * n)) / scale;
            double half = Z * Math.sqrt((share * (1 - share)) / n + Z * Z / (4.0 * n * n)) / scale;
            return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
        }
    }
}

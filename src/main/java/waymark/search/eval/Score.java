package waymark.search.eval;

import java.util.List;
import java.util.Locale;

/**
 * How well a set of questions was answered.
 *
 * @param ranks where the right node stood, from 1, for each question; 0 where it was not among the first five
 */
public record Score(List<Integer> ranks) {
    public Score {
        ranks = List.copyOf(ranks);
    }

    /** How many questions. */
    public int asked() {
        return ranks.size();
    }

    /** Share with the right node first; 0 where nothing was asked. */
    public double success1() {
        return share(upTo(1));
    }

    /** Share with it among the first three. */
    public double success3() {
        return share(upTo(3));
    }

    /** Mean reciprocal rank: 1 for first, 1/2 for second, down to 1/5, 0 below. */
    public double mrr5() {
        return share(ranks.stream().mapToDouble(Score::reciprocal).sum());
    }

    /** The 95% interval of {@link #success1}, Wilson's. */
    public Interval success1Interval() {
        return Interval.ofShare(upTo(1), asked());
    }

    /** The 95% interval of {@link #success3}, Wilson's. */
    public Interval success3Interval() {
        return Interval.ofShare(upTo(3), asked());
    }

    /** The 95% interval of {@link #mrr5}, which is a mean and no share: a bootstrap's. */
    public Interval mrr5Interval() {
        return Interval.ofMean(ranks.stream().mapToDouble(Score::reciprocal).toArray());
    }

    /** The figures, not every rank. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d asked, success@1 %.3f, success@3 %.3f, MRR@5 %.3f",
                asked(),
                success1(),
                success3(),
                mrr5());
    }

    private int upTo(int place) {
        return (int) ranks.stream().filter(rank -> rank >= 1 && rank <= place).count();
    }

    private double share(double sum) {
        return ranks.isEmpty() ? 0 : sum / ranks.size();
    }

    private static double reciprocal(int rank) {
        return rank == 0 ? 0 : 1.0 / rank;
    }
}

package waymark.search.eval;

import java.util.List;
import java.util.function.ToDoubleFunction;
import waymark.search.RankingWeights;
import waymark.search.Weight;

/**
 * Looks for better ranking weights by coordinate ascent: changes one weight at a time and keeps what raises the quality, until no single
 * change does. Simple, and with a few hundred questions as good as anything that would fit them more closely.
 *
 * <pre>{@code
 * RankingWeights better = WeightSearch.from(RankingWeights.DEFAULT, weights -> WeightSearch.quality(
 *         new Evaluation(index.with(weights)::ask).of(questions, List.of()).overall()));
 * }</pre>
 */
public final class WeightSearch {
    private static final List<Double> FACTORS = List.of(0.5, 2.0, 0.75, 4.0 / 3);
    private static final int MOST_ROUNDS = 10;

    /** Gains below this are rounding. */
    private static final double LEAST_GAIN = 1e-9;

    private WeightSearch() {}

    /** What is maximised: the first place counts most, the first three half as much again. */
    public static double quality(Score score) {
        return score.success1() + score.mrr5() + score.success3() / 2;
    }

    /**
     * A start that favours nothing: every weight 1, as far as weights allow it. A search from here that ends where one from {@link
     * RankingWeights#DEFAULT} does has found more than a neighbour.
     */
    public static RankingWeights neutral() {
        RankingWeights neutral = RankingWeights.DEFAULT;
        for (Weight weight : Weight.values()) {
            double factor = 1 / neutral.of(weight);
            // The product may miss 1 by rounding, on the side that is not allowed.
            for (double near : List.of(factor, Math.nextUp(factor), Math.nextDown(factor))) {
                if (Double.isFinite(near) && neutral.allows(weight, near)) {
                    neutral = neutral.scaled(weight, near);
                    break;
                }
            }
        }
        return neutral;
    }

    /** The best weights on the way; the start itself where no single change is better. */
    public static RankingWeights from(RankingWeights start, ToDoubleFunction<RankingWeights> quality) {
        RankingWeights best = start;
        double reached = quality.applyAsDouble(start);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = reached;
            for (Weight weight : Weight.values()) {
                for (double factor : FACTORS) {
                    if (best.allows(weight, factor)) {
                        RankingWeights changed = best.scaled(weight, factor);
                        double value = quality.applyAsDouble(changed);
                        if (value > reached + LEAST_GAIN) {
                            best = changed;
                            reached = value;
                        }
                    }
                }
            }
            if (reached - before < LEAST_GAIN) {
                break;
            }
        }
        return best;
    }
}

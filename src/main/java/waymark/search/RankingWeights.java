package waymark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A value for every {@link Weight}.
 *
 * @param values in the order of {@link Weight#values}
 */
public record RankingWeights(List<Double> values) {
    public static final RankingWeights DEFAULT =
            new RankingWeights(Arrays.stream(Weight.values()).map(Weight::value).toList());

    public RankingWeights {
        values = List.copyOf(values);
        for (Weight weight : Weight.values()) {
            double value = values.get(weight.ordinal());
            if (!weight.allows(value)) {
                throw new IllegalArgumentException(weight + " cannot be " + value);
            }
        }
    }

    public double of(Weight weight) {
        return values.get(weight.ordinal());
    }

    /** These weights with one of them multiplied, by its place in {@link #values}. */
    public RankingWeights scaled(int place, double factor) {
        List<Double> scaled = new ArrayList<>(values);
        scaled.set(place, values.get(place) * factor);
        return new RankingWeights(scaled);
    }

    /** Whether {@link #scaled} gives weights that can be used: no field below the body, for example. */
    public boolean allows(int place, double factor) {
        return Weight.values()[place].allows(values.get(place) * factor);
    }
}

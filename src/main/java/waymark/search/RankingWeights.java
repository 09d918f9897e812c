package waymark.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value for every {@link Weight}.
 *
 * @param byWeight none missing
 */
public record RankingWeights(Map<Weight, Double> byWeight) {
    public static final RankingWeights DEFAULT = new RankingWeights(standing());

    public RankingWeights {
        byWeight = Map.copyOf(byWeight);
        for (Weight weight : Weight.values()) {
            Double value = byWeight.get(weight);
            if (value == null || !weight.allows(value)) {
                throw new IllegalArgumentException(weight + " cannot be " + value);
            }
        }
    }

    private static Map<Weight, Double> standing() {
        Map<Weight, Double> standing = new EnumMap<>(Weight.class);
        Arrays.stream(Weight.values()).forEach(weight -> standing.put(weight, weight.value()));
        return standing;
    }

    public double of(Weight weight) {
        return Objects.requireNonNull(byWeight.get(weight));
    }

    /** All in the order of {@link Weight#values}. */
    public List<Double> values() {
        return Arrays.stream(Weight.values()).map(this::of).toList();
    }

    /** These weights with one of them multiplied. */
    public RankingWeights scaled(Weight weight, double factor) {
        Map<Weight, Double> scaled = new EnumMap<>(byWeight);
        scaled.merge(weight, factor, (value, by) -> value * by);
        return new RankingWeights(scaled);
    }

    /** Whether {@link #scaled} gives weights that can be used: no field below the body, for example. */
    public boolean allows(Weight weight, double factor) {
        return weight.allows(of(weight) * factor);
    }
}

package waymark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import waymark.search.text.Grams;

/**
 * Texts as vectors of unit length: one dimension for each gram that at least two lines have, its value by how often the text has it and
 * how rare it is among the lines (tf-idf with logarithmic frequency; Manning, Raghavan and Schütze, "Introduction to Information
 * Retrieval", 6.4).
 */
final class GramVectors {
    /** What one line alone has tells nothing about others. */
    private static final int LEAST_LINES = 2;

    private final Grams grams;
    private final Map<String, Integer> dimensions = new HashMap<>();
    private final float[] rarity;

    /**
     * A vector without its zeros.
     *
     * @param dimensions in ascending order
     */
    record Sparse(int[] dimensions, float[] values) {}

    /** @param ofLines the vectors of the lines from which the dimensions come, in their order */
    record Read(GramVectors vectors, List<Sparse> ofLines) {}

    /** @param lines whose grams are the dimensions */
    static Read of(Grams grams, List<String> lines, Pace pace) {
        List<Sparse> ofLines = new ArrayList<>(lines.size());
        return new Read(new GramVectors(grams, lines, ofLines, pace), ofLines);
    }

    private GramVectors(Grams grams, List<String> lines, List<Sparse> ofLines, Pace pace) {
        this.grams = grams;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<int[]> numbered = new ArrayList<>(lines.size());
        for (String line : lines) {
            numbered.add(grams.of(line).stream()
                    .mapToInt(gram -> numbers.computeIfAbsent(gram, g -> numbers.size()))
                    .sorted()
                    .toArray());
            pace.rest();
        }
        int[] frequencies = new int[numbers.size()];
        numbered.forEach(line -> Arrays.stream(line).distinct().forEach(number -> frequencies[number]++));
        int[] dimensionOf = new int[frequencies.length];
        rarity = new float[frequencies.length];
        numbers.forEach((gram, number) -> {
            dimensionOf[number] = frequencies[number] < LEAST_LINES ? -1 : dimensions.size();
            if (dimensionOf[number] >= 0) {
                rarity[dimensions.size()] = (float) (1 + Math.log((1.0 + lines.size()) / (1 + frequencies[number])));
                dimensions.put(gram, dimensions.size());
            }
        });
        for (int[] line : numbered) {
            ofLines.add(vector(Arrays.stream(line)
                    .map(number -> dimensionOf[number])
                    .filter(dimension -> dimension >= 0)
                    .toArray()));
            pace.rest();
        }
    }

    /** How many dimensions there are. */
    int size() {
        return dimensions.size();
    }

    /** Grams that fewer than two lines had are left out. */
    Sparse of(String text) {
        return vector(grams.of(text).stream()
                .map(dimensions::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray());
    }

    /** @param found in ascending order, one as often as it comes */
    private Sparse vector(int[] found) {
        int[] distinct = new int[found.length];
        float[] values = new float[found.length];
        int size = 0;
        double squares = 0;
        for (int from = 0, to; from < found.length; from = to, size++) {
            for (to = from + 1; to < found.length && found[to] == found[from]; ) {
                to++;
            }
            distinct[size] = found[from];
            values[size] = (float) (1 + Math.log(to - from)) * rarity[found[from]];
            squares += values[size] * values[size];
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < size; i++) {
            values[i] /= length;
        }
        return new Sparse(Arrays.copyOf(distinct, size), Arrays.copyOf(values, size));
    }
}

package waymark.search;

import java.util.List;

/**
 * What each kind of evidence counts. Found by {@link waymark.search.eval.WeightSearch} on the tuning questions in {@code
 * src/test/resources/eval} and rounded: going on from these it gains 2 of 156 questions at the price of extreme weights, which is
 * within the noise.
 *
 * @param title field weight of a section's title, the body being {@code 1}
 * @param headings field weight of the page title and outer headings
 * @param aliases field weight of a page's aliases
 * @param summary field weight of a page's summary
 * @param code a name found as code, against the same found as prose
 * @param proximity two neighbouring words of the question found as neighbours
 * @param page the whole page's score against the section's
 * @param pageTitle the page's title and the question saying the same
 * @param sectionTitle the section's title and the question saying the same
 * @param alias one alias and the question saying the same
 * @param track factor of sections in the track that was asked for
 * @param opening what the top of a page gains as its summary
 * @param structure factor of sections whose title many pages share: "Exercises" names no subject
 */
public record RankingWeights(
        double title,
        double headings,
        double aliases,
        double summary,
        double code,
        double proximity,
        double page,
        double pageTitle,
        double sectionTitle,
        double alias,
        double track,
        double opening,
        double structure) {

    /** The first so many of {@link #values} are weights of fields. */
    private static final int FIELDS = 4;

    /** BM25F asks that a field weighs at least as much as the body. */
    public RankingWeights {
        if (title < 1 || headings < 1 || aliases < 1 || summary < 1) {
            throw new IllegalArgumentException(
                    "a field's weight is below 1: " + List.of(title, headings, aliases, summary));
        }
    }

    public static final RankingWeights DEFAULT =
            new RankingWeights(2.5, 2, 4, 3, 0.6, 0.4, 2, 0.25, 0.25, 0.5, 1.3, 0.02, 0.9);

    /** Every weight in the order of this record. */
    public List<Double> values() {
        return List.of(
                title,
                headings,
                aliases,
                summary,
                code,
                proximity,
                page,
                pageTitle,
                sectionTitle,
                alias,
                track,
                opening,
                structure);
    }

    /** These weights with one of them multiplied, by its place in {@link #values}. */
    public RankingWeights scaled(int place, double factor) {
        double[] w = values().stream().mapToDouble(Double::doubleValue).toArray();
        w[place] *= factor;
        return new RankingWeights(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10], w[11], w[12]);
    }

    /** Whether {@link #scaled} gives weights that can be used: no field below the body, no shared title worth more than its own. */
    public boolean allows(int place, double factor) {
        double weight = values().get(place) * factor;
        boolean isStructure = place == values().size() - 1;
        return isStructure ? weight <= 1 : place >= FIELDS || weight >= 1;
    }
}

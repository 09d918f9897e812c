package waymark.search;

/**
 * What each kind of evidence counts. Found by {@code waymark eval} on the tuning questions in {@code src/test/resources/eval}: one weight
 * at a time was halved and doubled until no step raised success@1 and MRR@5; the comment beside each default says what it buys.
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

    public static final RankingWeights DEFAULT =
            new RankingWeights(5, 2, 4, 3, 0.6, 0.2, 1.0, 0.35, 0.25, 0.5, 1.3, 0.02, 0.9);
}

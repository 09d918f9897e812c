package waymark.search;

/**
 * What each kind of evidence counts in {@link Ranking} and each kind of word in {@link QuestionReader}. The values come from
 * {@link waymark.search.eval.WeightSearch} on the tuning questions, with the curriculum's aliases and without, rounded.
 */
public enum Weight {
    /** Field weight of a section's title, the body being 1. BM25F asks that a field weighs at least as much as the body. */
    TITLE(2.25, 1, 20),
    /** Field weight of the page title and outer headings. */
    HEADINGS(2, 1, 20),
    /** Field weight of the ways of asking for a section, see {@link Phrasings}. */
    ASKED(1, 1, 20),
    /** Field weight of a page's aliases and of the ways of asking for it as a whole. */
    ALIASES(2.7, 1, 20),
    /** Field weight of a page's summary. */
    SUMMARY(4, 1, 20),
    /** Field weight, in its page, of the ways of asking for a section. */
    PAGE_ASKED(1.5, 1, 20),
    /** A name found as code, against the same found as prose. */
    CODE(2.4, 0, 4),
    /** Two neighbouring words of the question found as neighbours. */
    PROXIMITY(0.53, 0, 4),
    /** The whole page's score against the section's. */
    PAGE(3.75, 0, 10),
    /** The page's title and the question saying the same. */
    PAGE_TITLE(0.67, 0, 4),
    /** The section's title and the question saying the same. */
    SECTION_TITLE(0.25, 0, 4),
    /** One alias, or one way of asking for the page, and the question saying the same. */
    ALIAS(1.33, 0, 4),
    /** One way of asking for a section and the question saying the same. */
    QUESTION(0.45, 0, 4),
    /** How likely the page is to be asked for in these words, against the likeliest, see {@link Likelihood}. */
    LIKELIHOOD(0.07, 0, 1),
    /** How likely the question is about the page, against the likeliest, see {@link PageClassifier}. */
    CLASSIFIER(0.2, 0, 2),
    /** Factor of sections in the track that was asked for. */
    TRACK(1.3, 1, 3),
    /** What the top of a page gains as its summary. */
    OPENING(0.02, 0, 1),
    /** Factor of sections whose title many pages share: "Exercises" names no subject. */
    STRUCTURE(0.9, 0.1, 1),
    /** What an overview gains when the question asks for a part of the course, see {@link Outline}. */
    OVERVIEW(0.9, 0, 4),
    /** A word of the question that everybody uses about anything, against one that says what it is about. */
    EVERYDAY(0.45, 0.01, 1),
    /** A number. */
    NUMBER(0.125, 0.01, 1),
    /** What stands in for a word by the program's own thesaurus, against the word itself; less than the word with two slips in it. */
    THESAURUS(0.67, 0.01, 0.69);

    private final double value;
    private final double least;
    private final double most;

    Weight(double value, double least, double most) {
        this.value = value;
        this.least = least;
        this.most = most;
    }

    double value() {
        return value;
    }

    boolean allows(double weight) {
        return weight >= least && weight <= most;
    }
}

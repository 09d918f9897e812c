package waymark.search;

/**
 * Names of the fields of the two indexes. Sections have {@code title, headings, body, example, code} and keywords; pages have
 * {@code title, headings, aliases, summary, body} and {@code word}, the unstemmed vocabulary that misspelled words are compared with.
 */
final class Fields {
    /** A section's title; in the pages' index the page's. */
    static final String TITLE = "title";

    /** What stands above: page title and outer headings; in the pages' index the headings inside. */
    static final String HEADINGS = "headings";

    static final String ALIASES = "aliases";
    static final String SUMMARY = "summary";

    /** Prose, tables and call-outs, stemmed. */
    static final String BODY = "body";

    /** Words of code blocks, stemmed like prose so that "caching" finds {@code cache}. */
    static final String EXAMPLE = "example";

    /** Everything once more, analysed as code: {@code df.cache} whole and in parts. */
    static final String CODE = "code";

    /** Ways of asking that the page itself does not have, see {@link Phrasings}. */
    static final String ASKED = "asked";

    static final String WORD = "word";

    static final String PAGE = "page";
    static final String PATH = "path";
    static final String TRACK = "track";
    static final String NODE = "node";
    static final String LEVEL = "level";

    /** Place of the section or page in {@link Shelf}. */
    static final String ORDINAL = "ordinal";

    private Fields() {}
}

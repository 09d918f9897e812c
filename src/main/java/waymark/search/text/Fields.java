package waymark.search.text;

import waymark.search.Phrasings;

/**
 * Names of the fields of the two indexes. Sections have {@code title, headings, body, example, code} and keywords; pages have
 * {@code title, headings, aliases, summary, body} and {@code word}, the unstemmed vocabulary that misspelled words are compared with.
 */
public final class Fields {
    /** A section's title; in the pages' index the page's. */
    public static final String TITLE = "title";

    /** What stands above: page title and outer headings; in the pages' index the headings inside. */
    public static final String HEADINGS = "headings";

    public static final String ALIASES = "aliases";
    public static final String SUMMARY = "summary";

    /** Prose, tables and call-outs, stemmed. */
    public static final String BODY = "body";

    /** Words of code blocks, stemmed like prose so that "caching" finds {@code cache}. */
    public static final String EXAMPLE = "example";

    /** Everything once more, analysed as code: {@code df.cache} whole and in parts. */
    public static final String CODE = "code";

    /** Ways of asking that the page itself does not have, see {@link Phrasings}. */
    public static final String ASKED = "asked";

    public static final String WORD = "word";

    public static final String PAGE = "page";
    public static final String PATH = "path";
    public static final String TRACK = "track";
    public static final String NODE = "node";
    public static final String LEVEL = "level";

    /** Place of the section or page in {@link waymark.search.Shelf}. */
    public static final String ORDINAL = "ordinal";

    private Fields() {}
}

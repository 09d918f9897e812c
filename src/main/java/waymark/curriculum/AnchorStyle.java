package waymark.curriculum;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whose rule turns a heading into the part of an address after {@code #}. */
public enum AnchorStyle {
    /** Our own reader's: an explicit id where the heading has one, else GitHub's. */
    READER("-"),

    /**
     * GitHub's, as {@code html-pipeline}'s table of contents filter and {@code github-slugger} have it: lower case; letters, marks, decimal
     * digits, connectors, spaces and hyphens stay; each space becomes a hyphen. An explicit id is a part of the heading's text there.
     */
    GITHUB("-"),

    /** Python-Markdown's {@code toc} extension, which mkdocs uses: NFKD and ASCII only, {@code _1} for the second. */
    PYTHON_MARKDOWN("_"),

    /** Docusaurus': GitHub's, but {@code {#id}} counts. */
    DOCUSAURUS("-");

    private static final Pattern NOT_GITHUB = Pattern.compile("[^\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}\\- ]");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\w\\s-]");
    private static final Pattern GAP = Pattern.compile("[-\\s]+");

    private final String separator;

    AnchorStyle(String separator) {
        this.separator = separator;
    }

    /** What stands between an anchor and the number that makes it unique. */
    String separator() {
        return separator;
    }

    /** Whether an explicit id such as {@code {#id}} replaces the slug. */
    boolean takesExplicitIds() {
        return this != GITHUB;
    }

    /**
     * The slug of one heading, before duplicates are told apart.
     *
     * @param heading its words without markup
     */
    String slug(String heading) {
        return this == PYTHON_MARKDOWN ? ascii(heading) : github(heading);
    }

    private static String github(String heading) {
        return NOT_GITHUB
                .matcher(heading.strip().toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }

    private static String ascii(String heading) {
        String letters = NOT_ASCII
                .matcher(Normalizer.normalize(heading, Normalizer.Form.NFKD))
                .replaceAll("");
        String words = NOT_WORD.matcher(letters).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return GAP.matcher(words).replaceAll("-");
    }
}

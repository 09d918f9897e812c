package waymark.curriculum;

import java.util.Optional;
import java.util.Set;

/**
 * Turns what site generators add to Markdown into Markdown that says the same: imports and components of MDX, shortcodes of Hugo, Liquid
 * tags, includes, attribute lists, zones that only choose a version. Every line keeps its number, code keeps its letters, and what is not
 * understood stays as it is.
 *
 * <pre>{@code
 * SiteMarkup.plain("import Tabs from '@theme/Tabs';\n\n<TabItem label=\"Linux\">\nRun it.\n"); // "\n\n**Linux**\nRun it.\n"
 * }</pre>
 */
final class SiteMarkup {
    /** No sentence is longer; such lines are data and cost too much to look through. */
    private static final int MAX_LINE = 10_000;

    private static final int CODE_COLUMNS = 4;

    /** Looking for an end that is not there is dear; a page with so many is none. */
    private static final int MAX_OPEN_LISTINGS = 50;

    private final String source;
    private final StringBuilder plain;
    private final Set<Integer> dropped;
    private final Fences fences = new Fences();
    private boolean options;
    private int openListings;

    private SiteMarkup(String source) {
        this.source = source;
        this.plain = new StringBuilder(source.length());
        this.dropped = Containers.unbalanced(source);
    }

    /**
     * A page's text as plain Markdown.
     *
     * @param source without front matter, lines ending in {@code \n}
     */
    static String plain(String source) {
        return new SiteMarkup(source).plain();
    }

    private String plain() {
        int at = 0;
        while (at < source.length()) {
            at = line(at);
        }
        return plain.toString();
    }

    /** Writes the line that begins here, or the construct that runs over several, and says where the next one begins. */
    private int line(int at) {
        int end = endOfLine(source, at);
        String line = source.substring(at, end);
        Optional<Rewrite> block = Optional.empty();
        options &= indent(line) >= CODE_COLUMNS && !line.isBlank();
        boolean kept = !options && (fences.cover(line) || line.length() > MAX_LINE);
        if (kept) {
            plain.append(line);
        } else if (!options && !dropped.contains(at)) {
            block = indent(line) < CODE_COLUMNS ? block(line, at) : Optional.empty();
            plain.append(block.map(Rewrite::text).orElseGet(() -> words(line)));
        }
        int next = block.map(Rewrite::end).orElse(end);
        if (next < source.length()) {
            plain.append('\n');
        }
        return next + 1;
    }

    private String words(String line) {
        if (indent(line) >= CODE_COLUMNS) {
            return line;
        }
        Optional<String> reference = Containers.reference(line);
        options = reference.isPresent();
        return reference.orElseGet(() -> TemplateTags.plain(line));
    }

    private Optional<Rewrite> block(String line, int at) {
        Optional<Rewrite> listing = Optional.empty();
        if (openListings < MAX_OPEN_LISTINGS && Listing.opens(line)) {
            listing = Listing.at(source, at);
            openListings += listing.isPresent() ? 0 : 1;
        }
        return listing.or(() -> TemplateTags.alone(source, at)).or(() -> MdxBlock.at(source, at));
    }

    /** Columns before the first character that is no space. */
    static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t'); i++) {
            columns += line.charAt(i) == '\t' ? CODE_COLUMNS : 1;
        }
        return columns;
    }

    static int endOfLine(String source, int at) {
        int newline = source.indexOf('\n', at);
        return newline < 0 ? source.length() : newline;
    }
}

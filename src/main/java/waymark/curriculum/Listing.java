package waymark.curriculum;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code between tags of a template language, such as {@code {% highlight sql %}} of Jekyll or {@code {{< highlight sql >}}} of Hugo, as a fence. */
final class Listing {
    private static final int MAX_CHARS = 50_000;
    private static final String NAMES = "(?:highlight|code-toggle|code)";
    private static final Pattern OPENS = Pattern.compile(" {0,3}\\{[{%][<%-]?\\s*" + NAMES
            + "(?![\\w-])(?:\\s+([\\w+-]{1,40})(?![^\\s}]))?[^{}\\n]{0,300}[}%]}[ \\t]*");
    private static final Pattern CLOSES = Pattern.compile(
            "^ {0,3}\\{[{%][<%-]?\\s*(?:/\\s*|end)" + NAMES + "\\s*[>%-]?[}%]}[ \\t]*$", Pattern.MULTILINE);

    private Listing() {}

    /** Whether a line is a tag that opens one; a tag that closes itself is none. */
    static boolean opens(String line) {
        return line.indexOf('{') >= 0 && OPENS.matcher(line).matches() && !line.contains("/>}}");
    }

    /** The code that the tag in this line opens; empty where nothing closes it. */
    static Optional<Rewrite> at(String source, int at) {
        int line = SiteMarkup.endOfLine(source, at);
        Matcher opens = OPENS.matcher(source).region(at, line);
        Matcher closes = CLOSES.matcher(source).region(line, Math.min(source.length(), at + MAX_CHARS));
        if (!opens.matches() || !closes.find()) {
            return Optional.empty();
        }
        String code = source.substring(line, closes.start());
        String fence = code.contains("```") ? "`````" : "```";
        String language = opens.group(1) == null ? "" : opens.group(1);
        return Optional.of(new Rewrite(closes.end(), fence + language + code + fence));
    }
}

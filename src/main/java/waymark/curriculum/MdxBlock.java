package waymark.curriculum;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What MDX adds to Markdown, where a line begins with it: {@code import} and {@code export} statements, comments in braces, and tags of
 * components, whose content stays.
 */
final class MdxBlock {
    private static final int MAX_CHARS = 20_000;
    private static final int MAX_COMMENT = 5_000;
    private static final Pattern IMPORT = Pattern.compile(
            "import\\s{1,50}(?:type\\s{1,50})?(?:(?:[\\w*][^'\"\\n;{}]{0,200})?(?:\\{[^{}'\"]{0,2000}})?\\s{0,50}from\\s{1,50})?"
                    + "(?:'[^'\\n]{1,300}'|\"[^\"\\n]{1,300}\")[ \\t]*;?[ \\t]*");
    private static final Pattern EXPORT = Pattern.compile(
            "export\\s++(?:(?:const|let|var)\\s++[\\w{\\[][^\\n]{0,500}=|default\\s++(?:function\\b|class\\b|[({]|[A-Z]\\w*+[ \\t]*+;?[ \\t]*+$)"
                    + "|(?:async\\s++)?function\\s++\\w++\\s*+\\()",
            Pattern.MULTILINE);

    private MdxBlock() {}

    /** What begins at the start of a line; empty where it is plain Markdown. */
    static Optional<Rewrite> at(String source, int at) {
        return switch (first(source, at)) {
            case 'i' -> imports(source, at);
            case 'e' -> export(source, at);
            case '{' -> comment(source, at);
            case '<' -> MdxTags.at(source, at);
            default -> Optional.empty();
        };
    }

    private static char first(String source, int at) {
        int from = at;
        while (from < source.length() && source.charAt(from) == ' ') {
            from++;
        }
        char first = from < source.length() ? source.charAt(from) : '\n';
        return from > at && first != '<' && first != '{' ? ' ' : first;
    }

    private static Optional<Rewrite> imports(String source, int at) {
        int end = at;
        Matcher statement = IMPORT.matcher(source).region(at, Math.min(source.length(), at + MAX_CHARS));
        while (statement.lookingAt()) {
            end = statement.end();
            statement.region(end, statement.regionEnd());
        }
        return end > at && (end == source.length() || source.charAt(end) == '\n')
                ? gone(source, at, end)
                : Optional.empty();
    }

    /** A statement up to the end of the line in which its last bracket closes. */
    private static Optional<Rewrite> export(String source, int at) {
        int limit = Math.min(source.length(), at + MAX_CHARS);
        if (!EXPORT.matcher(source).region(at, limit).lookingAt()) {
            return Optional.empty();
        }
        int depth = 0;
        for (int i = at; i < limit; i++) {
            char c = source.charAt(i);
            if (c == '\n' && depth <= 0) {
                return gone(source, at, i);
            }
            if (c == '\n' && source.startsWith("export ", i + 1)) {
                return Optional.empty();
            }
            depth += "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0;
        }
        return depth <= 0 && limit == source.length() ? gone(source, at, limit) : Optional.empty();
    }

    private static Optional<Rewrite> comment(String source, int at) {
        int open = source.indexOf('{', at);
        int limit = Math.min(source.length(), open + MAX_COMMENT);
        int close = source.startsWith("{/*", open) ? source.indexOf("*/}", open, limit) : -1;
        if (close < 0) {
            return Optional.empty();
        }
        int from = close + "*/}".length();
        int end = SiteMarkup.endOfLine(source, from);
        return Optional.of(
                new Rewrite(end, Rewrite.breaks(source, at, from) + TemplateTags.plain(source.substring(from, end))));
    }

    private static Optional<Rewrite> gone(String source, int at, int end) {
        return Optional.of(new Rewrite(end, Rewrite.breaks(source, at, end)));
    }
}

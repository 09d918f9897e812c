package waymark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown inside a paragraph, cut into text and what must stay as it is. Cleaning drops emphasis, HTML tags, images and links that lead
 * nowhere outside their page, so that the only bold in a snippet is what matched and a cut can leave no mark open.
 *
 * <pre>{@code
 * InlineMarkdown.clean("Call *it* `df.cache()` [here](b.md)<br>");        // Call it `df.cache()` here
 * InlineMarkdown.marked("Call `cache` to cache.", Set.of("cach"));        // Call `cache` to **cache**.
 * }</pre>
 */
final class InlineMarkdown {
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,300}>|<!--[^<>]{0,300}-->");
    private static final Pattern CODE_TAG = Pattern.compile("<code>([^<>`]{1,300})</code>");
    private static final Pattern AUTOLINK = Pattern.compile("<https?://[^<>\\s]{1,500}>");
    private static final Pattern TARGET =
            Pattern.compile("\\(([^()\\s]{0,500})(?:\\s+\"[^\"]{0,200}\")?\\)|\\[[^\\[\\]]{0,100}\\]");
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final int LONGEST_LABEL = 500;

    /** A stretch of text whose words may be marked, or one that is copied. */
    private record Piece(String text, boolean words) {}

    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private InlineMarkdown(String source) {
        this.source = source;
    }

    static String clean(String markdown) {
        StringBuilder out = new StringBuilder();
        new InlineMarkdown(markdown).read().forEach(piece -> out.append(piece.text()));
        return out.toString();
    }

    /** Cleaned, with every word whose stem is among the given ones in bold. */
    static String marked(String markdown, Set<String> stems) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : new InlineMarkdown(markdown).read()) {
            out.append(piece.words() ? marked(piece, stems) : piece.text());
        }
        return out.toString();
    }

    private static String marked(Piece piece, Set<String> stems) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Token token : Analyzers.tokens(Analyzers.PROSE, piece.text())) {
            if (stems.contains(token.text()) && token.start() >= from && standsAlone(piece.text(), token)) {
                out.append(piece.text(), from, token.start()).append("**");
                out.append(piece.text(), token.start(), token.end()).append("**");
                from = token.end();
            }
        }
        out.append(piece.text(), from, piece.text().length());
        return out.toString().replace("** **", " ");
    }

    /** Marks inside {@code snake_case} or after a backslash would break it. */
    private static boolean standsAlone(String text, Token token) {
        boolean before = token.start() == 0 || "_\\*".indexOf(text.charAt(token.start() - 1)) < 0;
        return before && (token.end() == text.length() || "_*".indexOf(text.charAt(token.end())) < 0);
    }

    private List<Piece> read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            boolean taken = switch (c) {
                case '\\' -> escape();
                case '`' -> code();
                case '<' -> angle();
                case '!' -> at + 1 < source.length() && source.charAt(at + 1) == '[' && link(at + 1, false);
                case '[' -> link(at, true);
                case '*', '_', '~' -> emphasis(c);
                default -> false;
            };
            if (!taken) {
                plain.append(c);
                at++;
            }
        }
        flush();
        return pieces;
    }

    private boolean escape() {
        if (at + 1 < source.length() && ESCAPABLE.indexOf(source.charAt(at + 1)) >= 0) {
            plain.append(source, at, at + 2);
            at += 2;
            return true;
        }
        return false;
    }

    /** A code span ends at a run of as many backticks as began it; without one the backticks are text. */
    private boolean code() {
        int open = at;
        while (open < source.length() && source.charAt(open) == '`') {
            open++;
        }
        String fence = source.substring(at, open);
        int end = open;
        do {
            end = source.indexOf(fence, end == open ? open : end + 1);
        } while (end >= 0 && (source.charAt(end - 1) == '`' || source.startsWith("`", end + fence.length())));
        if (end < 0) {
            plain.append("\\`".repeat(fence.length()));
            at = open;
            return true;
        }
        copy(source.substring(at, end + fence.length()).replace('\n', ' '));
        at = end + fence.length();
        return true;
    }

    private boolean angle() {
        Matcher autolink = AUTOLINK.matcher(source).region(at, source.length());
        if (autolink.lookingAt()) {
            copy(autolink.group());
            at = autolink.end();
            return true;
        }
        Matcher code = CODE_TAG.matcher(source).region(at, source.length());
        if (code.lookingAt()) {
            copy("`" + code.group(1) + "`");
            at = code.end();
            return true;
        }
        Matcher tag = TAG.matcher(source).region(at, source.length());
        if (tag.lookingAt()) {
            plain.append(tag.group().startsWith("<br") ? " " : "");
            at = tag.end();
            return true;
        }
        return false;
    }

    private boolean link(int bracket, boolean linked) {
        int close = closing(bracket);
        if (close < 0) {
            return false;
        }
        String label = source.substring(bracket + 1, close);
        if (linked && label.startsWith("^")) {
            at = close + 1;
            return true;
        }
        Matcher target = TARGET.matcher(source).region(close + 1, source.length());
        if (!target.lookingAt()) {
            return false;
        }
        String address = target.group(1);
        boolean leads = linked && address != null && address.matches("https?://.+");
        if (leads) {
            copy("[");
        }
        flush();
        pieces.addAll(new InlineMarkdown(label).read());
        if (leads) {
            copy("](" + address + ")");
        }
        at = target.end();
        return true;
    }

    private int closing(int bracket) {
        int depth = 0;
        for (int i = bracket; i < Math.min(source.length(), bracket + LONGEST_LABEL); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean emphasis(char mark) {
        int end = at;
        while (end < source.length() && source.charAt(end) == mark) {
            end++;
        }
        boolean spaceBefore = at == 0 || Character.isWhitespace(source.charAt(at - 1));
        boolean spaceAfter = end == source.length() || Character.isWhitespace(source.charAt(end));
        boolean inWord = at > 0
                && end < source.length()
                && Character.isLetterOrDigit(source.charAt(at - 1))
                && Character.isLetterOrDigit(source.charAt(end));
        boolean literal = spaceBefore && spaceAfter || mark == '_' && inWord || mark == '~' && end - at < 2;
        if (literal) {
            plain.append(mark == '_' && inWord ? source.substring(at, end) : ("\\" + mark).repeat(end - at));
        }
        at = end;
        return true;
    }

    private void copy(String verbatim) {
        flush();
        pieces.add(new Piece(verbatim, false));
    }

    private void flush() {
        if (!plain.isEmpty()) {
            pieces.add(new Piece(plain.toString(), true));
            plain.setLength(0);
        }
    }
}

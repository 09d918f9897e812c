package waymark.search.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown inside a paragraph, cut into text and what must stay as it is. Cleaning drops emphasis, HTML tags, images and links that lead
 * nowhere outside their page, so that the only bold in a snippet is what matched and a cut can leave no mark open.
 *
 * <pre>{@code
 * InlineMarkdown.clean("Call *it* `df.cache()` [here](b.md)<br>");        // Call it `df.cache()` here
 * InlineMarkdown.pieces("Call `cache` to cache.");                        // "Call ", "`cache`" (not to mark), " to cache."
 * }</pre>
 */
public final class InlineMarkdown {
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,300}>|<!--[^<>]{0,300}-->");
    private static final Pattern CODE_TAG = Pattern.compile("<code>([^<>`]{1,300})</code>");
    private static final Pattern AUTOLINK = Pattern.compile("<https?://[^<>\\s]{1,500}>");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]`]{0,500}[\\w/#=&-]");
    private static final Pattern TARGET =
            Pattern.compile("\\(([^()\\s]{0,500})(?:\\s+\"[^\"]{0,200}\")?\\)|\\[[^\\[\\]]{0,100}\\]");
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final int LONGEST_LABEL = 500;

    /**
     * A stretch of text.
     *
     * @param words whether words in it may be marked; code, addresses and brackets of links are copied as they are
     */
    public record Piece(String text, boolean words) {}

    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private InlineMarkdown(String source) {
        this.source = source;
    }

    public static String clean(String markdown) {
        StringBuilder out = new StringBuilder();
        new InlineMarkdown(markdown).read().forEach(piece -> out.append(piece.text()));
        return out.toString();
    }

    /** Cleaned and cut into what may be marked and what may not; the texts joined are {@link #clean}. */
    public static List<Piece> pieces(String markdown) {
        return List.copyOf(new InlineMarkdown(markdown).read());
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
                case 'h' -> address();
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

    /** An address that stands bare ends before the sentence's sign. */
    private boolean address() {
        Matcher bare = ADDRESS.matcher(source).region(at, source.length());
        if (!bare.lookingAt()) {
            return false;
        }
        copy(bare.group());
        at = bare.end();
        return true;
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
            copy("[" + clean(label) + "](" + address + ")");
        } else {
            flush();
            pieces.addAll(new InlineMarkdown(label).read());
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

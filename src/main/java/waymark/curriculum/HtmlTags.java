package waymark.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Waymark needs to know of raw HTML: its words, its headings and the ids that links can point at. */
final class HtmlTags {
    private static final Pattern HEADING = Pattern.compile("<h([1-6])(\\s[^<>]{0,500})?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID =
            Pattern.compile("\\s(id|name)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))", Pattern.CASE_INSENSITIVE);

    private static final Pattern PROGRAM = Pattern.compile("<(script|style)\\b", Pattern.CASE_INSENSITIVE);

    /** What browsers show in a line or a cell of its own. */
    private static final Pattern BREAK = Pattern.compile(
            "</?(?:br|hr|p|div|section|h[1-6]|[uod]l|li|d[td]|table|t[rdh]|pre|blockquote|details|summary|figure|figcaption)\\b",
            Pattern.CASE_INSENSITIVE);

    private HtmlTags() {}

    /** A heading written as HTML; its id is empty where it gives none. */
    record HtmlHeading(int level, String title, Optional<String> id, int offset) {}

    /** The text between tags; comments, scripts and styles go, common entities are decoded. */
    static String strip(String html) {
        StringBuilder text = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0) {
                break;
            }
            text.append(html, at, tag);
            Matcher program = PROGRAM.matcher(html).region(tag, html.length());
            String end =
                    program.lookingAt() ? "</" + program.group(1) + ">" : html.startsWith("<!--", tag) ? "-->" : ">";
            int close = html.indexOf(end, tag);
            if (close < 0) {
                at = tag;
                break;
            }
            appendBreak(html, tag, text);
            at = close + end.length();
        }
        text.append(html, Math.min(at, html.length()), html.length());
        return decode(text.toString());
    }

    /** Adds a space where the tag at an offset parts words that nothing else parts, as in {@code one<br>two}. */
    static void appendBreak(String html, int tag, StringBuilder words) {
        boolean joined = !words.isEmpty() && !Character.isWhitespace(words.charAt(words.length() - 1));
        if (joined && BREAK.matcher(html).region(tag, html.length()).lookingAt()) {
            words.append(' ');
        }
    }

    private static String decode(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&nbsp;", " ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }

    /** The headings in a block of HTML, in order. */
    static List<HtmlHeading> headings(String html) {
        List<HtmlHeading> headings = new ArrayList<>();
        Matcher open = HEADING.matcher(html);
        int at = 0;
        while (open.find(at)) {
            Matcher close = Pattern.compile("</h" + open.group(1) + ">", Pattern.CASE_INSENSITIVE)
                    .matcher(html);
            if (!close.find(open.end())) {
                break;
            }
            String title = strip(html.substring(open.end(), close.start()))
                    .replaceAll("\\s+", " ")
                    .strip();
            headings.add(new HtmlHeading(
                    Integer.parseInt(open.group(1)),
                    title,
                    ids(open.group()).stream().findFirst(),
                    open.start()));
            at = close.end();
        }
        return headings;
    }

    /** Every value of an {@code id} or {@code name} attribute inside tags. */
    static List<String> ids(String html) {
        List<String> ids = new ArrayList<>();
        int tag = html.indexOf('<');
        while (tag >= 0) {
            int close = html.indexOf('>', tag);
            if (close < 0) {
                break;
            }
            Matcher id = ID.matcher(html).region(tag, close);
            while (id.find()) {
                ids.add(id.group(2) != null ? id.group(2) : id.group(3) != null ? id.group(3) : id.group(4));
            }
            tag = html.indexOf('<', close);
        }
        return ids;
    }
}

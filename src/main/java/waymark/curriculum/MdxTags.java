package waymark.curriculum;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tags of components, whose names begin with a capital letter: they go, and a label that one gives itself is said in bold. Names in capitals
 * only are HTML's, as in {@code <A NAME="top">}.
 */
final class MdxTags {
    private static final int MAX_CHARS = 4_000;
    private static final Pattern OPENS = Pattern.compile("</?[A-Z](?=[\\w.]{0,100}[a-z])[\\w.]{0,100}(?=[\\s/>])");
    private static final Pattern LABEL =
            Pattern.compile("\\s(?:label|title|caption|summary)=\\{?(?:\"([^\"\\n]{1,200})\"|'([^'\\n]{1,200})')");

    private MdxTags() {}

    /** The line that begins and ends with a component's tag, and those that one tag runs over, without the tags in them. */
    static Optional<Rewrite> at(String source, int at) {
        StringBuilder text = new StringBuilder();
        int pos = at;
        boolean any = false;
        boolean oneLine = true;
        boolean last = false;
        int limit = Math.min(source.length(), at + MAX_CHARS);
        while (pos < limit && source.charAt(pos) != '\n') {
            int reach = oneLine ? limit : SiteMarkup.endOfLine(source, pos);
            int end = source.charAt(pos) == '<' ? end(source, pos, reach) : -1;
            if (end > 0) {
                any = true;
                last = true;
                String breaks = Rewrite.breaks(source, pos, end);
                text.append(label(source.substring(pos, end))).append(breaks);
                oneLine &= breaks.isEmpty();
                pos = end;
            } else if (!any && source.charAt(pos) != ' ') {
                return Optional.empty();
            } else {
                int next = source.charAt(pos) == '`' ? code(source, pos) : pos + 1;
                last &= source.charAt(pos) == ' ';
                text.append(source, pos, next);
                pos = next;
            }
        }
        boolean whole = pos == source.length() || source.charAt(pos) == '\n';
        return any && last && whole ? Optional.of(new Rewrite(pos, text.toString())) : Optional.empty();
    }

    /** The words that a tag gives itself as {@code label}, {@code title} or the like, in bold; empty where it does not. */
    static String label(String tag) {
        Matcher label = LABEL.matcher(tag);
        return label.find() ? "**" + (label.group(1) == null ? label.group(2) : label.group(1)).strip() + "** " : "";
    }

    /** After a tag, or -1 where none begins here. Attributes may hold {@code >} in quotes and braces. */
    private static int end(String source, int at, int limit) {
        Matcher opens = OPENS.matcher(source).region(at, limit);
        if (!opens.lookingAt()) {
            return -1;
        }
        int depth = 0;
        char quote = 0;
        for (int i = opens.end(); i < limit; i++) {
            char c = source.charAt(i);
            boolean blank = c == '\n' && i + 1 < limit && source.charAt(i + 1) == '\n';
            if (blank && depth == 0) {
                return -1;
            }
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || (c == '\'' && depth == 0)) {
                quote = c;
            } else if (c == '>' && depth == 0) {
                return i + 1;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        return -1;
    }

    /** After a code span in its line, or after the tick where it is none. */
    private static int code(String source, int at) {
        int run = at;
        while (run < source.length() && source.charAt(run) == '`') {
            run++;
        }
        int end = SiteMarkup.endOfLine(source, at);
        int close = source.indexOf(source.substring(at, run), run, end);
        return close < 0 ? run : close + run - at;
    }
}

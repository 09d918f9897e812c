package waymark.curriculum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of colons or slashes that open and close a container. One that nothing closes would take the rest of the page with all its headings
 * into a call-out; one that only chooses a version, a column or a reader says nothing.
 */
final class Containers {
    private static final Pattern LINE = Pattern.compile(" {0,3}(:{3,}|/{3,})[ \\t]*(.{0,300})");
    private static final Pattern SILENT = Pattern.compile("(?:moniker|zone|row|column)\\b.*|[\\w-]+-end\\b.*");
    private static final Pattern REFERENCE = Pattern.compile(":::[ \\t]+([A-Za-z_]\\w*(?:\\.\\w+)+)[ \\t]*");

    private Containers() {}

    private record Open(int at, String mark) {}

    /** Where the lines begin that should go: openers that nothing closes, closers of nothing, and containers that say nothing. */
    static Set<Integer> unbalanced(String source) {
        Set<Integer> dropped = new HashSet<>();
        List<Open> open = new ArrayList<>();
        String fence = "";
        for (int at = 0; at < source.length(); at = SiteMarkup.endOfLine(source, at) + 1) {
            int end = SiteMarkup.endOfLine(source, at);
            String head = source.substring(at, Math.min(end, at + 400));
            String before = fence;
            fence = Fences.after(fence, head);
            Matcher line = LINE.matcher(head);
            boolean container = before.isEmpty() && fence.isEmpty() && line.matches();
            if (container && !REFERENCE.matcher(head.strip()).matches()) {
                take(new Open(at, line.group(1)), line.group(2).strip(), open, dropped);
            }
        }
        open.forEach(o -> dropped.add(o.at()));
        return dropped;
    }

    private static void take(Open line, String words, List<Open> open, Set<Integer> dropped) {
        boolean colons = line.mark().startsWith(":");
        if (!words.isEmpty()) {
            if (colons && SILENT.matcher(words).matches()) {
                dropped.add(line.at());
            } else if (CalloutParser.opens(line.mark() + words)) {
                nest(line, open, dropped);
            }
            return;
        }
        for (int i = 0; i < open.size(); i++) {
            String mark = open.get(i).mark();
            if (line.mark().startsWith(mark)) {
                // As in the parser, the outermost one that the line could close is closed, with all inside it.
                open.subList(i + 1, open.size()).forEach(inner -> dropped.add(inner.at()));
                open.subList(i, open.size()).clear();
                return;
            }
        }
        dropped.add(line.at());
    }

    private static void nest(Open line, List<Open> open, Set<Integer> dropped) {
        if (open.size() < Markdown.MAX_OPEN_BLOCKS) {
            open.add(line);
        } else {
            dropped.add(line.at());
        }
    }

    /** The name in {@code ::: package.Name}, which asks mkdocstrings for its documentation; the indented lines below it are options. */
    static Optional<String> reference(String line) {
        Matcher reference = REFERENCE.matcher(line);
        return reference.matches() ? Optional.of("`" + reference.group(1) + "`") : Optional.empty();
    }
}

package waymark.curriculum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of colons or slashes that open and close a container. One that nothing closes would take the rest of the page with all its headings
 * into a call-out; one that only chooses a version, a column or a reader says nothing.
 */
final class Containers {
    private static final int MAX_LINE = 400;
    private static final Pattern LINE = Pattern.compile(" {0,3}(:{3,}|/{3,})[ \\t]*(.*)");
    private static final Pattern SILENT = Pattern.compile("(?:moniker|zone|row|column)\\b.*|[\\w-]+-end\\b.*");
    private static final Pattern REFERENCE = Pattern.compile(":::[ \\t]+([A-Za-z_]\\w*(?:\\.\\w+)+)[ \\t]*");

    private final Set<Integer> dropped = new HashSet<>();
    private final List<Open> open = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    private Containers() {}

    /** An opener, and the one around it. */
    private record Open(int at, String mark, @Nullable Open outer) {}

    private record Pair(Open opener, int closer, String mark) {}

    /** Where the lines begin that should go: openers that nothing closes, closers of nothing, and containers that say nothing. */
    static Set<Integer> unbalanced(String source) {
        Containers containers = new Containers();
        Fences fences = new Fences();
        for (int at = 0; at < source.length(); at = SiteMarkup.endOfLine(source, at) + 1) {
            int end = SiteMarkup.endOfLine(source, at);
            String head = source.substring(at, Math.min(end, at + MAX_LINE));
            Matcher line = LINE.matcher(head);
            boolean container = !fences.cover(head) && line.matches();
            if (container && reference(head.strip()).isEmpty()) {
                containers.take(at, line.group(1), line.group(2).strip());
            }
        }
        containers.open.forEach(opener -> containers.dropped.add(opener.at()));
        containers.pairs.forEach(containers::flatten);
        return containers.dropped;
    }

    private void take(int at, String mark, String words) {
        if (words.isEmpty()) {
            close(at, mark);
        } else if (mark.startsWith(":") && SILENT.matcher(words).matches()) {
            dropped.add(at);
        } else if (CalloutParser.opens(mark + words)) {
            if (open.size() < Markdown.MAX_OPEN_BLOCKS) {
                open.add(new Open(at, mark, open.isEmpty() ? null : open.getLast()));
            } else {
                dropped.add(at);
            }
        }
    }

    /** Closes the innermost container that the mark could close; what is open inside it was never closed. */
    private void close(int at, String mark) {
        int i = open.size() - 1;
        while (i >= 0 && !mark.startsWith(open.get(i).mark())) {
            i--;
        }
        if (i < 0) {
            dropped.add(at);
            return;
        }
        open.subList(i + 1, open.size()).forEach(inner -> dropped.add(inner.at()));
        pairs.add(new Pair(open.get(i), at, mark));
        open.subList(i, open.size()).clear();
    }

    /** Drops a container whose end the parser would take for the end of the one around it; its content stays in that one. */
    private void flatten(Pair pair) {
        for (Open outer = pair.opener().outer(); outer != null; outer = outer.outer()) {
            if (!dropped.contains(outer.at()) && pair.mark().startsWith(outer.mark())) {
                dropped.add(pair.opener().at());
                dropped.add(pair.closer());
                return;
            }
        }
    }

    /** The name in {@code ::: package.Name}, which asks mkdocstrings for its documentation; the indented lines below it are options. */
    static Optional<String> reference(String line) {
        Matcher reference = REFERENCE.matcher(line);
        return reference.matches() ? Optional.of("`" + reference.group(1) + "`") : Optional.empty();
    }
}

package waymark.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A long source cut into stretches that are parsed one at a time: before a heading once a stretch is of fair size, anywhere once it
 * reaches the limit. The parser's memory grows with a stretch, not with the file, and a table has no more rows than a stretch has lines.
 */
record Stretch(String text, int line) {
    private static final int FAIR_CHARS = 128 * 1024;
    private static final int MAX_CHARS = 512 * 1024;
    private static final int FAIR_LINES = 2_000;
    private static final int MAX_LINES = 6_000;
    private static final int MAX_FENCE = 80;

    static Stream<Stretch> of(String source) {
        if (source.length() <= FAIR_CHARS
                && source.lines().limit(FAIR_LINES + 1L).count() <= FAIR_LINES) {
            return Stream.of(new Stretch(source, 0));
        }
        return cut(source).stream();
    }

    private static List<Stretch> cut(String source) {
        List<Stretch> stretches = new ArrayList<>();
        Fences fences = new Fences();
        int start = 0;
        int startLine = 0;
        int line = 0;
        int at = 0;
        while (at < source.length()) {
            int end = endOfLine(source, at, start + MAX_CHARS);
            boolean fair = at - start >= FAIR_CHARS || line - startLine >= FAIR_LINES;
            boolean full = end - start >= MAX_CHARS || line - startLine >= MAX_LINES;
            boolean heading = !fences.open() && isHeading(source, at);
            if (at > start && (full || (fair && heading))) {
                stretches.add(new Stretch(source.substring(start, at), startLine));
                start = at;
                startLine = line;
                end = endOfLine(source, at, start + MAX_CHARS);
            }
            fences.cover(source.substring(at, Math.min(end, at + MAX_FENCE)));
            line += source.charAt(end - 1) == '\n' ? 1 : 0;
            at = end;
        }
        stretches.add(new Stretch(source.substring(start), startLine));
        return stretches;
    }

    /** Past the line's break, or within the line where it runs past the limit; never between the halves of a pair. */
    private static int endOfLine(String source, int from, int limit) {
        int newline = source.indexOf('\n', from);
        int end = newline < 0 ? source.length() : newline + 1;
        if (end <= limit) {
            return end;
        }
        int cut = Math.max(limit, from + 1);
        return cut < source.length() && Character.isLowSurrogate(source.charAt(cut)) ? cut + 1 : cut;
    }

    private static boolean isHeading(String source, int at) {
        return source.startsWith("# ", at) || source.startsWith("## ", at) || source.startsWith("### ", at);
    }
}

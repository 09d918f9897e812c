package waymark.search.snippet;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Markdown table by its lines, to be quoted whole or by some of its rows.
 *
 * @param head the line of headers and the line of dashes
 */
public record PipeTable(List<String> head, List<String> rows) {
    private static final Pattern DASHES = Pattern.compile("\\s*\\|?[\\s:|-]*-[\\s:|-]*");

    public PipeTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** Reads a table with its first two lines as head. */
    public static PipeTable of(String markdown) {
        List<String> lines = markdown.lines().map(String::strip).toList();
        int head = Math.min(2, lines.size());
        return new PipeTable(lines.subList(0, head), lines.subList(head, lines.size()));
    }

    /** Whether a table begins with these two lines. */
    static boolean begins(String line, String next) {
        return line.strip().startsWith("|") && DASHES.matcher(next).matches();
    }

    /** The head with the rows of those numbers, in their order. */
    public String with(IntPredicate rowsToKeep) {
        return Stream.concat(
                        head.stream(),
                        IntStream.range(0, rows.size()).filter(rowsToKeep).mapToObj(rows::get))
                .collect(Collectors.joining("\n"));
    }

    /** Its lines with every cell cleaned. */
    PipeTable cleaned() {
        return new PipeTable(
                Stream.concat(
                                head.stream().limit(1).map(InlineMarkdown::clean),
                                head.stream().skip(1))
                        .toList(),
                rows.stream().map(InlineMarkdown::clean).toList());
    }
}

package waymark.discord.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Markdown table as Discord can show it, which draws none: narrow ones set in columns as code, others as a list with a line for each
 * row, which a phone can wrap.
 *
 * <pre>{@code
 * | Format | Layout  | Use it for |
 * | CSV    | rows    | exchange   |      - **CSV** · Layout: rows · Use it for: exchange
 * }</pre>
 */
final class DiscordTable {
    /** What a phone shows of code without wrapping it. */
    private static final int NARROW = 34;

    private static final Pattern BETWEEN_CELLS = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|`|\\\\(?=\\p{Punct})");

    private DiscordTable() {}

    /** @param lines header, dashes, rows */
    static String of(List<String> lines) {
        List<String> header = cells(lines.getFirst());
        List<List<String>> rows =
                lines.stream().skip(2).map(DiscordTable::cells).toList();
        int[] widths = widths(header, rows);
        int width = 2 * (widths.length - 1);
        for (int each : widths) {
            width += each;
        }
        if (width <= NARROW) {
            return columns(header, rows, widths);
        }
        String list = list(header, rows);
        int source = lines.stream().mapToInt(String::length).sum();
        // Long headers over many small cells would be repeated beyond what a message holds.
        return list.length() <= 2 * source + 200 ? list : DiscordMarkdown.fence("", String.join("\n", lines));
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        return Arrays.stream(BETWEEN_CELLS.split(inner, -1))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    private static int[] widths(List<String> header, List<List<String>> rows) {
        int[] widths = new int[header.size()];
        List<List<String>> all = new ArrayList<>(rows);
        all.add(header);
        for (List<String> row : all) {
            for (int i = 0; i < Math.min(widths.length, row.size()); i++) {
                widths[i] = Math.max(widths[i], plain(row.get(i)).length());
            }
        }
        return widths;
    }

    private static String plain(String cell) {
        return MARKS.matcher(DiscordWords.unlinked(cell)).replaceAll("");
    }

    private static String columns(List<String> header, List<List<String>> rows, int[] widths) {
        List<String> lines = new ArrayList<>();
        lines.add(line(header, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return DiscordMarkdown.fence("", String.join("\n", lines));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < Math.min(widths.length, row.size()); i++) {
            String cell = plain(row.get(i));
            line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private static String list(List<String> header, List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        boolean pairs = header.size() == 2;
        if (pairs && !header.get(0).isEmpty()) {
            lines.add(Look.small(plainWords(header.get(0)) + " · " + plainWords(header.get(1))));
        }
        for (List<String> row : rows) {
            List<String> parts = new ArrayList<>();
            for (int i = 1; i < Math.min(row.size(), header.size()); i++) {
                if (!row.get(i).isEmpty()) {
                    boolean named = !pairs && !header.get(i).isEmpty();
                    parts.add((named ? plainWords(header.get(i)) + ": " : "") + DiscordWords.of(row.get(i)));
                }
            }
            String first = row.getFirst().replace("**", "");
            String name = first.isEmpty() ? "" : "**" + DiscordWords.of(first) + "**";
            String between = name.isEmpty() || parts.isEmpty() ? "" : pairs ? ": " : " · ";
            if (!name.isEmpty() || !parts.isEmpty()) {
                lines.add("- " + name + between + String.join(" · ", parts));
            }
        }
        return String.join("\n", lines);
    }

    private static String plainWords(String cell) {
        return DiscordWords.of(cell.replace("**", ""));
    }
}

package waymark.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query's result as psql prints it when it is told nothing: aligned, with a border between the columns.
 *
 * <pre>
 *  title | stock
 * -------+-------
 *  Tea   |    10
 * (1 row)
 * </pre>
 *
 * @param rows with a cell for each column; null for the database's null, which is printed as nothing
 */
record PsqlTable(List<Column> columns, List<List<@Nullable String>> rows) {
    private static final int TAB_STOPS = 8;

    /** @param right whether its values stand at the right, as numbers do */
    record Column(String name, boolean right) {}

    /** The lines, a blank one at the end. */
    String print() {
        List<Integer> widths =
                IntStream.range(0, columns.size()).mapToObj(this::width).toList();
        List<String> lines = new ArrayList<>();
        if (columns.isEmpty()) {
            lines.add("--");
        } else {
            lines.add(line(i -> " " + centered(columns.get(i).name(), widths.get(i)) + " ", "|"));
            lines.add(line(i -> "-".repeat(widths.get(i) + 2), "+"));
            rows.forEach(row -> addLines(row, widths, lines));
        }
        lines.add("(" + rows.size() + (rows.size() == 1 ? " row)" : " rows)"));
        return String.join("\n", lines) + "\n\n";
    }

    /** A row takes as many lines as its longest cell; a plus behind a cell says that it goes on. */
    private void addLines(List<@Nullable String> row, List<Integer> widths, List<String> lines) {
        int height = row.stream().mapToInt(cell -> cellLines(cell).length).max().orElse(1);
        for (int at = 0; at < height; at++) {
            int line = at;
            lines.add(line(
                    i -> {
                        String[] cell = cellLines(row.get(i));
                        String text = line < cell.length ? cell[line] : "";
                        String padding = " ".repeat(widths.get(i) - length(text));
                        String padded = columns.get(i).right() ? padding + text : text + padding;
                        return " " + padded + (line + 1 < cell.length ? "+" : " ");
                    },
                    "|"));
        }
    }

    private String line(IntFunction<String> cell, String border) {
        return String.join(
                        border,
                        IntStream.range(0, columns.size()).mapToObj(cell).toList())
                .stripTrailing();
    }

    private int width(int column) {
        Stream<String> cells = rows.stream().flatMap(row -> Stream.of(cellLines(row.get(column))));
        return Stream.concat(Stream.of(columns.get(column).name()), cells)
                .mapToInt(PsqlTable::length)
                .max()
                .orElseThrow();
    }

    private static String[] cellLines(@Nullable String cell) {
        return cell == null ? new String[] {""} : withoutTabs(cell.split("\n", -1));
    }

    private static String[] withoutTabs(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            for (int tab = lines[i].indexOf('\t'); tab >= 0; tab = lines[i].indexOf('\t')) {
                lines[i] = lines[i].substring(0, tab)
                        + " ".repeat(TAB_STOPS - tab % TAB_STOPS)
                        + lines[i].substring(tab + 1);
            }
        }
        return lines;
    }

    private static String centered(String name, int width) {
        int left = (width - length(name)) / 2;
        return " ".repeat(left) + name + " ".repeat(width - length(name) - left);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

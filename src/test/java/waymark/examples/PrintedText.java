package waymark.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Printed text as it is compared: how wide a table's columns are and where its border lines stand is free, all else counts. */
final class PrintedText {
    private static final Pattern BORDER = Pattern.compile("[-+ ]*-{2,}[-+ ]*");
    private static final Pattern DASHES = Pattern.compile("-+");
    private static final Pattern COLUMNS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern PADDING = Pattern.compile("(?<=\\S)\\s{2,}");

    private PrintedText() {}

    /** Whether two texts differ at most in what is free. */
    static boolean same(String one, String other) {
        return lines(one).equals(lines(other));
    }

    /** The lines that count, without blank ones at either end. */
    static List<String> lines(String printed) {
        List<String> lines = new ArrayList<>();
        for (String raw : printed.split("\n", -1)) {
            String line = raw.stripTrailing();
            if (!isBorder(line)) {
                String row = line.contains("|") ? COLUMNS.matcher(line.strip()).replaceAll("|") : line;
                lines.add(PADDING.matcher(row).replaceAll(" "));
            }
        }
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        return lines;
    }

    /** Spaces alone do not make a border of dashes: {@code -- --} may be text. */
    private static boolean isBorder(String line) {
        return BORDER.matcher(line).matches()
                && (line.contains("+") || DASHES.matcher(line).matches());
    }
}

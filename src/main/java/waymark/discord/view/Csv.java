package waymark.discord.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a file that spreadsheets open: RFC 4180, UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe,
 * so that what members wrote is shown and not run.
 *
 * <pre>{@code
 * new Csv("section", "item", "value").row("gap", "=1+1", "3").bytes(); // section,item,value / gap,'=1+1,3
 * }</pre>
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
final class Csv {
    private static final String LINE_END = "\r\n";

    /** A tab or a line's end before them does not keep a spreadsheet from running the rest. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final List<String> lines = new ArrayList<>();

    Csv(String... header) {
        row(header);
    }

    Csv row(String... cells) {
        lines.add(List.of(cells).stream().map(Csv::cell).collect(Collectors.joining(",")));
        return this;
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    byte[] bytes() {
        return (String.join(LINE_END, lines) + LINE_END).getBytes(StandardCharsets.UTF_8);
    }
}

package waymark.curriculum;

import java.util.regex.Pattern;

/** Follows the fences of code from line to line, wherever they are indented, listed or quoted. */
final class Fences {
    private static final int SHORTEST = 3;
    private static final Pattern LIST_MARKS = Pattern.compile("^(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]++){1,9}(?=```|~~~)");

    /** Empty for none. One in a quotation begins with {@code >} and ends with it at the latest. */
    private String open = "";

    /** Takes the next line, and tells whether it is code or a fence around it. */
    boolean cover(String line) {
        boolean quoteEnded = open.startsWith(">") && !line.strip().startsWith(">");
        boolean inside = !open.isEmpty() && !quoteEnded;
        open = after(open, line);
        return inside || !open.isEmpty();
    }

    /** Whether the lines so far leave one open. */
    boolean open() {
        return !open.isEmpty();
    }

    private static String after(String open, String line) {
        String bare = line.strip();
        boolean quoted = bare.startsWith(">");
        if (open.startsWith(">")) {
            String inner = quoted ? after(open.substring(1), unquoted(bare)) : "";
            return quoted ? mark(inner) : after("", line);
        }
        if (open.isEmpty() && quoted) {
            return mark(after("", unquoted(bare)));
        }
        if (open.isEmpty()) {
            return opened(LIST_MARKS.matcher(bare).replaceFirst(""));
        }
        String run = run(bare);
        boolean closes = run.length() == bare.length() && run.length() >= open.length() && run.startsWith(open);
        return closes ? "" : open;
    }

    private static String opened(String bare) {
        String run = run(bare);
        boolean span = bare.startsWith("`") && bare.indexOf('`', run.length()) >= 0;
        return run.length() >= SHORTEST && !span ? run : "";
    }

    private static String mark(String quotedFence) {
        return quotedFence.isEmpty() ? "" : ">" + quotedFence;
    }

    private static String unquoted(String bare) {
        int from = 0;
        while (from < bare.length() && (bare.charAt(from) == '>' || bare.charAt(from) == ' ')) {
            from++;
        }
        return bare.substring(from);
    }

    private static String run(String bare) {
        int length = 0;
        boolean mark = bare.startsWith("`") || bare.startsWith("~");
        while (mark && length < bare.length() && bare.charAt(length) == bare.charAt(0)) {
            length++;
        }
        return bare.substring(0, length);
    }
}

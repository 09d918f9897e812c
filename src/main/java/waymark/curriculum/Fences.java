package waymark.curriculum;

/** Follows the fences of code from line to line, wherever they are indented. */
final class Fences {
    private static final int SHORTEST = 3;

    private Fences() {}

    /** Whether a line opens a fence or closes the one that is open. */
    static boolean changes(String open, String line) {
        return !after(open, line).equals(open);
    }

    /**
     * The fence that is open after a line; empty for none.
     *
     * @param open the one before it
     */
    static String after(String open, String line) {
        String bare = line.strip();
        String run = run(bare);
        if (open.isEmpty()) {
            boolean span = bare.startsWith("`") && bare.indexOf('`', run.length()) >= 0;
            return run.length() >= SHORTEST && !span ? run : "";
        }
        boolean closes = run.length() == bare.length() && run.length() >= open.length() && run.startsWith(open);
        return closes ? "" : open;
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

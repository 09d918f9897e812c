package waymark.curriculum;

/**
 * Something wrong in a curriculum, with the place to mend it.
 *
 * @param file relative to the curriculum's folder, forward slashes
 * @param line from 1
 */
public record Fault(Severity severity, String file, int line, String what) {
    /** Errors block a start or a reload; warnings are shown. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Fault error(String file, int line, String what) {
        return new Fault(Severity.ERROR, file, line, what);
    }

    public static Fault warning(String file, int line, String what) {
        return new Fault(Severity.WARNING, file, line, what);
    }

    /** {@code file:line: what}, as compilers print it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + what;
    }
}

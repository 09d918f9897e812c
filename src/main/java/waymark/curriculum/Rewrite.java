package waymark.curriculum;

/**
 * Plain Markdown for a stretch of a page that begins at a line's start and ends at a line's end.
 *
 * @param end of the stretch in the source, before the line break
 * @param text that takes its place, with as many line breaks
 */
record Rewrite(int end, String text) {
    /** The line breaks of a stretch, without what stands between them. */
    static String breaks(String source, int from, int to) {
        return "\n".repeat((int)
                source.substring(from, to).chars().filter(c -> c == '\n').count());
    }
}

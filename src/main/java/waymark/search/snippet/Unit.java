package waymark.search.snippet;

/**
 * The smallest piece of a section that a snippet takes or leaves.
 *
 * @param markdown as it is quoted: sentences and items cleaned by {@link InlineMarkdown}, code fenced
 * @param text the words to search
 * @param glue what parts it from the unit before it: a space, a line end or a blank line
 */
public record Unit(Kind kind, String markdown, String text, String glue) {
    /** What a unit is made of. */
    public enum Kind {
        SENTENCE,
        ITEM,
        CODE,
        /** What the code before it prints; says nothing without it. */
        OUTPUT,
        TABLE
    }

    /** Whether it is prose, in which words may be marked. */
    public boolean prose() {
        return kind == Kind.SENTENCE || kind == Kind.ITEM;
    }

    /** Whether it goes on from the unit before it, in the same paragraph or list. */
    public boolean continues() {
        return !glue.equals("\n\n");
    }

    /** "For example:" promises what comes next. */
    public boolean promises() {
        return prose() && markdown.endsWith(":");
    }
}

package waymark.search;

/**
 * The smallest piece of a section that a snippet takes or leaves: a sentence, a list item, a whole code block or table.
 *
 * @param markdown cleaned by {@link InlineMarkdown} unless it is whole
 * @param text the words to search
 * @param whole copied as it is, never marked or cut
 * @param glue what parts it from the unit before it: a space, a line end or a blank line
 */
record Unit(String markdown, String text, boolean whole, String glue) {}

package waymark.search.text;

/**
 * A term with the place it came from.
 *
 * @param start offset of its first character in the analysed text
 * @param end offset after its last
 */
public record Token(String text, int start, int end) {}

package waymark.search;

/**
 * A term with the place it came from.
 *
 * @param start offset of its first character in the analysed text
 * @param end offset after its last
 */
record Token(String text, int start, int end) {}

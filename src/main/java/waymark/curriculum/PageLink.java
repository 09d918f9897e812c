package waymark.curriculum;

/**
 * A link or picture in a page, as written.
 *
 * @param line from 1
 */
record PageLink(String destination, int line) {}

package waymark.search;

/**
 * A section as part of an answer.
 *
 * @param snippet Markdown, the words that matched between {@code **}; cut at sentence ends, code and tables whole
 * @param brief the same in a sentence or two, for where there is less room
 */
public record Passage(Heading heading, String snippet, String brief) {}

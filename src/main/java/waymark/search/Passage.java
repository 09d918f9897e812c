package waymark.search;

/**
 * A section as part of an answer.
 *
 * @param snippet Markdown, the words that matched between {@code **}; cut at sentence ends, code and tables whole
 */
public record Passage(Heading heading, String snippet) {}

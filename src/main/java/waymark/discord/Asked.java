package waymark.discord;

import waymark.search.Answer;

/**
 * A question with its answer, ready to be shown.
 *
 * @param id the snowflake of the interaction or message that asked; buttons refer to it
 * @param shelf where the answer was looked up
 */
public record Asked(long id, String text, Answer answer, Curricula.Shelf shelf) {}

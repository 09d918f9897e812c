package waymark.discord;

import java.util.OptionalLong;

/**
 * Who asks, and where: needed for as long as a question is answered and a follow-up may come, and stored with no question.
 *
 * @param guild empty in a direct message
 */
public record Asker(OptionalLong guild, long channel, long user) {}

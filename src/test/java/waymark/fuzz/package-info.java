/**
 * Asks a million questions that nobody would ask. {@link waymark.fuzz.HostileQuestions} writes them, {@link waymark.fuzz.QuestionFuzz} sends each
 * the way of a member's question, and {@link waymark.fuzz.DiscordLimits} holds the message that comes out to what Discord accepts.
 */
@NullMarked
package waymark.fuzz;

import org.jspecify.annotations.NullMarked;

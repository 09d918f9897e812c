/**
 * A Discord on this machine: REST, gateway and a chat page, for learning, trying and testing without an account.
 *
 * <p>{@link PracticeServer} starts it; {@code world} is what exists in it, {@code rest} and {@code gateway} speak Discord's
 * protocols, and what is here is its own: the page, {@link PracticeClock}, faults. It knows nothing of the bot.
 */
@NullMarked
package waymark.practice;

import org.jspecify.annotations.NullMarked;

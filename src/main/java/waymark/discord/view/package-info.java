/**
 * Domain records as messages: pure, worded from {@code messages.properties} by {@link waymark.discord.view.Texts}, in one quiet look by
 * {@link waymark.discord.view.Look}. A view asks nobody anything; all it shows is handed to it.
 */
@NullMarked
package waymark.discord.view;

import org.jspecify.annotations.NullMarked;

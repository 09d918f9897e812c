/**
 * The Discord face, the only room that knows JDA. {@link waymark.discord.Bot} connects; {@link waymark.discord.Commands} routes every
 * interaction to one class in {@code commands/}, which parses, asks the domain and shows through {@code view/};
 * {@link waymark.discord.DailyPoster} posts what is due. Rules live in {@code study}, answers in {@code search}.
 */
@NullMarked
package waymark.discord;

import org.jspecify.annotations.NullMarked;

/**
 * Pictures that go with a reply, drawn with Java2D: {@link waymark.discord.view.picture.StreakPicture} for the days of a streak. Each has a
 * ground of its own, so that it reads alike on a dark and on a light screen, tells states apart by shape as well as by colour, and comes
 * with words for who cannot see it.
 */
@NullMarked
package waymark.discord.view.picture;

import org.jspecify.annotations.NullMarked;

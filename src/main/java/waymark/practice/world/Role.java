package waymark.practice.world;

import java.util.OptionalLong;

/**
 * A role; the one whose id is the guild's is @everyone.
 *
 * @param permissions what it grants, see {@link Permission}
 * @param bot the bot that it belongs to, for a managed role
 */
public record Role(long id, String name, long permissions, int position, int color, OptionalLong bot) {}

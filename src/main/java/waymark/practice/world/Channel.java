package waymark.practice.world;

import java.util.Map;
import java.util.Set;

/** Where messages are: a guild's text channel or a conversation of two. */
public sealed interface Channel {
    long id();

    /** A text channel of a guild; overwrites by the id of their role or member. */
    record Text(long id, Guild guild, String name, String topic, int position, Map<Long, Overwrite> overwrites)
            implements Channel {}

    /** Direct messages between two accounts. */
    record Direct(long id, Set<Long> members) implements Channel {}

    /**
     * What a channel allows or denies beyond the roles.
     *
     * @param member whether it is a member's, else a role's
     */
    record Overwrite(long id, boolean member, long allow, long deny) {}
}

package waymark.practice.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where messages are: a guild's text channel or a conversation of two. */
public sealed interface Channel {
    int TEXT = 0;
    int THREAD = 11;
    int FORUM = 15;

    long id();

    /**
     * A text channel of a guild, a forum, or a thread in one of them.
     *
     * @param overwrites by the id of their role or member; a thread has its parent's
     * @param thread what only a thread has
     */
    record Text(
            long id,
            Guild guild,
            String name,
            String topic,
            int position,
            Map<Long, Overwrite> overwrites,
            int type,
            Optional<Thread> thread)
            implements Channel {
        /** An ordinary one. */
        public Text(long id, Guild guild, String name, String topic, int position) {
            this(id, guild, name, topic, position, new HashMap<>(), TEXT, Optional.empty());
        }

        /** A public thread of that channel. */
        public static Text thread(long id, Text parent, String name, long owner) {
            return new Text(
                    id,
                    parent.guild(),
                    name,
                    "",
                    0,
                    parent.overwrites(),
                    THREAD,
                    Optional.of(new Thread(parent.id(), owner)));
        }
    }

    /** Where a thread hangs, and who began it. */
    record Thread(long parent, long owner) {}

    /** Direct messages between two accounts. */
    record Direct(long id, Set<Long> members) implements Channel {}

    /**
     * What a channel allows or denies beyond the roles.
     *
     * @param member whether it is a member's, else a role's
     */
    record Overwrite(long id, boolean member, long allow, long deny) {}
}

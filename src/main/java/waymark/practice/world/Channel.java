package waymark.practice.world;

import java.util.HashMap;
import java.util.List;
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
     * @param tags those that a forum's posts may have
     */
    record Text(
            long id,
            Guild guild,
            String name,
            String topic,
            int position,
            Map<Long, Overwrite> overwrites,
            int type,
            Optional<Thread> thread,
            List<Tag> tags)
            implements Channel {
        /** An ordinary one. */
        public Text(long id, Guild guild, String name, String topic, int position) {
            this(id, guild, name, topic, position, new HashMap<>(), TEXT, Optional.empty(), List.of());
        }

        /** A forum, whose posts are threads. */
        public static Text forum(long id, Guild guild, String name, String topic, int position, List<Tag> tags) {
            return new Text(id, guild, name, topic, position, new HashMap<>(), FORUM, Optional.empty(), tags);
        }

        /** A public thread of that channel. */
        public static Text thread(long id, Text parent, String name, long owner) {
            return thread(id, parent, name, new Thread(parent.id(), owner, List.of()));
        }

        /** The same with what only a thread has. */
        public static Text thread(long id, Text parent, String name, Thread thread) {
            return new Text(
                    id, parent.guild(), name, "", 0, parent.overwrites(), THREAD, Optional.of(thread), List.of());
        }

        /** The same thread by another name, or with other tags. */
        public Text changed(String newName, Thread changed) {
            return new Text(id, guild, newName, topic, position, overwrites, type, Optional.of(changed), tags);
        }
    }

    /**
     * Where a thread hangs, and who began it.
     *
     * @param applied the ids of a post's tags
     */
    record Thread(long parent, long owner, List<Long> applied) {}

    /**
     * What a forum's posts may be marked with.
     *
     * @param moderated whether only those who manage threads may
     */
    record Tag(long id, String name, boolean moderated) {}

    /** Direct messages between two accounts. */
    record Direct(long id, Set<Long> members) implements Channel {}

    /**
     * What a channel allows or denies beyond the roles.
     *
     * @param member whether it is a member's, else a role's
     */
    record Overwrite(long id, boolean member, long allow, long deny) {}
}

package waymark.study.plan;

import java.time.Instant;
import java.util.Optional;
import waymark.study.NodeRef;

/**
 * A post that is to be made now.
 *
 * @param at the instant for which it was due
 * @param cohort the name of the one whose post it is; empty for a guild's own
 * @param guild how the post is made, see {@link Following}
 * @param number the task's place in the plan, from 1
 * @param of how many tasks the plan has
 */
public record Due(
        Occurrence occurrence,
        Instant at,
        Optional<String> cohort,
        GuildSettings guild,
        PlannedTask task,
        int number,
        int of) {
    /** The task as the store refers to it. */
    public NodeRef ref() {
        return new NodeRef(guild.curriculum(), task.task().id());
    }
}

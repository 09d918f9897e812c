package waymark.study.plan;

import java.time.Instant;
import waymark.study.NodeRef;

/**
 * A post that is to be made now.
 *
 * @param at the instant for which it was due
 * @param number the task's place in the plan, from 1
 * @param of how many tasks the plan has
 */
public record Due(Occurrence occurrence, Instant at, GuildSettings guild, PlannedTask task, int number, int of) {
    /** The task as the store refers to it. */
    public NodeRef ref() {
        return new NodeRef(guild.curriculum(), task.task().id());
    }
}

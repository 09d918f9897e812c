package waymark.study;

import java.time.Instant;

/**
 * One human act: a click, a command, a modal.
 *
 * <p>The id makes it safe to repeat: whatever is written for an act is written once, however often the act is delivered.
 *
 * @param id the interaction's snowflake
 * @param actor the user who acted: the member, or a moderator acting for one
 * @param at when they acted, from the snowflake and not from the time of processing
 */
public record Act(long id, long actor, Instant at) {}

package waymark.study.forum;

import java.time.Instant;

/**
 * A post in a forum whose posts are answered.
 *
 * @param post the id of its thread
 * @param at when it was opened
 */
public record ForumPost(long post, long guild, long forum, State state, Instant at) {
    /** How far the bot is with it. */
    public enum State {
        /** Not answered: its title gave no sure answer so far. */
        OPEN,
        /** Answered, or about to be: claimed before the answer is sent. */
        ANSWERED,
        /** A moderator wrote there first: it is theirs. */
        STAFF,
        /** Its author or a moderator said that it is solved. */
        SOLVED
    }
}

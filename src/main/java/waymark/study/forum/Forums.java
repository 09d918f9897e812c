package waymark.study.forum;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import waymark.study.forum.ForumPost.State;

/**
 * Which posts of forums the bot answers: where moderators chose so, each once, and none in which one of them has written.
 *
 * <pre>{@code
 * if (forums.opened(guild, forum, post, State.OPEN, now) && sure && forums.claim(post)) {
 *     // send the answer
 * }
 * }</pre>
 */
public final class Forums {
    /** As long as questions are kept. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final ForumStore store;

    public Forums(ForumStore store) {
        this.store = store;
    }

    /** Answers a forum's posts from now on. */
    public void answer(long guild, long forum, Instant at) {
        store.add(guild, forum, at);
    }

    /** Answers none of a forum's posts from now on. */
    public void leave(long guild, long forum) {
        store.remove(guild, forum);
    }

    public List<AnsweredForum> of(long guild) {
        return store.of(guild);
    }

    public boolean answers(long guild, long forum) {
        return store.find(guild, forum).isPresent();
    }

    /**
     * Notes a new post of such a forum.
     *
     * @param as OPEN, unless a moderator opened it or it is answered otherwise
     * @return whether it may be answered: a post that is known by now may not, after a crash or a restart
     */
    public boolean opened(long guild, long forum, long post, State as, Instant at) {
        return store.note(new ForumPost(post, guild, forum, as, at)) && as == State.OPEN;
    }

    /** Whether a post is still to be answered. */
    public boolean isOpen(long post) {
        return store.post(post).filter(known -> known.state() == State.OPEN).isPresent();
    }

    /** Claims a post before its answer is sent: at most one does. What a crash interrupts from there on is not repeated. */
    public boolean claim(long post) {
        return store.move(post, State.OPEN, State.ANSWERED);
    }

    /** Takes a claim back of which surely nothing came. */
    public void unclaim(long post) {
        store.move(post, State.ANSWERED, State.OPEN);
    }

    /** A moderator wrote in a post: where it is not answered yet, it will not be. */
    public void staffWrote(long post) {
        if (isOpen(post)) {
            store.move(post, State.OPEN, State.STAFF);
        }
    }

    /** Its author or a moderator said that an answered post is solved. */
    public void solved(long post) {
        store.move(post, State.ANSWERED, State.SOLVED);
    }

    /** Whether a moderator is to be told of that trouble: once, until there is none or another. */
    public boolean isNews(long guild, long forum, String trouble) {
        return store.trouble(guild, forum, Optional.of(trouble));
    }

    /** All is well with a forum: trouble that comes later is news. */
    public void mended(long guild, long forum) {
        if (store.find(guild, forum).flatMap(AnsweredForum::toldFor).isPresent()) {
            store.trouble(guild, forum, Optional.empty());
        }
    }

    /** Forgets what is too old to matter. */
    public void forgetOld(Instant now) {
        store.forgetBefore(now.minus(KEPT));
    }
}

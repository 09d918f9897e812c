package waymark.study.forum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps which forums are answered, and their posts. Safe for any number of threads and processes. */
public interface ForumStore {
    /** Answers a forum's posts from now on; one that is answered already stays as it is. */
    void add(long guild, long forum, Instant at);

    /** No longer. */
    void remove(long guild, long forum);

    /** Those of a server, in the order in which they were chosen. */
    List<AnsweredForum> of(long guild);

    Optional<AnsweredForum> find(long guild, long forum);

    /**
     * Keeps the trouble of which a moderator is about to be told, or that there is none.
     *
     * @return whether that is news: of two who find the same trouble at once, one tells it
     */
    boolean trouble(long guild, long forum, Optional<String> trouble);

    /** Notes a post; false, with nothing changed, where it is known. */
    boolean note(ForumPost post);

    Optional<ForumPost> post(long post);

    /** Moves a post from one state to another; false, with nothing changed, where it is in another: of two at once, one does. */
    boolean move(long post, ForumPost.State from, ForumPost.State to);

    /** Forgets posts that were opened before; how many those were. */
    int forgetBefore(Instant opened);
}

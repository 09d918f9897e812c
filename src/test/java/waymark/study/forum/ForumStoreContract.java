package waymark.study.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Stores;
import waymark.study.forum.ForumPost.State;

/** What every {@link ForumStore} keeps to. */
public abstract class ForumStoreContract {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00.123Z");

    private ForumStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        store = stores().forums();
    }

    @Test
    void forumsAreChosenAndLeftServerByServer() {
        store.add(7, 71, NOW);
        store.add(7, 70, NOW.plusSeconds(1));
        store.add(7, 71, NOW.plusSeconds(2));
        store.add(8, 80, NOW);
        assertEquals(
                List.of(
                        new AnsweredForum(7, 71, NOW, Optional.empty()),
                        new AnsweredForum(7, 70, NOW.plusSeconds(1), Optional.empty())),
                store.of(7));
        assertEquals(Optional.empty(), store.find(7, 80), "another server's");
        store.remove(7, 71);
        assertEquals(Optional.empty(), store.find(7, 71));
        assertEquals(1, store.of(8).size());
    }

    @Test
    void ofTroubleOneIsToldUntilItEnds() {
        store.add(7, 71, NOW);
        assertTrue(store.trouble(7, 71, Optional.of("MISSING a")));
        assertFalse(store.trouble(7, 71, Optional.of("MISSING a")));
        assertTrue(store.trouble(7, 71, Optional.of("MISSING b")));
        assertEquals(Optional.of("MISSING b"), store.find(7, 71).flatMap(AnsweredForum::toldFor));
        assertTrue(store.trouble(7, 71, Optional.empty()));
        assertFalse(store.trouble(7, 71, Optional.empty()));
        assertTrue(store.trouble(7, 71, Optional.of("MISSING b")));
        assertFalse(store.trouble(7, 72, Optional.of("MISSING b")), "nobody chose it");
    }

    @Test
    void aPostIsNotedOnceAndClaimedOnce() {
        ForumPost post = new ForumPost(700, 7, 71, State.OPEN, NOW);
        assertTrue(store.note(post));
        assertFalse(store.note(new ForumPost(700, 7, 71, State.STAFF, NOW)));
        assertEquals(Optional.of(post), store.post(700));
        assertTrue(store.move(700, State.OPEN, State.ANSWERED));
        assertFalse(store.move(700, State.OPEN, State.ANSWERED));
        assertFalse(store.move(700, State.OPEN, State.STAFF));
        assertTrue(store.move(700, State.ANSWERED, State.SOLVED));
        assertEquals(Optional.of(State.SOLVED), store.post(700).map(ForumPost::state));
        assertFalse(store.move(701, State.OPEN, State.ANSWERED));
    }

    @Test
    void oldPostsAreForgotten() {
        store.note(new ForumPost(700, 7, 71, State.OPEN, NOW));
        store.note(new ForumPost(701, 7, 71, State.OPEN, NOW.plusSeconds(1)));
        assertEquals(1, store.forgetBefore(NOW.plusSeconds(1)));
        assertEquals(Optional.empty(), store.post(700));
        assertTrue(store.post(701).isPresent());
    }
}

package waymark.study.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Stores;
import waymark.study.question.AskedQuestion.Verdict;

/** What every {@link QuestionStore} keeps to. */
public abstract class QuestionStoreContract {
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

    private QuestionStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        store = stores().questions();
    }

    private static AskedQuestion question(long id, long guild, Instant at) {
        return new AskedQuestion(
                id,
                guild,
                "default",
                "what's a 'shuffle'? 🔀",
                Optional.of("what is a stage?").filter(t -> id == 1),
                Verdict.NOT_COVERED,
                at,
                Optional.empty());
    }

    @Test
    void keepsAQuestionOnce() {
        AskedQuestion asked = question(1, 7, TEN.plusMillis(9));
        store.log(asked);
        store.log(question(1, 8, TEN));
        assertEquals(Optional.of(asked), store.find(1));
        assertEquals(Optional.empty(), store.find(2));
    }

    @Test
    void theLastRatingHolds() {
        store.log(question(1, 7, TEN));
        assertTrue(store.rate(1, true));
        assertTrue(store.rate(1, false));
        assertEquals(Optional.of(false), store.find(1).orElseThrow().helpful());
        assertFalse(store.rate(2, true));
    }

    @Test
    void deletesTheOldOnesOnly() {
        store.log(question(1, 7, TEN.minusMillis(1)));
        store.log(question(2, 7, TEN));
        assertEquals(1, store.deleteBefore(TEN));
        assertEquals(List.of(question(2, 7, TEN)), store.since(7, Instant.EPOCH));
    }

    @Test
    void listsAGuildsQuestionsByInstant() {
        store.log(question(3, 7, TEN));
        store.log(question(1, 7, TEN.plusMillis(1)));
        store.log(question(2, 8, TEN));
        assertEquals(
                List.of(3L, 1L),
                store.since(7, TEN).stream().map(AskedQuestion::id).toList());
        assertEquals(
                List.of(1L),
                store.since(7, TEN.plusMillis(1)).stream()
                        .map(AskedQuestion::id)
                        .toList());
    }
}

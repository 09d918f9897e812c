package waymark.study.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
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
        assertEquals(Optional.empty(), store.find(1));
        assertEquals(Optional.of(question(2, 7, TEN)), store.find(2));
    }

    @Test
    void listsTheNewestThatFoundNoHelp() {
        store.log(question(1, 7, TEN));
        store.log(question(2, 7, TEN.plusMillis(2)));
        store.log(question(3, 8, TEN));
        store.log(answered(4, TEN.plusMillis(1)));
        store.log(answered(5, TEN));
        store.log(answered(6, TEN));
        store.rate(4, false);
        store.rate(5, true);
        assertEquals(List.of(2L, 4L, 1L), unhelped("default", TEN, 10));
        assertEquals(List.of(2L, 4L), unhelped("default", TEN, 2));
        assertEquals(List.of(2L), unhelped("default", TEN.plusMillis(2), 10));
        assertEquals(List.of(), unhelped("other", TEN, 10));
    }

    private List<Long> unhelped(String curriculum, Instant from, int most) {
        return store.unhelped(7, curriculum, from, most).stream()
                .map(AskedQuestion::id)
                .toList();
    }

    private static AskedQuestion answered(long id, Instant at) {
        return new AskedQuestion(
                id, 7, "default", "what is a stage?", Optional.empty(), Verdict.FOUND, at, Optional.empty());
    }

    @Test
    void keepsNinetyDaysByTheClockOfTheTicks() {
        store.log(question(1, 7, TEN));
        Retention retention = new Retention(store, stores().wishes());
        Duration hour = Duration.ofHours(1);
        for (Instant now = TEN; now.isBefore(TEN.plus(Duration.ofDays(90))); now = now.plus(hour)) {
            retention.tick(now);
            assertTrue(store.find(1).isPresent(), "gone at " + now);
        }
        retention.tick(TEN.plus(Duration.ofDays(90)));
        assertTrue(store.find(1).isPresent(), "90 days are not over");
        retention.tick(TEN.plus(Duration.ofDays(90)).plus(hour));
        assertEquals(Optional.empty(), store.find(1));
    }
}

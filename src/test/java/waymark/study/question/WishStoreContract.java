package waymark.study.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.Stores;
import waymark.study.question.WishStore.Kept;

/** What every {@link WishStore} keeps to, with {@link Wishes} over it. */
public abstract class WishStoreContract {
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

    private Stores stores;
    private WishStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        store = stores.wishes();
    }

    private static Wish wish(long member, String text) {
        return wish(member, text, "", TEN);
    }

    private static Wish wish(long member, String text, String seen, Instant at) {
        return new Wish(7, "default", member, text, Optional.of("what's a 'stage'? 🔀"), seen, at);
    }

    private List<Wish> waiting() {
        return store.waiting("default", Optional.empty(), 100);
    }

    @Test
    void keepsAQuestionOnceForEachMemberHoweverItIsSpelled() {
        assertEquals(Kept.NEW, store.add(wish(1, "what is Kafka?"), 9));
        assertEquals(Kept.KNOWN, store.add(wish(1, "What is  kafka? "), 9));
        assertEquals(Kept.NEW, store.add(wish(2, "what is kafka?"), 9));
        assertEquals(Kept.NEW, store.add(wish(1, "what is flink?"), 9));
        assertEquals(3, waiting().size());
        assertEquals(
                List.of("what is Kafka?", "what is flink?"),
                store.of(1).stream().map(Wish::text).sorted().toList());
        assertTrue(waiting().contains(wish(1, "what is Kafka?")));
    }

    @Test
    void aMemberForgetsTheirOwnOnly() {
        Wish wish = wish(1, "what is kafka?");
        store.add(wish, 9);
        assertFalse(store.forget(2, wish.key()));
        assertTrue(store.forget(1, wish.key()));
        assertFalse(store.forget(1, wish.key()));
        assertEquals(List.of(), waiting());
    }

    @Test
    void aClaimedWishIsTakenOnceAndWaitsAgainOnlyWhenItsMemberSaysSo() {
        Wish wish = wish(1, "what is kafka?");
        store.add(wish, 9);
        assertTrue(store.claim(wish));
        assertFalse(store.claim(wish));
        assertEquals(List.of(), waiting());
        store.undelivered(wish);
        assertFalse(store.claim(wish));
        assertEquals(List.of(), waiting());

        Wish again = wish(1, "what is kafka?", "seen", TEN.plusMillis(5));
        assertEquals(Kept.NEW, store.add(again, 9));
        assertEquals(List.of(again), waiting());
        assertTrue(store.claim(again));
    }

    @Test
    void whatWaitsIsReadInParts() {
        IntStream.range(0, 25).forEach(i -> store.add(wish(1 + i % 4, "question " + i), 9));
        store.add(new Wish(7, "other", 1, "another curriculum's", Optional.empty(), "", TEN), 9);
        List<Wish> read = new java.util.ArrayList<>();
        Optional<Wish> last = Optional.empty();
        for (List<Wish> part = store.waiting("default", last, 10);
                !part.isEmpty();
                part = store.waiting("default", last, 10)) {
            read.addAll(part);
            last = Optional.of(part.getLast());
        }
        assertEquals(
                25, read.stream().map(Wish::text).collect(Collectors.toSet()).size());
        assertEquals(25, read.size());
    }

    @Test
    void aMemberWaitsForSoManyAtOnceAndForMoreWhenOneIsForgotten() {
        Wishes wishes = new Wishes(store);
        for (int i = 0; i < Wishes.MOST; i++) {
            assertEquals(Outcome.done(Kept.NEW), wishes.note(wish(1, "question " + i)));
        }
        Outcome<Kept> more = wishes.note(wish(1, "one more"));
        assertEquals(Outcome.refused(new Refusal.TooManyWishes(Wishes.MOST)), more);
        assertEquals(Outcome.done(Kept.KNOWN), wishes.note(wish(1, "question 3")));
        assertInstanceOf(Outcome.Done.class, wishes.note(wish(2, "one more")));
        assertTrue(wishes.forget(1, wishes.of(1).getFirst().key()));
        assertEquals(Outcome.done(Kept.NEW), wishes.note(wish(1, "one more")));
    }

    @Test
    void isDeletedAfterNinetyDaysByTheClockOfTheTicks() {
        store.add(wish(1, "what is kafka?"), 9);
        Wish told = wish(1, "what is flink?");
        store.add(told, 9);
        store.claim(told);
        Retention retention = new Retention(stores.questions(), store);
        retention.tick(TEN.plus(Duration.ofDays(90)));
        assertEquals(1, waiting().size());
        retention.tick(TEN.plus(Duration.ofDays(90)).plus(Duration.ofHours(1)));
        assertEquals(List.of(), waiting());
        assertFalse(store.forget(1, told.key()));
    }
}

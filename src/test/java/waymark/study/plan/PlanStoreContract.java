package waymark.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.study.NodeRef;
import waymark.study.Stores;
import waymark.study.plan.Posted.State;

/** What every {@link PlanStore} keeps to. */
public abstract class PlanStoreContract {
    private static final int THREADS = 50;
    private static final Occurrence MONDAY = new Occurrence(1, LocalDate.parse("2026-05-04"));
    private static final Occurrence TUESDAY = new Occurrence(1, LocalDate.parse("2026-05-05"));
    private static final NodeRef FIRST = new NodeRef("default", "roadmap/1-one#first");
    private static final NodeRef SECOND = new NodeRef("default", "roadmap/1-one#second");
    private static final Instant NINE = Instant.parse("2026-05-04T07:00:00Z");

    private PlanStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        store = stores().plans();
    }

    @Test
    void aCohortsPostOfTheSameDateIsAnother() {
        Occurrence cohorts = new Occurrence(1, 5, MONDAY.date());
        assertTrue(store.claim(MONDAY, FIRST, "a", NINE));
        assertTrue(store.claim(cohorts, SECOND, "a", NINE));
        assertFalse(store.claim(cohorts, SECOND, "b", NINE));
        store.sent(cohorts, 71, 701, NINE);
        assertEquals(List.of(MONDAY), occurrences(store.claimed(Set.of(1L))));
        assertEquals(List.of(cohorts), occurrences(store.since(cohorts.follower(), MONDAY.date())));
        assertEquals(List.of(MONDAY), occurrences(store.since(Follower.of(1), MONDAY.date())));
        assertEquals(Map.of(SECOND.node(), 1), store.postings(cohorts.follower(), "default"));
        assertEquals(Set.of(FIRST.node(), SECOND.node()), store.referencedTasks("default"));
        assertEquals(Set.of(), store.referencedTasks("other"));
        assertEquals(1, store.claims(cohorts));
    }

    @Test
    void nothingIsKnownOfANewOccurrence() {
        assertEquals(Optional.empty(), store.find(MONDAY));
        assertEquals(0, store.claims(MONDAY));
    }

    @Test
    void aClaimIsHeldUntilItIsSent() {
        assertTrue(store.claim(MONDAY, FIRST, "a", NINE));
        assertFalse(store.claim(MONDAY, FIRST, "b", NINE));
        assertEquals(List.of(MONDAY), occurrences(store.claimed(Set.of(1L))));
        store.sent(MONDAY, 70, 700, NINE.plusMillis(5));
        Posted sent = new Posted(
                MONDAY,
                State.SENT,
                Optional.of(FIRST),
                NINE.plusMillis(5),
                OptionalLong.of(70),
                OptionalLong.of(700),
                "a",
                "");
        assertEquals(Optional.of(sent), store.find(MONDAY));
        assertFalse(store.claim(MONDAY, FIRST, "b", NINE));
        assertEquals(List.of(), store.claimed(Set.of(1L)));
    }

    @Test
    void ofFiftyWhoClaimAtOnceOneSucceeds() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> claims = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit(() -> {
                        assertTrue(start.await(30, TimeUnit.SECONDS));
                        return store.claim(MONDAY, FIRST, "process-" + i, NINE);
                    }))
                    .toList();
            start.countDown();
            int won = 0;
            for (Future<Boolean> claim : claims) {
                won += claim.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertEquals(1, won);
        }
        assertEquals(1, store.claims(MONDAY));
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "ABANDONED"})
    void whatWasSurelyNotSentMayBeClaimedAgain(State state) {
        store.claim(MONDAY, FIRST, "a", NINE);
        store.unsent(MONDAY, state, "channel gone", NINE.plusMillis(1));
        Posted unsent = store.find(MONDAY).orElseThrow();
        assertEquals(state, unsent.state());
        assertEquals("channel gone", unsent.reason());
        assertTrue(store.claim(MONDAY, SECOND, "b", NINE.plusMillis(2)));
        assertEquals(Optional.of(SECOND), store.find(MONDAY).orElseThrow().task());
        assertEquals(2, store.claims(MONDAY));
        assertEquals(List.of(store.find(MONDAY).orElseThrow()), store.claimed(Set.of(1L)));
        store.unsent(MONDAY, state, "channel gone", NINE.plusMillis(3));
        assertEquals(List.of(), store.claimed(Set.of(1L)));
    }

    @Test
    void whatMayBeThereIsNotClaimedAgainButMayTurnOutToBeSent() {
        store.claim(MONDAY, FIRST, "a", NINE);
        store.unsent(MONDAY, State.UNCERTAIN, "no history", NINE);
        assertFalse(store.claim(MONDAY, FIRST, "b", NINE));
        assertEquals(List.of(), store.claimed(Set.of(1L)));
        store.sent(MONDAY, 70, 700, NINE);
        assertEquals(State.SENT, store.find(MONDAY).orElseThrow().state());
    }

    @Test
    void whatWasSentIsNeverTakenBack() {
        store.claim(MONDAY, FIRST, "a", NINE);
        store.sent(MONDAY, 70, 700, NINE);
        store.unsent(MONDAY, State.RELEASED, "too late", NINE);
        store.sent(MONDAY, 70, 701, NINE);
        store.skip(MONDAY, "LATE", NINE);
        Posted posted = store.find(MONDAY).orElseThrow();
        assertEquals(State.SENT, posted.state());
        assertEquals(OptionalLong.of(700), posted.message());
    }

    @Test
    void whatWasNeverClaimedIsNotSent() {
        store.sent(MONDAY, 70, 700, NINE);
        store.unsent(MONDAY, State.RELEASED, "", NINE);
        assertEquals(Optional.empty(), store.find(MONDAY));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RELEASED", "ABANDONED", "UNCERTAIN"})
    void aClaimDoesNotEndInAStateThatIsNoEnd(State state) {
        assertThrows(IllegalArgumentException.class, () -> store.unsent(MONDAY, state, "", NINE));
    }

    @Test
    void aSkippedOneMayStillBeClaimedByHand() {
        store.skip(MONDAY, "LATE", NINE);
        store.skip(MONDAY, "LATE", NINE.plusMillis(1));
        Posted skipped = store.find(MONDAY).orElseThrow();
        assertEquals(State.SKIPPED, skipped.state());
        assertEquals(NINE, skipped.at());
        assertEquals(Optional.empty(), skipped.task());
        assertTrue(store.claim(MONDAY, FIRST, "a", NINE));
    }

    @Test
    void listsAGuildsOccurrencesByDate() {
        store.skip(TUESDAY, "LATE", NINE);
        store.claim(MONDAY, FIRST, "a", NINE);
        store.claim(new Occurrence(2, MONDAY.date()), FIRST, "a", NINE);
        assertEquals(List.of(MONDAY, TUESDAY), occurrences(store.since(Follower.of(1), MONDAY.date())));
        assertEquals(List.of(TUESDAY), occurrences(store.since(Follower.of(1), TUESDAY.date())));
    }

    @Test
    void claimedOnesAreThoseOfTheGuildsAskedFor() {
        Occurrence other = new Occurrence(2, MONDAY.date());
        store.claim(MONDAY, FIRST, "a", NINE.plusMillis(1));
        store.claim(other, FIRST, "a", NINE);
        assertEquals(List.of(other, MONDAY), occurrences(store.claimed(Set.of(1L, 2L))));
        assertEquals(List.of(other), occurrences(store.claimed(Set.of(2L))));
        assertEquals(List.of(), store.claimed(Set.of()));
    }

    @Test
    void postingsAreThosePostsThatMayBeThere() {
        store.claim(MONDAY, FIRST, "a", NINE);
        store.claim(TUESDAY, SECOND, "a", NINE);
        store.unsent(TUESDAY, State.RELEASED, "", NINE);
        store.claim(new Occurrence(2, MONDAY.date()), SECOND, "a", NINE);
        store.claim(new Occurrence(1, TUESDAY.date().plusDays(1)), new NodeRef("other", "x#y"), "a", NINE);
        assertEquals(Map.of(FIRST.node(), 1), store.postings(Follower.of(1), "default"));
        store.sent(MONDAY, 70, 700, NINE);
        assertEquals(Map.of(FIRST.node(), 1), store.postings(Follower.of(1), "default"));
        store.claim(TUESDAY, FIRST, "a", NINE);
        assertEquals(Map.of(FIRST.node(), 2), store.postings(Follower.of(1), "default"));
    }

    @Test
    void aDateIsTakenOffAndPutBackAsOftenAsOneLikes() {
        for (int round = 0; round < 2; round++) {
            store.takeOff(MONDAY, "DAY_OFF", NINE);
            assertEquals(State.SKIPPED, store.find(MONDAY).orElseThrow().state());
            store.putBack(MONDAY, "another reason", NINE);
            assertEquals("DAY_OFF", store.find(MONDAY).orElseThrow().reason());
            store.putBack(MONDAY, "DAY_OFF", NINE);
            assertEquals(State.RELEASED, store.find(MONDAY).orElseThrow().state());
        }
        store.putBack(TUESDAY, "DAY_OFF", NINE);
        assertEquals(Optional.empty(), store.find(TUESDAY));
    }

    @Test
    void aDateWhosePostIsThereIsNotTakenOff() {
        store.claim(MONDAY, FIRST, "a", NINE);
        store.takeOff(MONDAY, "DAY_OFF", NINE);
        assertEquals(State.CLAIMED, store.find(MONDAY).orElseThrow().state());
        store.sent(MONDAY, 70, 700, NINE);
        store.takeOff(MONDAY, "DAY_OFF", NINE);
        store.putBack(MONDAY, "DAY_OFF", NINE);
        assertEquals(State.SENT, store.find(MONDAY).orElseThrow().state());
    }

    private static List<Occurrence> occurrences(List<Posted> posted) {
        return posted.stream().map(Posted::occurrence).toList();
    }
}

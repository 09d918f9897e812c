package waymark.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import waymark.study.plan.Follower;
import waymark.study.plan.Occurrence;

class InFlightTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final Occurrence SERVERS = new Occurrence(1, MONDAY);
    private static final Occurrence COHORTS = new Occurrence(new Follower(1, 7), MONDAY);

    private final InFlight inFlight = new InFlight();

    @Test
    void oneOfAServerAtATimeUntilItHasEnded() {
        CompletableFuture<String> sending = new CompletableFuture<>();
        List<Boolean> freeBefore = new ArrayList<>();
        CompletableFuture<String> noted =
                sending.whenComplete((sent, failure) -> freeBefore.add(!inFlight.contains(1)));
        assertTrue(inFlight.begin(COHORTS, () -> Optional.of(noted)).isPresent());
        assertTrue(inFlight.contains(1));
        assertEquals(Optional.empty(), inFlight.begin(SERVERS, () -> {
            throw new AssertionError("begun beside another");
        }));
        sending.complete("there");
        assertEquals(List.of(false), freeBefore, "what came of it is noted first");
        assertFalse(inFlight.contains(1));
    }

    @Test
    void aServerIsFreeAgainWhateverHappens() {
        assertThrows(
                IllegalStateException.class,
                () -> inFlight.begin(SERVERS, () -> {
                    throw new IllegalStateException("the store is away");
                }));
        assertEquals(0, inFlight.size());
        inFlight.begin(SERVERS, Optional::empty);
        assertEquals(0, inFlight.size());
        inFlight.begin(SERVERS, () -> Optional.of(CompletableFuture.failedFuture(new IllegalStateException("lost"))));
        assertEquals(0, inFlight.size());
    }
}

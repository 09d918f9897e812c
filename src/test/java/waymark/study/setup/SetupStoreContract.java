package waymark.study.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Stores;

/** What every {@link SetupStore} keeps to. */
public abstract class SetupStoreContract {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00.123Z");
    private static final Panel CLAIM = new Panel(7, 1, 30, NOW);

    private SetupStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        store = stores().setups();
    }

    @Test
    void aStepIsTakenInItsServerAndMayBeTakenAgain() {
        assertEquals(Set.of(), store.taken(7));
        store.take(7, SetupStep.TIME, NOW);
        store.take(7, SetupStep.TIME, NOW.plusSeconds(1));
        store.take(8, SetupStep.PREVIEW, NOW);
        assertEquals(Set.of(SetupStep.TIME), store.taken(7));
        assertEquals(Set.of(SetupStep.PREVIEW), store.taken(8));
    }

    @Test
    void ofTwoWhoPostAPanelAtOnceOneDoes() {
        assertEquals(Optional.empty(), store.panel(7));
        assertTrue(store.replace(Optional.empty(), CLAIM));
        assertFalse(store.replace(Optional.empty(), new Panel(7, 2, 31, NOW)));
        assertTrue(store.replace(Optional.of(CLAIM), CLAIM.placed(99)));
        assertEquals(Optional.of(CLAIM.placed(99)), store.panel(7));

        Panel next = new Panel(7, 3, 31, NOW.plusSeconds(5));
        assertTrue(store.replace(Optional.of(CLAIM.placed(99)), next));
        assertFalse(store.replace(Optional.of(CLAIM.placed(99)), new Panel(7, 4, 31, NOW)));
        assertEquals(Optional.of(next), store.panel(7));
        assertEquals(Optional.empty(), store.panel(8));
    }

    @Test
    void aClaimIsWithdrawnUnlessItsMessageIsThereOrItIsAnothers() {
        store.replace(Optional.empty(), CLAIM);
        store.withdraw(new Panel(7, 2, 30, NOW));
        assertEquals(Optional.of(CLAIM), store.panel(7));
        store.withdraw(CLAIM);
        assertEquals(Optional.empty(), store.panel(7));

        store.replace(Optional.empty(), CLAIM.placed(99));
        store.withdraw(CLAIM);
        assertEquals(Optional.of(CLAIM.placed(99)), store.panel(7));
    }
}

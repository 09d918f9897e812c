package waymark.study.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Stores;

/** What every {@link WorkStore} keeps to. */
public abstract class WorkStoreContract {
    private static final MemberId ADA = new MemberId(7, 1);
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

    private WorkStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        store = stores().works();
    }

    private static Work work(long act, String at, Optional<String> link, Optional<String> text) {
        return new Work(act, Instant.parse(at), MONDAY, new NodeRef("default", "a/b#c"), link, text);
    }

    @Test
    void givesBackAMembersWorkInOrder() {
        Work later = work(2, "2026-05-04T11:00:00.123Z", Optional.of("https://example.org/'a"), Optional.empty());
        Work first = work(3, "2026-05-04T10:00:00Z", Optional.empty(), Optional.of("two\nlines 🔀"));
        store.append(ADA, later);
        store.append(ADA, first);
        store.append(new MemberId(7, 2), later);
        store.append(new MemberId(8, 1), later);
        assertEquals(List.of(first, later), store.shown(ADA, "default"));
        assertEquals(List.of(), store.shown(ADA, "other"));
    }

    @Test
    void anActShowsOnce() {
        Work once = work(2, "2026-05-04T11:00:00Z", Optional.empty(), Optional.of("mine"));
        store.append(ADA, once);
        store.append(ADA, once);
        assertEquals(List.of(once), store.shown(ADA, "default"));
    }

    @Test
    void namesEveryTaskOnWhichAnyoneShowedWork() {
        assertEquals(Set.of(), store.referencedTasks("default"));
        store.append(ADA, work(2, "2026-05-04T11:00:00Z", Optional.empty(), Optional.of("mine")));
        store.append(new MemberId(8, 3), work(3, "2026-05-04T11:00:00Z", Optional.empty(), Optional.of("hers")));
        assertEquals(Set.of("a/b#c"), store.referencedTasks("default"));
        assertEquals(Set.of(), store.referencedTasks("other"));
    }

    @Test
    void knowsWhetherAnythingWasShownSinceADay() {
        assertFalse(store.shownSince(ADA, MONDAY));
        store.append(ADA, work(2, "2026-05-04T11:00:00Z", Optional.empty(), Optional.of("mine")));
        assertTrue(store.shownSince(ADA, MONDAY.minusDays(1)));
        assertTrue(store.shownSince(ADA, MONDAY));
        assertFalse(store.shownSince(ADA, MONDAY.plusDays(1)));
        assertFalse(store.shownSince(new MemberId(7, 2), MONDAY));
        assertFalse(store.shownSince(new MemberId(8, 1), MONDAY));
    }
}

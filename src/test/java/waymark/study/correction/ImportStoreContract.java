package waymark.study.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Stores;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;

/** What every {@link ImportStore} keeps to. */
public abstract class ImportStoreContract {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final MemberId BOB = new MemberId(1, 3);
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

    private Stores stores;
    private ImportStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void setUpGuild() {
        stores = stores();
        store = stores.imports();
        stores.guilds().save(Guilds.in(1, "Europe/Berlin"));
    }

    private static Entry entry(long act, EntryKind kind, LocalDate day) {
        return new Entry(act, TEN, kind, day, Entry.IMPORT, 0, Optional.empty());
    }

    private static PendingImport pending(MemberId member, long act, Instant at, Entry... entries) {
        return new PendingImport(member, act, at, "0f3a", List.of(entries));
    }

    private static ImportStore.Acceptance acceptance(PendingImport pending, long act) {
        return new ImportStore.Acceptance(
                pending.approvedBy(9),
                new Correction(
                        act,
                        TEN,
                        9,
                        Optional.of("record 0f3a"),
                        new Correction.Imported(pending.from(), pending.to())));
    }

    @Test
    void keepsWhatAMemberBroughtLast() {
        PendingImport first = pending(ADA, 5, TEN, entry(-7, EntryKind.CREDIT, MONDAY));
        PendingImport second = pending(
                ADA,
                6,
                TEN.plusSeconds(9),
                entry(-9, EntryKind.CREDIT, MONDAY),
                entry(-7, EntryKind.EXCUSE, MONDAY.plusDays(1)));
        PendingImport bobs = pending(BOB, 7, TEN, entry(-7, EntryKind.GRANT_FREEZE, MONDAY));
        store.keep(first);
        store.keep(second);
        store.keep(bobs);
        assertEquals(2, store.count(1));
        assertEquals(0, store.count(2));
        assertEquals(List.of(bobs, second), store.pending(1, 9));
        assertEquals(List.of(bobs), store.pending(1, 1));
        assertEquals(List.of(), store.pending(2, 9));
        assertFalse(store.drop(ADA, 5), "it was replaced");
        assertTrue(store.drop(ADA, 6));
        assertFalse(store.drop(ADA, 6));
        assertEquals(List.of(bobs), store.pending(1, 9));
    }

    @Test
    void approvesOnce() {
        PendingImport pending = pending(ADA, 5, TEN, entry(-7, EntryKind.CREDIT, MONDAY));
        store.keep(pending);
        assertEquals(Optional.empty(), store.approve(ADA, 4, (here, found) -> acceptance(found, 8)));
        ImportStore.Approved approved =
                store.approve(ADA, 5, (here, found) -> acceptance(found, 8)).orElseThrow();
        assertEquals(pending, approved.pending());
        assertEquals(pending.approvedBy(9), approved.record().ledger());
        assertEquals(approved.record(), stores.streaks().record(ADA).orElseThrow());
        assertEquals(
                List.of(acceptance(pending, 8).correction()),
                stores.corrections().of(ADA));
        assertEquals(Optional.empty(), store.approve(ADA, 5, (here, found) -> acceptance(found, 9)));
        assertEquals(List.of(), store.pending(1, 9));
    }

    @Test
    void letsGoOfWhatIsTooOld() {
        PendingImport old = pending(ADA, 5, TEN, entry(-7, EntryKind.CREDIT, MONDAY));
        PendingImport young = pending(BOB, 6, TEN.plusMillis(1), entry(-7, EntryKind.CREDIT, MONDAY));
        store.keep(old);
        store.keep(young);
        assertEquals(0, store.deleteBefore(TEN));
        assertEquals(1, store.deleteBefore(TEN.plusMillis(1)));
        assertEquals(List.of(young), store.pending(1, 9));
        assertEquals(
                List.of(),
                stores.memberData().held(ADA.user()).keySet().stream().toList());
    }
}

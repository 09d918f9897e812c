package waymark.study.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Stores;
import waymark.study.correction.CorrectionStore.Seen;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Outage;
import waymark.study.streak.Setting;

/** What every {@link CorrectionStore} keeps to. */
public abstract class CorrectionStoreContract {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Outage NIGHT = new Outage(TEN.minusSeconds(36_000), TEN.minusSeconds(1), true);

    private Stores stores;
    private CorrectionStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void setUpGuild() {
        stores = stores();
        store = stores.corrections();
        stores.guilds().save(Guilds.in(1, "Europe/Berlin"));
    }

    private static Entry entry(long act, EntryKind kind, LocalDate day) {
        return new Entry(act, TEN, kind, day, Entry.BY_MODERATOR, 9, Optional.of("because"));
    }

    private static Correction declared(long act) {
        return new Correction(act, TEN, 9, Optional.of("down"), new Correction.OutageDeclared(NIGHT));
    }

    private static Correction withdrawn(long act, long declared) {
        return new Correction(act, TEN, 9, Optional.empty(), new Correction.OutageWithdrawn(declared, NIGHT));
    }

    private List<Long> standing() {
        return store.outages(1).stream().map(Correction::act).toList();
    }

    private List<Outage> outages() {
        return store.record(ADA).orElseThrow().outages();
    }

    @Test
    void entersWhatFollowsFromTheRecord() {
        stores.streaks().append(ADA, entry(1, EntryKind.CREDIT, MONDAY));
        List<Entry> ledger = store.enter(
                        ADA,
                        known -> List.of(entry(
                                2,
                                EntryKind.EXCUSE,
                                known.ledger().getFirst().day().plusDays(1))))
                .orElseThrow()
                .ledger();
        assertEquals(
                List.of(entry(1, EntryKind.CREDIT, MONDAY), entry(2, EntryKind.EXCUSE, MONDAY.plusDays(1))), ledger);
        assertEquals(ledger, stores.streaks().record(ADA).orElseThrow().ledger());
    }

    @Test
    void anActThatTakesADayBackAndGivesItAgainDoesSoInThisOrder() {
        List<Entry> both = List.of(entry(2, EntryKind.VOID, MONDAY), entry(2, EntryKind.CREDIT, MONDAY));
        stores.streaks().append(ADA, entry(1, EntryKind.CREDIT, MONDAY));
        store.enter(ADA, known -> both);
        store.enter(ADA, known -> both);
        assertEquals(
                List.of(EntryKind.CREDIT, EntryKind.VOID, EntryKind.CREDIT),
                store.record(ADA).orElseThrow().ledger().stream()
                        .map(Entry::kind)
                        .toList());
        assertEquals(1, stores.streaks().creditedOn(1, MONDAY));
    }

    @Test
    void entersAllOrNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> store.enter(ADA, known -> {
                    throw new IllegalStateException("half way");
                }));
        assertEquals(List.of(), store.record(ADA).orElseThrow().ledger());
        assertEquals(
                Optional.empty(),
                store.enter(new MemberId(99, 2), known -> List.of(entry(1, EntryKind.CREDIT, MONDAY))));
    }

    @Test
    void whoeverEntersAtOnceSeesWhatTheOthersEntered() throws Exception {
        int most = 3;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Optional<LearnerRecord>>> calls = LongStream.rangeClosed(1, 8)
                    .<Callable<Optional<LearnerRecord>>>mapToObj(act -> () -> store.enter(
                            ADA,
                            known -> known.ledger().size() < most
                                    ? List.of(entry(act, EntryKind.EXCUSE, MONDAY.minusDays(act)))
                                    : List.of()))
                    .toList();
            for (Future<Optional<LearnerRecord>> call : threads.invokeAll(calls, 60, TimeUnit.SECONDS)) {
                assertTrue(call.get().isPresent());
            }
        }
        assertEquals(most, store.record(ADA).orElseThrow().ledger().size());
    }

    @Test
    void aZoneIsSetTogetherWithWhoSetItWhy() {
        Correction moved = new Correction(5, TEN, 9, Optional.of("moved"), new Correction.ZoneSet(BERLIN, TOKYO));
        store.append(ADA, Setting.zone(5, TEN, TOKYO), moved);
        store.append(ADA, Setting.zone(5, TEN, TOKYO), moved);
        assertEquals(List.of(moved), store.of(ADA));
        assertEquals(Optional.of(moved), store.find(1, 5));
        assertEquals(List.of(Setting.zone(5, TEN, TOKYO)), stores.members().settings(ADA));
        assertEquals(List.of(), store.of(new MemberId(1, 3)));
    }

    @Test
    void anOutageCountsForEveryoneInTheGuildUntilItIsWithdrawnOnce() {
        assertTrue(store.append(1, declared(5)));
        assertTrue(store.append(1, declared(6)));
        assertEquals(List.of(NIGHT), outages());
        assertEquals(List.of(declared(5), declared(6)), store.of(new MemberId(1, 3)));

        assertEquals(List.of(5L, 6L), standing());
        assertTrue(store.append(1, withdrawn(7, 5)));
        assertTrue(store.append(1, withdrawn(7, 5)), "a repeated act");
        assertEquals(List.of(NIGHT), outages(), "as another had declared it too");
        assertFalse(store.append(1, withdrawn(8, 5)), "a second time");

        assertEquals(List.of(6L), standing());
        assertTrue(store.append(1, withdrawn(9, 6)));
        assertEquals(List.of(), standing());
        assertEquals(List.of(), outages());
        assertEquals(List.of(), store.of(new MemberId(2, 3)), "in another guild");
    }

    @Test
    void knowsWhoHasAnEntryInTheDays() {
        stores.streaks().append(new MemberId(1, 5), entry(1, EntryKind.CREDIT, MONDAY));
        stores.streaks().append(new MemberId(1, 5), entry(2, EntryKind.CREDIT, MONDAY.plusDays(1)));
        stores.streaks().append(ADA, entry(3, EntryKind.CREDIT, MONDAY.plusDays(1)));
        stores.streaks().append(new MemberId(1, 7), entry(4, EntryKind.CREDIT, MONDAY.plusDays(2)));
        stores.streaks().append(new MemberId(2, 8), entry(5, EntryKind.CREDIT, MONDAY));
        assertEquals(List.of(2L, 5L), store.members(1, MONDAY, MONDAY.plusDays(1), 9));
        assertEquals(List.of(2L), store.members(1, MONDAY, MONDAY.plusDays(1), 1));
        assertEquals(List.of(7L), store.members(1, MONDAY.plusDays(2), MONDAY.plusDays(9), 9));
    }

    @Test
    void remembersWhatWasSeenLast() {
        assertEquals(Optional.empty(), store.seen(ADA));
        store.seen(ADA, new Seen(TEN, 5));
        store.seen(ADA, new Seen(TEN.minusSeconds(1), 9));
        store.seen(ADA, new Seen(TEN, 4));
        assertEquals(Optional.of(new Seen(TEN, 5)), store.seen(ADA));
        store.seen(ADA, new Seen(TEN, 6));
        assertEquals(Optional.of(new Seen(TEN, 6)), store.seen(ADA));
        store.seen(ADA, new Seen(TEN.plusSeconds(1), 1));
        assertEquals(Optional.of(new Seen(TEN.plusSeconds(1), 1)), store.seen(ADA));
        assertEquals(Optional.empty(), store.seen(new MemberId(2, 2)));
    }

    @Test
    void keepsTheChannelThatWasChosenLast() {
        assertEquals(OptionalLong.empty(), store.noticeChannel(1));
        store.noticeChannel(1, OptionalLong.of(7));
        store.noticeChannel(1, OptionalLong.of(8));
        assertEquals(OptionalLong.of(8), store.noticeChannel(1));
        store.noticeChannel(1, OptionalLong.empty());
        assertEquals(OptionalLong.empty(), store.noticeChannel(1));
    }
}

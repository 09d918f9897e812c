package waymark.study.streak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Stores;
import waymark.study.correction.Correction;
import waymark.study.streak.StreakStore.Appended;

/** What every {@link StreakStore} keeps to. */
public abstract class StreakStoreContract {
    private static final int THREADS = 50;
    private static final MemberId ADA = new MemberId(1, 2);
    private static final MemberId BOB = new MemberId(1, 3);
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

    private Stores stores;
    private StreakStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void setUpGuild() {
        stores = stores();
        store = stores.streaks();
        stores.guilds().save(Guilds.in(1, "Europe/Berlin"));
    }

    private static Entry entry(long act, Instant at, EntryKind kind) {
        return new Entry(act, at, kind, MONDAY, "checkin", 2, Optional.empty());
    }

    private List<Entry> entries(MemberId member) {
        return store.record(member).orElseThrow().ledger();
    }

    @Test
    void givesBackEntriesAsTheyWereWritten() {
        Entry entry = new Entry(
                9, TEN.plusMillis(123), EntryKind.EXCUSE, MONDAY, "streak-admin", 77, Optional.of("ill, \"really\" ✓"));
        assertEquals(Appended.NEW, store.append(ADA, entry));
        assertEquals(List.of(entry), entries(ADA));
    }

    @Test
    void knowsNothingOfAGuildThatIsNotSetUp() {
        assertEquals(Optional.empty(), store.record(new MemberId(99, 2)));
    }

    @Test
    void ordersEntriesByInstantThenAct() {
        Entry late = entry(1, TEN.plusSeconds(9), EntryKind.EXCUSE);
        Entry second = entry(3, TEN, EntryKind.EXCUSE);
        Entry first = entry(2, TEN, EntryKind.EXCUSE);
        List.of(late, second, first).forEach(e -> store.append(ADA, e));
        assertEquals(List.of(first, second, late), entries(ADA));
    }

    @Test
    void writesTheSameActOnce() {
        Entry entry = entry(5, TEN, EntryKind.CREDIT);
        assertEquals(Appended.NEW, store.append(ADA, entry));
        assertEquals(Appended.SAME_ACT, store.append(ADA, entry));
        assertEquals(1, entries(ADA).size());
    }

    @Test
    void takesOneCreditADayUntilItIsVoided() {
        assertEquals(Appended.NEW, store.append(ADA, entry(1, TEN, EntryKind.CREDIT)));
        assertEquals(Appended.ALREADY_CREDITED, store.append(ADA, entry(2, TEN.plusSeconds(1), EntryKind.CREDIT)));
        assertEquals(Appended.NEW, store.append(ADA, entry(3, TEN.plusSeconds(2), EntryKind.VOID)));
        assertEquals(Appended.NEW, store.append(ADA, entry(4, TEN.plusSeconds(3), EntryKind.CREDIT)));
        assertEquals(Appended.ALREADY_CREDITED, store.append(ADA, entry(5, TEN.plusSeconds(4), EntryKind.CREDIT)));
        assertEquals(List.of(1L, 3L, 4L), entries(ADA).stream().map(Entry::act).toList());
    }

    @Test
    void aCreditThatArrivesAfterTheVoidOfALaterInstantLeavesRoomForTheNextOne() {
        store.append(ADA, entry(2, TEN.plusSeconds(2), EntryKind.VOID));
        assertEquals(Appended.NEW, store.append(ADA, entry(1, TEN, EntryKind.CREDIT)));
        assertEquals(Appended.NEW, store.append(ADA, entry(3, TEN.plusSeconds(3), EntryKind.CREDIT)));
        assertEquals(1, store.creditedOn(1, MONDAY));
    }

    @Test
    void oneActMayCreditSeveralDaysAndMembers() {
        Entry monday = entry(1, TEN, EntryKind.CREDIT);
        Entry sunday = new Entry(1, TEN, EntryKind.CREDIT, MONDAY.minusDays(1), "streak-admin", 9, Optional.empty());
        assertEquals(Appended.NEW, store.append(ADA, monday));
        assertEquals(Appended.NEW, store.append(ADA, sunday));
        assertEquals(Appended.NEW, store.append(BOB, monday));
    }

    @Test
    void aDoubleClickOnFiftyThreadsIsOneCredit() throws Exception {
        List<Appended> appended = atOnce(
                i -> store.append(ADA, entry(i, TEN.plusMillis(i), EntryKind.CREDIT)), LongStream.range(0, THREADS));
        assertEquals(1, appended.stream().filter(Appended.NEW::equals).count());
        assertEquals(1, entries(ADA).size());
        assertEquals(1, store.creditedOn(1, MONDAY));
    }

    @Test
    void aRetryOnFiftyThreadsIsOneRowAndNobodyIsToldOtherwise() throws Exception {
        List<Appended> appended =
                atOnce(i -> store.append(ADA, entry(7, TEN, EntryKind.CREDIT)), LongStream.range(0, THREADS));
        assertEquals(1, appended.stream().filter(Appended.NEW::equals).count());
        assertEquals(
                THREADS - 1, appended.stream().filter(Appended.SAME_ACT::equals).count());
    }

    @Test
    void fiftyMembersAtOnceAreAllCounted() throws Exception {
        List<Appended> appended = atOnce(
                i -> store.append(new MemberId(1, i), entry(i, TEN, EntryKind.CREDIT)), LongStream.range(0, THREADS));
        assertTrue(appended.stream().allMatch(Appended.NEW::equals), appended.toString());
        assertEquals(THREADS, store.creditedOn(1, MONDAY));
    }

    private interface Append {
        Appended run(long i);
    }

    private static List<Appended> atOnce(Append append, LongStream numbers) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Appended>> results = numbers.<Callable<Appended>>mapToObj(i -> () -> {
                        assertTrue(start.await(30, TimeUnit.SECONDS));
                        return append.run(i);
                    })
                    .map(threads::submit)
                    .toList();
            start.countDown();
            return IntStream.range(0, results.size())
                    .mapToObj(i -> result(results.get(i)))
                    .toList();
        }
    }

    private static Appended result(Future<Appended> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void countsMembersWhoseCreditHolds() {
        store.append(ADA, entry(1, TEN, EntryKind.CREDIT));
        store.append(BOB, entry(2, TEN, EntryKind.CREDIT));
        store.append(new MemberId(1, 4), entry(3, TEN, EntryKind.EXCUSE));
        store.append(new MemberId(2, 2), entry(4, TEN, EntryKind.CREDIT));
        assertEquals(2, store.creditedOn(1, MONDAY));
        store.append(BOB, entry(5, TEN, EntryKind.VOID));
        assertEquals(1, store.creditedOn(1, MONDAY));
        assertEquals(0, store.creditedOn(1, MONDAY.plusDays(1)));
    }

    @Test
    void aRecordHoldsTheMembersOwnSettingsAndTheGuildsTime() {
        Setting zone = Setting.zone(1, TEN, ZoneId.of("Asia/Tokyo"));
        Setting days = Setting.studyDays(2, TEN, Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY));
        stores.members().append(ADA, zone);
        stores.members().append(ADA, days);
        LearnerRecord record = store.record(ADA).orElseThrow();
        assertEquals(List.of(zone, days), record.settings());
        assertEquals(Guilds.in(1, "Europe/Berlin").time(), record.guild());
        assertEquals(List.of(), store.record(BOB).orElseThrow().settings());
    }

    @Test
    void aRecordHoldsTheOutagesOfTheBotAndOfItsOwnGuild() {
        stores.guilds().save(Guilds.in(5, "UTC"));
        Outage bots = new Outage(TEN, TEN.plusSeconds(600), false);
        Outage ours = new Outage(TEN.plusSeconds(10), TEN.plusSeconds(20), true);
        Outage theirs = new Outage(TEN.plusSeconds(30), TEN.plusSeconds(40), true);
        stores.uptime().connected(TEN.minusSeconds(60), TEN, Uptime.SLACK);
        stores.uptime().connected(bots.to(), bots.to(), Uptime.SLACK);
        stores.corrections().append(1, declared(10, ours));
        stores.corrections().append(1, declared(11, ours));
        stores.corrections().append(5, declared(12, theirs));
        assertEquals(List.of(bots, ours), store.record(ADA).orElseThrow().outages());
    }

    private static Correction declared(long act, Outage outage) {
        return new Correction(act, outage.to(), 9, Optional.empty(), new Correction.OutageDeclared(outage));
    }
}

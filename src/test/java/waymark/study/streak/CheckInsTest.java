package waymark.study.streak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.Acts;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.correction.Outages;

class CheckInsTest {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

    @TempDir
    Path folder;

    private final Acts acts = new Acts();
    private Database database;
    private CheckIns checkIns;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        database.guilds().save(Guilds.in(1, "Europe/Berlin"));
        checkIns = new CheckIns(database.streaks());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Act at(String instant) {
        return acts.at(instant, ADA.user());
    }

    private Outcome<CheckedIn> checkIn(Act act, When when) {
        return checkIns.checkIn(ADA, act, when, "checkin", Optional.empty());
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    @Test
    void creditsTheStudyDayOfTheAct() {
        CheckedIn late = done(checkIn(at("2026-05-05T00:10:00Z"), When.TODAY));
        assertEquals(MONDAY, late.day());
        assertFalse(late.already());
        assertEquals(1, late.streak().current());
        assertEquals(Instant.parse("2026-05-05T02:00:00Z"), late.streak().deadline());
        assertEquals(1, checkIns.creditedOn(1, MONDAY));
    }

    @Test
    void aSecondClickIsAlreadyCountedAndARetryIsNot() {
        Act first = at("2026-05-04T10:00:00Z");
        assertFalse(done(checkIn(first, When.TODAY)).already());
        assertTrue(done(checkIn(at("2026-05-04T10:00:01Z"), When.TODAY)).already());
        CheckedIn retry = done(checkIn(first, When.TODAY));
        assertFalse(retry.already(), "the member was never told");
        assertEquals(1, retry.streak().current());
    }

    @Test
    void aRetryKeepsTheDayThatWasDecided() {
        Act late = at("2026-05-04T20:00:00Z");
        assertEquals(MONDAY, done(checkIn(late, When.TODAY)).day());
        database.members().append(ADA, Setting.zone(1, Instant.parse("2026-05-04T19:00:00Z"), ZoneId.of("Asia/Tokyo")));
        assertEquals(MONDAY, done(checkIn(late, When.TODAY)).day(), "in Tokyo it is Tuesday");
        assertEquals(1, database.streaks().record(ADA).orElseThrow().ledger().size());
    }

    @Test
    void theReplyShowsACreditThatWasStoredFirstThoughItsClickCameLater() {
        Act first = at("2026-05-04T10:00:00.000Z");
        Act second = at("2026-05-04T10:00:00.250Z");
        done(checkIn(second, When.TODAY));
        CheckedIn overtaken = done(checkIn(first, When.TODAY));
        assertTrue(overtaken.already());
        assertEquals(1, overtaken.streak().current());
    }

    @Test
    void keepsTheMembersNote() {
        done(checkIns.checkIn(ADA, at("2026-05-04T10:00:00Z"), When.TODAY, "checkin", Optional.of("read two pages")));
        Entry entry = database.streaks().record(ADA).orElseThrow().ledger().getFirst();
        assertEquals(Optional.of("read two pages"), entry.reason());
        assertEquals("checkin", entry.source());
    }

    @Test
    void aGuildThatIsNotSetUpIsToldSo() {
        MemberId elsewhere = new MemberId(99, 2);
        Act act = at("2026-05-04T10:00:00Z");
        Outcome<CheckedIn> notSetUp = Outcome.refused(new Refusal.NotSetUp());
        assertEquals(notSetUp, checkIns.checkIn(elsewhere, act, When.TODAY, "checkin", Optional.empty()));
        assertEquals(notSetUp, checkIns.undo(elsewhere, act, MONDAY));
        assertEquals(Outcome.refused(new Refusal.NotSetUp()), checkIns.streak(elsewhere, act.at()));
    }

    @Test
    void yesterdayMayBeGivenTwiceInThirtyDays() {
        done(checkIn(at("2026-05-05T10:00:00Z"), When.YESTERDAY));
        CheckedIn again = done(checkIn(at("2026-05-05T11:00:00Z"), When.YESTERDAY));
        assertTrue(again.already());
        assertEquals(MONDAY, again.day());
        done(checkIn(at("2026-05-07T10:00:00Z"), When.YESTERDAY));
        assertEquals(
                Outcome.refused(new Refusal.BackdatingUsedUp(2, 30)),
                checkIn(at("2026-06-03T10:00:00Z"), When.YESTERDAY));
        done(checkIn(at("2026-06-04T10:00:00Z"), When.YESTERDAY));
    }

    @Test
    void yesterdayOnceCreditedIsAlreadyCountedEvenWhenTheAllowanceIsUsedUp() {
        done(checkIn(at("2026-05-05T10:00:00Z"), When.YESTERDAY));
        done(checkIn(at("2026-05-07T10:00:00Z"), When.YESTERDAY));
        done(checkIn(at("2026-05-08T10:00:00Z"), When.TODAY));
        assertTrue(done(checkIn(at("2026-05-09T10:00:00Z"), When.YESTERDAY)).already());
    }

    @Test
    void givingAnExcusedYesterdayUsesNoAllowance() {
        Outages outages = new Outages(database.corrections());
        for (String day : new String[] {"2026-05-04", "2026-05-06", "2026-05-08"}) {
            Act declared = at(day + "T10:00:01Z");
            outages.declare(ADA.guild(), declared, declared.at().minusSeconds(1), declared.at(), "down");
        }
        for (String day : new String[] {"2026-05-05", "2026-05-07", "2026-05-09", "2026-05-11", "2026-05-13"}) {
            done(checkIn(at(day + "T10:00:00Z"), When.YESTERDAY));
        }
        assertEquals(
                Outcome.refused(new Refusal.BackdatingUsedUp(2, 30)),
                checkIn(at("2026-05-15T10:00:00Z"), When.YESTERDAY));
    }

    @Test
    void undoTakesTodayBackAndItMayBeGivenAgain() {
        done(checkIn(at("2026-05-04T10:00:00Z"), When.TODAY));
        Act undo = at("2026-05-04T10:01:00Z");
        assertEquals(0, done(checkIns.undo(ADA, undo, MONDAY)).streak().current());
        assertEquals(0, done(checkIns.undo(ADA, undo, MONDAY)).streak().current(), "a retry");
        assertEquals(0, checkIns.creditedOn(1, MONDAY));
        assertEquals(
                Outcome.refused(new Refusal.NothingToUndo(MONDAY)),
                checkIns.undo(ADA, at("2026-05-04T10:02:00Z"), MONDAY));
        CheckedIn again = done(checkIn(at("2026-05-04T10:03:00Z"), When.TODAY));
        assertFalse(again.already());
        assertEquals(1, again.streak().current());
    }

    @Test
    void undoLeavesTheExcuseAndTheFreezesOfTheDay() {
        Instant nine = Instant.parse("2026-05-04T09:00:00Z");
        enter(new Entry(70, nine, EntryKind.EXCUSE, MONDAY, Entry.BY_MODERATOR, 9, Optional.of("ill")));
        enter(new Entry(71, nine, EntryKind.GRANT_FREEZE, MONDAY, Entry.BY_MODERATOR, 9, Optional.of("a gift")));
        enter(new Entry(72, nine, EntryKind.GRANT_FREEZE, MONDAY, Entry.BY_MODERATOR, 8, Optional.of("another")));
        Ledger.InForce before = onMonday();
        done(checkIn(at("2026-05-04T10:00:00Z"), When.TODAY));
        Act undo = at("2026-05-04T10:01:00Z");
        done(checkIns.undo(ADA, undo, MONDAY));
        done(checkIns.undo(ADA, undo, MONDAY));
        Ledger.InForce after = onMonday();
        assertEquals(Optional.empty(), after.credit());
        assertEquals(List.of("9 ill", "9 a gift", "8 another"), given(after));
        assertEquals(given(before), given(after));
        assertEquals(2, after.grants());
        assertEquals(
                Outcome.refused(new Refusal.NothingToUndo(MONDAY)),
                checkIns.undo(ADA, at("2026-05-04T10:01:01Z"), MONDAY),
                "a second click is another act");
        assertEquals(given(before), given(onMonday()));
    }

    private void enter(Entry entry) {
        database.streaks().append(ADA, entry);
    }

    private Ledger.InForce onMonday() {
        List<Entry> ledger = database.streaks().record(ADA).orElseThrow().ledger();
        return new Ledger(ledger, Instant.parse("2026-05-05T00:00:00Z")).on(MONDAY);
    }

    private static List<String> given(Ledger.InForce day) {
        return Stream.concat(day.excuse().stream(), day.corrections().stream())
                .map(entry -> entry.actor() + " " + entry.reason().orElseThrow())
                .toList();
    }

    @Test
    void undoReachesBackToYesterdayOnly() {
        done(checkIn(at("2026-05-04T10:00:00Z"), When.TODAY));
        assertEquals(
                Outcome.refused(new Refusal.DayClosed(MONDAY, Instant.parse("2026-05-06T02:00:00Z"))),
                checkIns.undo(ADA, at("2026-05-06T02:00:00Z"), MONDAY));
        assertEquals(
                0,
                done(checkIns.undo(ADA, at("2026-05-06T01:59:59Z"), MONDAY))
                        .streak()
                        .current());
    }

    @Test
    void anUndoneBackdatingGivesTheAllowanceBack() {
        done(checkIn(at("2026-05-05T10:00:00Z"), When.YESTERDAY));
        done(checkIns.undo(ADA, at("2026-05-05T10:01:00Z"), MONDAY));
        done(checkIn(at("2026-05-07T10:00:00Z"), When.YESTERDAY));
        done(checkIn(at("2026-05-09T10:00:00Z"), When.YESTERDAY));
    }

    @Test
    void aMembersOwnZoneDecides() {
        database.members().append(ADA, Setting.zone(1, Instant.parse("2026-05-01T00:00:00Z"), ZoneId.of("Asia/Tokyo")));
        CheckedIn tokyo = done(checkIn(at("2026-05-04T20:00:00Z"), When.TODAY));
        assertEquals(MONDAY.plusDays(1), tokyo.day(), "05:00 on Tuesday");
    }

    @Test
    void aDoubleClickOnFiftyThreadsCountsOnceAndEveryoneIsToldTheSameStreak() throws Exception {
        int threads = 50;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            CountDownLatch start = new CountDownLatch(1);
            var clicks = IntStream.range(0, threads)
                    .mapToObj(i -> at("2026-05-04T10:00:00Z"))
                    .map(act -> pool.submit(() -> {
                        assertTrue(start.await(30, TimeUnit.SECONDS));
                        return done(checkIn(act, When.TODAY));
                    }))
                    .toList();
            start.countDown();
            int counted = 0;
            for (Future<CheckedIn> click : clicks) {
                CheckedIn told = click.get(60, TimeUnit.SECONDS);
                assertEquals(1, told.streak().current());
                counted += told.already() ? 0 : 1;
            }
            assertEquals(1, counted);
        }
        assertEquals(1, database.streaks().record(ADA).orElseThrow().ledger().size());
    }

    @Test
    void aDateIsTodayOrYesterdayUntilItHasSettled() {
        assertEquals(Outcome.done(When.TODAY), checkIns.when(ADA, at("2026-05-05T01:59:00Z"), MONDAY));
        assertEquals(Outcome.done(When.YESTERDAY), checkIns.when(ADA, at("2026-05-05T02:01:00Z"), MONDAY));
        assertEquals(
                Outcome.refused(new Refusal.DayClosed(MONDAY, Instant.parse("2026-05-06T02:00:00Z"))),
                checkIns.when(ADA, at("2026-05-06T02:01:00Z"), MONDAY));
        assertEquals(
                Outcome.refused(new Refusal.NotSetUp()),
                checkIns.when(new MemberId(9, 2), at("2026-05-05T01:59:00Z"), MONDAY));
    }
}

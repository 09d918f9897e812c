package waymark.study.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
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
import waymark.study.correction.Corrected.Change;
import waymark.study.streak.CheckIns;
import waymark.study.streak.CheckedIn;
import waymark.study.streak.Day.State;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Ledger;
import waymark.study.streak.Receipt;
import waymark.study.streak.Streak;
import waymark.study.streak.When;

class CorrectionsTest {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final long MARA = 9;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    private final Acts acts = new Acts();
    private Database database;
    private CheckIns checkIns;
    private Corrections corrections;
    private Outages outages;
    private ZoneCorrections zones;
    private CorrectionNews news;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        database.guilds().save(Guilds.in(1, "Europe/Berlin"));
        checkIns = new CheckIns(database.streaks());
        corrections = new Corrections(database.corrections());
        outages = new Outages(database.corrections());
        zones = new ZoneCorrections(database.corrections());
        news = new CorrectionNews(database.corrections());
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Ada checks in at noon on each of those days of May 2026. */
    private void checksInOn(int... days) {
        for (int day : days) {
            checkIns.checkIn(
                    ADA,
                    acts.at("2026-05-%02dT10:00:00Z".formatted(day), ADA.user()),
                    When.TODAY,
                    "checkin",
                    Optional.empty());
        }
    }

    private Act mara(String at) {
        return acts.at(at, MARA);
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2026, 5, day);
    }

    private static DayRange days(int from, int to) {
        return new DayRange(may(from), may(to));
    }

    private Corrected enter(Act act, EntryKind kind, int from, int to) {
        return done(corrections.enter(ADA, act, kind, days(from, to), "because"));
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) assertInstanceOf(Outcome.Done.class, outcome)).value();
    }

    private static Refusal refused(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).refusal();
    }

    private Streak streak(String at) {
        return corrections.streak(ADA, Instant.parse(at)).orElseThrow();
    }

    private String states(String at) {
        return streak(at).days().stream().map(d -> d.state().name()).collect(Collectors.joining(" "));
    }

    private static Change change(int day, State before, State after) {
        return new Change(may(day), Optional.of(before), Optional.of(after));
    }

    @Test
    void aCreditSaysWhichDaysAndNumbersItChanged() {
        checksInOn(4, 9);
        Act act = mara("2026-05-10T10:00:00Z");
        Corrected corrected = enter(act, EntryKind.CREDIT, 4, 7);
        assertEquals(List.of(may(5), may(6), may(7)), corrected.entered());
        assertEquals(List.of(may(4)), corrected.left());
        assertEquals(1, corrected.before().current());
        assertEquals(5, corrected.after().current());
        assertEquals(0, corrected.before().freezes());
        assertEquals(1, corrected.after().freezes());
        assertEquals(
                List.of(
                        change(5, State.FROZEN, State.CREDIT),
                        change(6, State.FROZEN, State.CREDIT),
                        change(7, State.MISSED, State.CREDIT),
                        change(8, State.MISSED, State.FROZEN)),
                corrected.changed());
        assertEquals(corrected, enter(act, EntryKind.CREDIT, 4, 7), "a repeated act");
        assertEquals(5, streak("2026-05-10T11:00:00Z").current());
    }

    @Test
    void anExcuseHoldsOnceItsDaySettles() {
        checksInOn(4);
        Corrected corrected = enter(mara("2026-05-06T10:00:00Z"), EntryKind.EXCUSE, 4, 6);
        assertEquals(List.of(may(5), may(6)), corrected.entered());
        assertEquals(List.of(), corrected.changed());
        assertEquals("CREDIT EXCUSED EXCUSED PENDING PENDING", states("2026-05-08T10:00:00Z"));
        assertEquals(2, streak("2026-05-08T10:00:00Z").freezes());
    }

    @Test
    void aVoidTellsWhichFreezeIsSpentNow() {
        checksInOn(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        Corrected corrected = enter(mara("2026-05-10T12:00:00Z"), EntryKind.VOID, 5, 5);
        assertEquals(List.of(change(5, State.CREDIT, State.FROZEN)), corrected.changed());
        assertEquals(10, corrected.before().current());
        assertEquals(9, corrected.after().current());
        String receipt = Receipt.line(streak("2026-05-10T12:00:00Z").day(may(5)).orElseThrow());
        assertTrue(receipt.endsWith("; taken back by 9: because"), receipt);
    }

    @Test
    void aFreezeCoversWhatWasMissedAfterItsDay() {
        checksInOn(4, 8);
        assertEquals("CREDIT FROZEN FROZEN MISSED CREDIT PENDING", states("2026-05-09T10:00:00Z"));
        Corrected corrected = enter(mara("2026-05-09T10:00:00Z"), EntryKind.GRANT_FREEZE, 6, 6);
        assertEquals(List.of(change(7, State.MISSED, State.FROZEN)), corrected.changed());
        assertEquals(2, corrected.after().current());
    }

    @Test
    void aFreezeThatWouldBeLostIsRefused() {
        checksInOn(4);
        Act act = mara("2026-05-04T12:00:00Z");
        assertEquals(
                new Refusal.FreezeWithoutUse(may(4)),
                refused(corrections.enter(ADA, act, EntryKind.GRANT_FREEZE, days(4, 4), "because")));
        assertEquals(
                new Refusal.FreezeWithoutUse(may(3)),
                refused(corrections.enter(ADA, act, EntryKind.GRANT_FREEZE, days(3, 3), "because")));
    }

    @Test
    void noEntryIsAcceptedForADayToComeNorForTooMany() {
        Act act = mara("2026-05-05T01:59:00Z");
        for (EntryKind kind : EntryKind.values()) {
            assertEquals(
                    new Refusal.DayToCome(may(5), may(4)),
                    refused(corrections.enter(ADA, act, kind, days(4, 5), "because")));
        }
        assertEquals(
                new Refusal.DaysOutOfReach(may(4), may(3), 31, 365),
                refused(corrections.enter(ADA, act, EntryKind.CREDIT, days(4, 3), "because")));
        DayRange long32 = new DayRange(may(4).minusDays(31), may(4));
        assertInstanceOf(
                Refusal.DaysOutOfReach.class,
                refused(corrections.enter(ADA, act, EntryKind.CREDIT, long32, "because")));
        DayRange old = new DayRange(may(4).minusDays(366), may(4).minusDays(366));
        assertInstanceOf(
                Refusal.DaysOutOfReach.class, refused(corrections.enter(ADA, act, EntryKind.CREDIT, old, "because")));
        assertEquals(List.of(), database.streaks().record(ADA).orElseThrow().ledger());
    }

    @Test
    void whatIsSoAlreadyIsNotWrittenAgain() {
        checksInOn(4);
        Act act = mara("2026-05-05T10:00:00Z");
        assertEquals(
                new Refusal.NothingToCorrect(may(4), may(4)),
                refused(corrections.enter(ADA, act, EntryKind.CREDIT, days(4, 4), "because")));
        assertEquals(
                new Refusal.NothingToCorrect(may(4), may(4)),
                refused(corrections.enter(ADA, act, EntryKind.EXCUSE, days(4, 4), "because")));
        assertEquals(
                new Refusal.NothingToCorrect(may(3), may(3)),
                refused(corrections.enter(ADA, act, EntryKind.VOID, days(3, 3), "because")));
    }

    @Test
    void aCheckInThatIsTakenBackLeavesTheExcuseAndTheFreezeOfTheDay() {
        checksInOn(4);
        enter(mara("2026-05-08T06:00:00Z"), EntryKind.EXCUSE, 8, 8);
        checksInOn(8);
        enter(mara("2026-05-08T11:00:00Z"), EntryKind.GRANT_FREEZE, 8, 8);
        Act undo = acts.at("2026-05-08T12:00:00Z", ADA.user());
        CheckedIn undone = done(checkIns.undo(ADA, undo, may(8)));
        assertEquals(undone, done(checkIns.undo(ADA, undo, may(8))), "a repeated act");
        assertEquals("CREDIT FROZEN FROZEN MISSED EXCUSED PENDING PENDING", states("2026-05-10T12:00:00Z"));
        Ledger.InForce left =
                new Ledger(database.streaks().record(ADA).orElseThrow().ledger(), undo.at()).on(may(8));
        assertEquals(1, left.grants());
        assertEquals(List.of(MARA), left.freezes().stream().map(Entry::actor).toList(), "it is still hers");
        Entry excuse = left.excuse().orElseThrow();
        assertEquals(MARA, excuse.actor());
        assertEquals(Optional.of("because"), excuse.reason());
        Act again = acts.at("2026-05-08T13:00:00Z", ADA.user());
        assertEquals(new Refusal.NothingToUndo(may(8)), refused(checkIns.undo(ADA, again, may(8))));
    }

    @Test
    void undoingAVoidGivesTheCheckInBack() {
        checksInOn(4, 5);
        Act taken = mara("2026-05-05T12:00:00Z");
        enter(taken, EntryKind.VOID, 4, 5);
        assertEquals("", states("2026-05-05T12:00:00Z"));
        Act act = mara("2026-05-05T13:00:00Z");
        Corrected back = done(corrections.undo(ADA, act, taken.id()));
        assertEquals(0, back.before().current());
        assertEquals(2, back.after().current());
        assertEquals("CREDIT CREDIT", states("2026-05-05T13:00:00Z"));
        assertEquals(back, done(corrections.undo(ADA, act, taken.id())), "a repeated act");
        assertEquals(
                new Refusal.NothingToTakeBack(),
                refused(corrections.undo(ADA, mara("2026-05-05T14:00:00Z"), taken.id())));
    }

    @Test
    void undoingLeavesWhatWasEnteredBeforeAndSince() {
        checksInOn(4);
        enter(mara("2026-05-08T09:00:00Z"), EntryKind.EXCUSE, 5, 5);
        Act credited = mara("2026-05-08T10:00:00Z");
        enter(credited, EntryKind.CREDIT, 5, 7);
        checksInOn(8);
        Act voided = mara("2026-05-08T11:00:00Z");
        enter(voided, EntryKind.VOID, 6, 6);
        done(corrections.undo(ADA, mara("2026-05-08T12:00:00Z"), credited.id()));
        // Tuesday is excused as before; Thursday is open again; what was taken back of Wednesday stays so.
        assertEquals("CREDIT EXCUSED FROZEN PENDING CREDIT", states("2026-05-08T12:00:00Z"));
    }

    @Test
    void aFreezeIsUndoneWithoutTheCheckInOfItsDay() {
        checksInOn(4, 5, 8);
        Act granted = mara("2026-05-08T12:00:00Z");
        enter(granted, EntryKind.GRANT_FREEZE, 8, 8);
        int freezes = streak("2026-05-08T12:00:00Z").freezes();
        Corrected back = done(corrections.undo(ADA, mara("2026-05-08T13:00:00Z"), granted.id()));
        assertEquals(freezes - 1, back.after().freezes());
        assertTrue(back.after().credited(may(8)));
        assertEquals(back.before().current(), back.after().current());
    }

    /** Any corrections in any order: taking one back is as though it had not been, for all that the streak shows. */
    @Test
    void undoingIsAsThoughItHadNotBeen() {
        int tried = 0;
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            LearnerRecord record =
                    new LearnerRecord(ADA, Guilds.in(1, "Europe/Berlin").time(), List.of(), List.of(), List.of());
            for (int i = 0; i < 16; i++) {
                EntryKind kind = EntryKind.values()[random.nextInt(4)];
                int from = 8 + random.nextInt(12);
                DayRange range = kind == EntryKind.GRANT_FREEZE
                        ? days(from, from)
                        : days(from, Math.min(20, from + random.nextInt(6)));
                Act act = mara("2026-05-20T%02d:00:00Z".formatted(4 + i));
                record = with(record, Corrections.entries(record, act, kind, range, "because"));
            }
            long undone =
                    record.ledger().get(random.nextInt(record.ledger().size())).act();
            LearnerRecord back = with(record, Corrections.backwards(record, mara("2026-05-20T20:00:00Z"), undone));
            LearnerRecord without = new LearnerRecord(
                    ADA,
                    record.guild(),
                    List.of(),
                    record.ledger().stream().filter(e -> e.act() != undone).toList(),
                    List.of());
            Instant end = Instant.parse("2026-05-25T10:00:00Z");
            Streak is = Streak.of(back, end);
            Streak shall = Streak.of(without, end);
            String what = "seed " + seed + ": " + record.ledger();
            assertEquals(days(shall), days(is), what);
            assertEquals(shall.freezes(), is.freezes(), what);
            assertEquals(shall.current(), is.current(), what);
            assertEquals(shall.longest(), is.longest(), what);
            tried++;
        }
        System.out.println("corrections taken back: " + tried + " sequences of 16");
    }

    private static LearnerRecord with(LearnerRecord record, List<Entry> entries) {
        List<Entry> more = new ArrayList<>(record.ledger());
        more.addAll(entries);
        return new LearnerRecord(record.member(), record.guild(), record.settings(), more, record.outages());
    }

    private static List<String> days(Streak streak) {
        return streak.days().stream().map(d -> d.day() + " " + d.state()).toList();
    }

    @Test
    void aDeclaredOutageExcusesUntilItIsWithdrawn() {
        checksInOn(4, 7);
        Act act = mara("2026-05-07T12:00:00Z");
        OutageCorrected saved = done(outages.declare(
                1,
                act,
                Instant.parse("2026-05-05T18:00:00Z"),
                Instant.parse("2026-05-05T18:05:00Z"),
                "Discord was down"));
        Correction declared = saved.correction();
        assertEquals(1, saved.changed(), "her freeze is given back");
        assertEquals(
                0,
                done(outages.declare(
                                1,
                                mara("2026-05-07T12:00:01Z"),
                                Instant.parse("2026-05-07T18:00:00Z").minusSeconds(86_400),
                                Instant.parse("2026-05-06T18:05:00Z"),
                                "down again"))
                        .changed(),
                "that day is open");
        assertEquals("CREDIT EXCUSED PENDING CREDIT", states("2026-05-07T12:00:00Z"));
        assertEquals(List.of(declared), news.news(ADA, act.at()), "the other is of a second later");
        assertEquals(List.of(), news.of(new MemberId(1, 3)), "who has no day in it");

        Act later = mara("2026-05-07T13:00:00Z");
        OutageCorrected lost = done(outages.withdraw(1, later, act.id()));
        Correction withdrawn = lost.correction();
        assertEquals(1, lost.changed());
        assertEquals(1, lost.looked());
        assertTrue(lost.all());
        assertEquals("CREDIT FROZEN PENDING CREDIT", states("2026-05-07T13:00:00Z"));
        assertEquals(withdrawn, news.news(ADA, later.at()).getFirst());
        assertEquals(List.of(), news.news(ADA, later.at()), "seen");
        assertEquals(
                new Refusal.NothingToTakeBack(), refused(outages.withdraw(1, mara("2026-05-07T14:00:00Z"), act.id())));
    }

    @Test
    void anOutageIsOverAndNotEndless() {
        Act act = mara("2026-05-07T12:00:00Z");
        Instant now = act.at();
        Stream.of(
                        new Instant[] {now, now},
                        new Instant[] {now.minusSeconds(60), now.plusMillis(1)},
                        new Instant[] {now.minusSeconds(14 * 86_400 + 1), now},
                        new Instant[] {now.minusSeconds(366L * 86_400), now.minusSeconds(365L * 86_400 + 1)})
                .forEach(bounds -> assertInstanceOf(
                        Refusal.OutageOutOfReach.class,
                        refused(outages.declare(1, act, bounds[0], bounds[1], "because"))));
        assertInstanceOf(Outcome.Done.class, outages.declare(1, act, now.minusSeconds(14 * 86_400), now, "because"));
    }

    @Test
    void aModeratorSetsAZoneHoweverLatelyItWasChangedAndSetsItBack() {
        checksInOn(4);
        ZoneCorrected first = done(zones.set(ADA, mara("2026-05-04T12:00:00Z"), ZoneId.of("Asia/Tokyo"), "moved"));
        assertEquals(BERLIN, first.before());
        assertEquals(Instant.parse("2026-05-04T12:00:00Z"), first.holds(), "a first zone holds at once");
        Act act = mara("2026-05-05T12:00:00Z");
        ZoneCorrected second = done(zones.set(ADA, act, ZoneId.of("America/Lima"), "moved on"));
        assertEquals(Instant.parse("2026-05-05T19:00:00Z"), second.holds());
        assertEquals(may(5), second.day(), "in Lima it is Tuesday for longer");
        assertEquals(
                new Refusal.SameZone(ZoneId.of("America/Lima")),
                refused(zones.set(ADA, mara("2026-05-05T13:00:00Z"), ZoneId.of("America/Lima"), "again")));

        ZoneCorrected back = done(zones.undo(ADA, mara("2026-05-05T14:00:00Z"), act.id()));
        assertEquals(ZoneId.of("Asia/Tokyo"), back.after());
        assertEquals(
                Instant.parse("2026-05-05T19:00:00Z"),
                streak("2026-05-05T15:00:00Z").deadline());
        assertEquals(
                Instant.parse("2026-05-06T19:00:00Z"),
                streak("2026-05-05T19:00:00Z").deadline());
        assertEquals(new Refusal.NothingToTakeBack(), refused(zones.undo(ADA, mara("2026-05-05T15:00:00Z"), act.id())));
        assertEquals(3, news.of(ADA).size());
    }

    @Test
    void theMemberIsToldOnceWhoDidWhatAndWhy() {
        checksInOn(4);
        Act act = mara("2026-05-08T10:00:00Z");
        done(corrections.enter(ADA, act, EntryKind.EXCUSE, days(5, 6), "ill"));
        Correction told = new Correction(
                act.id(),
                act.at(),
                MARA,
                Optional.of("ill"),
                new Correction.Entered(EntryKind.EXCUSE, List.of(may(5), may(6))));
        assertEquals(List.of(told), news.news(ADA, Instant.parse("2026-05-09T10:00:00Z")));
        assertEquals(List.of(), news.news(ADA, Instant.parse("2026-05-09T10:00:01Z")));
        assertEquals(List.of(told), news.of(ADA));
    }

    @Test
    void aGuildThatIsNotSetUpIsToldSo() {
        MemberId elsewhere = new MemberId(99, 2);
        Act act = mara("2026-05-08T10:00:00Z");
        assertEquals(
                new Refusal.NotSetUp(),
                refused(corrections.enter(elsewhere, act, EntryKind.CREDIT, days(4, 4), "because")));
        assertEquals(new Refusal.NotSetUp(), refused(corrections.undo(elsewhere, act, 5)));
        assertEquals(new Refusal.NotSetUp(), refused(zones.set(elsewhere, act, BERLIN, "because")));
    }
}

package waymark.study.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.Acts;
import waymark.study.GuildTime;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.CheckIns;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Setting;
import waymark.study.streak.Streak;
import waymark.study.streak.When;

class ImportsTest {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final MemberId ELSEWHERE = new MemberId(7, 2);
    private static final long MARA = 9;
    private static final String CHECKSUM = "0f3a".repeat(16);

    @TempDir
    Path folder;

    private final Acts acts = new Acts();
    private Database database;
    private Imports imports;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        database.guilds().save(Guilds.in(1, "Europe/Berlin"));
        imports = new Imports(database.imports());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2026, 5, day);
    }

    private static Entry entry(EntryKind kind, int day, String at) {
        return new Entry(day, Instant.parse(at), kind, may(day), "checkin", 2, Optional.of("secret words"));
    }

    private static Entry credit(int day) {
        return entry(EntryKind.CREDIT, day, "2026-05-%02dT10:00:00Z".formatted(day));
    }

    private static LearnerRecord record(List<Setting> settings, Entry... entries) {
        return new LearnerRecord(
                ELSEWHERE, GuildTime.standard(ZoneId.of("Europe/Berlin")), settings, List.of(entries), List.of());
    }

    private Act ada(String at) {
        return acts.at(at, ADA.user());
    }

    private Act mara(String at) {
        return acts.at(at, MARA);
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) assertInstanceOf(Outcome.Done.class, outcome)).value();
    }

    private static Refusal refused(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).refusal();
    }

    private Streak streak(String at) {
        return Streak.of(database.streaks().record(ADA).orElseThrow(), Instant.parse(at));
    }

    private String states(String at) {
        return streak(at).days().stream().map(d -> d.state().name()).collect(Collectors.joining(" "));
    }

    private List<Entry> ledger() {
        return database.streaks().record(ADA).orElseThrow().ledger();
    }

    @Test
    void nothingChangesUntilAModeratorApprovesAndThenOnce() {
        Act brought = ada("2026-05-07T10:00:00Z");
        Imports.Offer offer =
                done(imports.offer(ADA, brought, record(List.of(), credit(4), credit(5), credit(6)), CHECKSUM));
        assertEquals(0, offer.before().current());
        assertEquals(3, offer.after().current());
        assertEquals(3, offer.pending().count(EntryKind.CREDIT));
        assertEquals(List.of(), ledger());
        assertEquals(List.of(offer.pending()), imports.pending(1, 9));

        Act act = mara("2026-05-07T11:00:00Z");
        Imports.Approval approval = done(imports.approve(ADA, act, brought.id()));
        assertEquals(3, approval.corrected().after().current());
        assertEquals(0, approval.corrected().before().current());
        assertEquals(3, streak("2026-05-07T11:00:00Z").current());
        for (Entry entry : ledger()) {
            assertEquals(Entry.IMPORT, entry.source());
            assertEquals(MARA, entry.actor());
            assertEquals(Optional.of("record 0f3a0f3a0f3a"), entry.reason());
        }
        assertEquals(
                new Refusal.ImportGone(), refused(imports.approve(ADA, mara("2026-05-07T11:01:00Z"), brought.id())));
        assertEquals(3, ledger().size());
        Correction told = new CorrectionNews(database.corrections()).of(ADA).getFirst();
        assertEquals(new Correction.Imported(may(4), may(6)), told.what());
        assertEquals(act.at(), told.at());
    }

    @Test
    void theSameRecordAgainAndALongerOneDoubleNothing() {
        LearnerRecord three = record(List.of(), credit(4), credit(5), credit(6));
        Act first = ada("2026-05-07T10:00:00Z");
        done(imports.offer(ADA, first, three, CHECKSUM));
        done(imports.approve(ADA, mara("2026-05-07T11:00:00Z"), first.id()));
        assertEquals(
                new Refusal.NothingToImport(),
                refused(imports.offer(ADA, ada("2026-05-07T12:00:00Z"), three, CHECKSUM)));
        Act second = ada("2026-05-08T10:00:00Z");
        LearnerRecord four = record(List.of(), credit(4), credit(5), credit(6), credit(7));
        assertEquals(
                1,
                done(imports.offer(ADA, second, four, "77")).pending().entries().size());
        done(imports.approve(ADA, mara("2026-05-08T11:00:00Z"), second.id()));
        assertEquals(4, ledger().size());
        assertEquals(4, streak("2026-05-08T11:00:00Z").current());
    }

    @Test
    void whatIsHereStaysAsItIs() {
        CheckIns checkIns = new CheckIns(database.streaks());
        checkIns.checkIn(ADA, ada("2026-05-05T12:00:00Z"), When.TODAY, "checkin", Optional.empty());
        Corrections corrections = new Corrections(database.corrections());
        checkIns.checkIn(ADA, ada("2026-05-06T12:00:00Z"), When.TODAY, "checkin", Optional.empty());
        done(corrections.enter(
                ADA, mara("2026-05-06T13:00:00Z"), EntryKind.VOID, new DayRange(may(6), may(6)), "not ours"));
        Act brought = ada("2026-05-07T10:00:00Z");
        Imports.Offer offer = done(
                imports.offer(ADA, brought, record(List.of(), credit(4), credit(5), credit(6), credit(7)), CHECKSUM));
        assertEquals(
                List.of(may(4), may(7)),
                offer.pending().entries().stream().map(Entry::day).toList(),
                "the 5th is counted here, the 6th was taken back by a moderator");
        // Between offer and approval the 7th is checked in for.
        checkIns.checkIn(ADA, ada("2026-05-07T11:00:00Z"), When.TODAY, "checkin", Optional.empty());
        done(imports.approve(ADA, mara("2026-05-07T12:00:00Z"), brought.id()));
        assertEquals(5, ledger().size());
        assertEquals("CREDIT CREDIT PENDING CREDIT", states("2026-05-07T12:00:00Z"));
    }

    @Test
    void daysThatWereBridgedThereAreExcusedHere() {
        List<Setting> settings = List.of(Setting.studyDays(
                1,
                Instant.parse("2026-05-01T10:00:00Z"),
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)));
        LearnerRecord brought = record(
                settings,
                credit(4),
                credit(6),
                credit(8),
                entry(EntryKind.GRANT_FREEZE, 9, "2026-05-10T10:00:00Z"),
                credit(11));
        assertEquals(
                4, Streak.of(brought, Instant.parse("2026-05-12T10:00:00Z")).current());
        Act act = ada("2026-05-12T10:00:00Z");
        Imports.Offer offer = done(imports.offer(ADA, act, brought, CHECKSUM));
        assertEquals(4, offer.pending().count(EntryKind.EXCUSE));
        done(imports.approve(ADA, mara("2026-05-12T11:00:00Z"), act.id()));
        assertEquals(
                "CREDIT EXCUSED CREDIT EXCUSED CREDIT EXCUSED EXCUSED CREDIT PENDING", states("2026-05-12T11:00:00Z"));
        assertEquals(4, streak("2026-05-12T11:00:00Z").current());
    }

    @Test
    void aRecordBroughtBackAfterDeletionGivesTheSameStreak() {
        List<Entry> entries = new ArrayList<>();
        for (int day : new int[] {1, 2, 3, 5, 6, 7, 8, 9, 12, 13}) {
            entries.add(credit(day));
        }
        LearnerRecord brought = record(List.of(), entries.toArray(Entry[]::new));
        Act act = ada("2026-05-14T10:00:00Z");
        done(imports.offer(ADA, act, brought, CHECKSUM));
        done(imports.approve(ADA, mara("2026-05-14T11:00:00Z"), act.id()));
        Streak there = Streak.of(brought, Instant.parse("2026-05-14T11:00:00Z"));
        Streak here = streak("2026-05-14T11:00:00Z");
        assertEquals(there.current(), here.current());
        assertEquals(there.freezes(), here.freezes());
        assertEquals(there.longest(), here.longest());
        assertEquals(
                there.days().stream().map(d -> d.state()).toList(),
                here.days().stream().map(d -> d.state()).toList());
    }

    @Test
    void daysToComeAndOtherPeoplesRecordsAreNotTaken() {
        Act act = ada("2026-05-07T10:00:00Z");
        LearnerRecord ahead = record(List.of(), credit(4), credit(8));
        assertEquals(
                1,
                done(imports.offer(ADA, act, ahead, CHECKSUM))
                        .pending()
                        .entries()
                        .size());
        assertEquals(
                new Refusal.RecordOfAnother(),
                refused(imports.offer(new MemberId(1, 3), act, record(List.of(), credit(4)), CHECKSUM)));
        assertEquals(
                new Refusal.NotSetUp(),
                refused(imports.offer(new MemberId(99, 2), act, record(List.of(), credit(4)), CHECKSUM)));
        assertEquals(new Refusal.NothingToImport(), refused(imports.offer(ADA, act, record(List.of()), CHECKSUM)));
    }

    @Test
    void aRefusedRecordIsNotKeptNorOneThatNobodyDecides() {
        Act act = ada("2026-05-07T10:00:00Z");
        LearnerRecord brought = record(List.of(), credit(4));
        done(imports.offer(ADA, act, brought, CHECKSUM));
        done(imports.refuse(ADA, act.id()));
        assertEquals(new Refusal.ImportGone(), refused(imports.refuse(ADA, act.id())));
        assertEquals(List.of(), ledger());

        done(imports.offer(ADA, act, brought, CHECKSUM));
        imports.tick(act.at().plus(Imports.KEPT));
        assertEquals(1, imports.pending(1, 9).size());
        imports.tick(act.at().plus(Imports.KEPT).plus(Duration.ofHours(1)));
        assertTrue(imports.pending(1, 9).isEmpty());
    }

    @Test
    void deletionTakesBackWhatWaits() {
        Act act = ada("2026-05-07T10:00:00Z");
        done(imports.offer(ADA, act, record(List.of(), credit(4)), CHECKSUM));
        assertEquals(
                1, database.memberData().held(ADA.user()).get("pending_entry").size());
        database.memberData().delete(ADA.user());
        assertEquals(new Refusal.ImportGone(), refused(imports.approve(ADA, mara("2026-05-07T11:00:00Z"), act.id())));
    }
}

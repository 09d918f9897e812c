package waymark.study.member;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
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
import waymark.study.plan.GuildSettings;
import waymark.study.streak.Vacation;

class MembersTest {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final long MODERATOR = 9;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @TempDir
    Path folder;

    private final Acts acts = new Acts();
    private Database database;
    private Members members;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        database.guilds().save(Guilds.in(1, "UTC"));
        members = new Members(
                database.members(), guild -> database.guilds().find(guild).map(GuildSettings::time));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Act at(String instant) {
        return acts.at(instant, ADA.user());
    }

    private static <T> Outcome<EffectiveFrom<T>> from(String day, T value) {
        return Outcome.done(new EffectiveFrom<>(value, LocalDate.parse(day)));
    }

    private static <T> Outcome<T> tooSoon(String last, String next) {
        return Outcome.refused(new Refusal.ChangedRecently(LocalDate.parse(last), LocalDate.parse(next)));
    }

    @Test
    void theGuildsZoneHoldsUntilTheMemberSetsOne() {
        assertEquals(Optional.empty(), members.zone(ADA));
        assertEquals(from("2026-05-04", TOKYO), members.setZone(ADA, at("2026-05-04T12:00:00Z"), TOKYO));
        assertEquals(Optional.of(TOKYO), members.zone(ADA));
        assertEquals(Optional.of(TOKYO), members.zone(new MemberId(77, ADA.user())), "in every guild");
    }

    @Test
    void aLaterZoneHoldsFromTheNextDayAtMostOnceInSevenDays() {
        members.setZone(ADA, at("2026-05-04T12:00:00Z"), TOKYO);
        assertEquals(from("2026-05-06", BERLIN), members.setZone(ADA, at("2026-05-05T12:00:00Z"), BERLIN));
        assertEquals(tooSoon("2026-05-05", "2026-05-12"), members.setZone(ADA, at("2026-05-11T12:00:00Z"), LISBON));
        assertEquals(from("2026-05-13", LISBON), members.setZone(ADA, at("2026-05-12T12:00:00Z"), LISBON));
    }

    @Test
    void aZoneOfTheSameDayIsReplaced() {
        members.setZone(ADA, at("2026-05-04T12:00:00Z"), TOKYO);
        members.setZone(ADA, at("2026-05-05T12:00:00Z"), BERLIN);
        assertEquals(from("2026-05-06", LISBON), members.setZone(ADA, at("2026-05-05T13:00:00Z"), LISBON));
    }

    @Test
    void aModeratorIsNotHeldToSevenDays() {
        members.setZone(ADA, at("2026-05-04T12:00:00Z"), TOKYO);
        members.setZone(ADA, at("2026-05-05T12:00:00Z"), BERLIN);
        Act override = acts.at("2026-05-06T12:00:00Z", MODERATOR);
        assertEquals(from("2026-05-07", LISBON), members.setZone(ADA, override, LISBON));
    }

    @Test
    void settingTheZoneThatHoldsChangesNothing() {
        members.setZone(ADA, at("2026-05-04T12:00:00Z"), TOKYO);
        assertEquals(from("2026-05-05", TOKYO), members.setZone(ADA, at("2026-05-05T12:00:00Z"), TOKYO));
        assertEquals(1, database.members().settings(ADA).size());
    }

    @Test
    void aZoneThatSkipsADateBeginsOnTheOneAfterIt() {
        ZoneId kiritimati = ZoneId.of("Pacific/Kiritimati");
        members.setZone(ADA, at("2026-05-01T12:00:00Z"), ZoneId.of("Pacific/Honolulu"));
        Act act = at("2026-05-04T22:00:00Z");
        assertEquals(from("2026-05-06", kiritimati), members.setZone(ADA, act, kiritimati));
        assertEquals(
                Optional.of(new EffectiveFrom<>(kiritimati, LocalDate.parse("2026-05-06"))),
                ((Outcome.Done<MemberSettings>) members.settings(ADA, act.at()))
                        .value()
                        .nextZone());
    }

    @Test
    void choosingTheZoneThatWaitsAgainSaysWhenItBegins() {
        members.setZone(ADA, at("2026-05-04T12:00:00Z"), TOKYO);
        members.setZone(ADA, at("2026-05-05T12:00:00Z"), BERLIN);
        assertEquals(from("2026-05-06", BERLIN), members.setZone(ADA, at("2026-05-05T13:00:00Z"), BERLIN));
        assertEquals(from("2026-05-06", BERLIN), members.setZone(ADA, at("2026-05-06T12:00:00Z"), BERLIN), "it holds");
        assertEquals(2, database.members().settings(ADA).size());
    }

    @Test
    void studyDaysHoldFromTomorrowAtMostOnceInSevenDays() {
        Set<DayOfWeek> three = Set.of(MONDAY, WEDNESDAY, FRIDAY);
        Set<DayOfWeek> four = Set.of(MONDAY, WEDNESDAY, FRIDAY, SUNDAY);
        assertEquals(from("2026-05-05", three), members.setStudyDays(ADA, at("2026-05-04T12:00:00Z"), three));
        assertEquals(from("2026-05-05", four), members.setStudyDays(ADA, at("2026-05-04T13:00:00Z"), four));
        assertEquals(tooSoon("2026-05-04", "2026-05-11"), members.setStudyDays(ADA, at("2026-05-10T12:00:00Z"), three));
        assertEquals(from("2026-05-12", three), members.setStudyDays(ADA, at("2026-05-11T12:00:00Z"), three));
    }

    @Test
    void aMemberKeepsThreeStudyDays() {
        assertEquals(
                Outcome.refused(new Refusal.TooFewStudyDays(2, 3)),
                members.setStudyDays(ADA, at("2026-05-04T12:00:00Z"), Set.of(MONDAY, SUNDAY)));
    }

    private Outcome<Vacation> announce(String at, String from, String to) {
        return members.announce(ADA, at(at), new Vacation(LocalDate.parse(from), LocalDate.parse(to)));
    }

    @Test
    void aVacationBeginsTomorrowAtTheEarliestAndLastsFourteenDays() {
        assertEquals(
                Outcome.refused(
                        new Refusal.VacationTooSoon(LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-05"))),
                announce("2026-05-04T12:00:00Z", "2026-05-04", "2026-05-06"));
        assertEquals(
                Outcome.refused(new Refusal.VacationTooLong(15, 14, 14)),
                announce("2026-05-04T12:00:00Z", "2026-05-05", "2026-05-19"));
        assertInstanceOf(Outcome.Done.class, announce("2026-05-04T12:00:00Z", "2026-05-05", "2026-05-18"));
    }

    @Test
    void vacationsOfAnyYearAreTwentyEightDaysEachDateOnce() {
        assertInstanceOf(Outcome.Done.class, announce("2026-05-04T12:00:00Z", "2026-06-01", "2026-06-14"));
        assertInstanceOf(Outcome.Done.class, announce("2026-05-04T12:00:00Z", "2026-08-01", "2026-08-14"));
        assertEquals(
                Outcome.refused(new Refusal.VacationTooLong(29, 28, 365)),
                announce("2026-05-04T12:00:00Z", "2026-05-10", "2026-05-10"),
                "a vacation before those counts as well");
        assertEquals(
                Outcome.refused(new Refusal.VacationTooLong(29, 28, 365)),
                announce("2026-05-04T12:00:00Z", "2027-05-31", "2027-05-31"));
        assertInstanceOf(
                Outcome.Done.class, announce("2026-05-04T12:00:00Z", "2026-06-10", "2026-06-14"), "no new date");
        assertInstanceOf(Outcome.Done.class, announce("2026-05-04T12:00:00Z", "2027-06-01", "2027-06-14"));
    }

    @Test
    void aRetryIsAcceptedAndStoredOnce() {
        Act act = at("2026-05-04T12:00:00Z");
        Vacation vacation = new Vacation(LocalDate.parse("2026-05-05"), LocalDate.parse("2026-05-06"));
        assertEquals(Outcome.done(vacation), members.announce(ADA, act, vacation));
        assertEquals(Outcome.done(vacation), members.announce(ADA, act, vacation));
        assertEquals(1, database.members().settings(ADA).size());
        members.setZone(ADA, at("2026-05-04T13:00:00Z"), TOKYO);
        Act later = at("2026-05-05T12:00:00Z");
        assertEquals(from("2026-05-06", BERLIN), members.setZone(ADA, later, BERLIN));
        assertEquals(from("2026-05-06", BERLIN), members.setZone(ADA, later, BERLIN));
        assertEquals(3, database.members().settings(ADA).size());
    }

    @Test
    void aGuildThatIsNotSetUpIsToldSo() {
        MemberId elsewhere = new MemberId(99, 2);
        assertEquals(
                Outcome.refused(new Refusal.NotSetUp()), members.setZone(elsewhere, at("2026-05-04T12:00:00Z"), TOKYO));
    }
}

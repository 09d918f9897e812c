package waymark.study.streak;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.study.GuildTime;

/** What the rules of {@code docs/streaks.md} say beyond their table of cases. Dates are of May 2026; the 4th is a Monday. */
class StreakRulesTest {
    private static final String SAFE = "2026-05-20T12:00:00Z";

    @Test
    void withoutACheckInThereIsNoHistory() {
        Streak streak = Learner.in("Europe/Berlin").streak("2026-05-04T12:00:00Z");
        Instant deadline = Instant.parse("2026-05-05T02:00:00Z");
        assertEquals(new Streak(LocalDate.parse("2026-05-04"), deadline, 0, 2, Longest.NONE, List.of()), streak);
    }

    @Test
    void aDayIncludesItsFirstInstantAndNotItsLast() {
        ZoneId utc = ZoneId.of("UTC");
        LocalTime four = LocalTime.of(4, 0);
        assertEquals(LocalDate.parse("2026-05-04"), StudyDay.of(Instant.parse("2026-05-04T04:00:00Z"), utc, four));
        assertEquals(
                LocalDate.parse("2026-05-03"), StudyDay.of(Instant.parse("2026-05-04T03:59:59.999999999Z"), utc, four));
    }

    @ParameterizedTest(name = "{0} {1} from {2}: {3}")
    @CsvSource({
        // A gap holds the day's start: the day begins with the clock change.
        "2026-03-29, Europe/Berlin, 02:30, 2026-03-29T01:00:00Z",
        // An overlap holds it: the first of the two.
        "2026-10-25, Europe/Berlin, 02:30, 2026-10-25T00:30:00Z",
        // Midnight does not exist.
        "2026-09-06, America/Santiago, 00:00, 2026-09-06T04:00:00Z",
        // A whole date that a zone left out.
        "2011-12-30, Pacific/Apia, 04:00, 2011-12-30T10:00:00Z",
    })
    void aDateBeginsWhereTheWallClockFirstReachesIt(LocalDate day, String zone, LocalTime start, Instant begins) {
        assertEquals(begins, StudyDay.begins(day, ZoneId.of(zone), start));
        assertEquals(day, StudyDay.of(begins, ZoneId.of(zone), start));
        assertEquals(day.minusDays(1), StudyDay.of(begins.minusMillis(1), ZoneId.of(zone), start));
    }

    @Test
    void aDateThatHasBegunStaysBegunWhenTheClockIsSetBackAcrossItsStart() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant secondTwoOClock = Instant.parse("2026-10-25T01:00:00Z");
        assertEquals(LocalDate.parse("2026-10-25"), StudyDay.of(secondTwoOClock, berlin, LocalTime.of(2, 30)));
    }

    @Test
    void anEntryForALaterDayWaitsForIt() {
        Learner ada = Learner.in("UTC").corrects("2026-05-04T12:00:00Z", EntryKind.CREDIT, "2026-05-06");
        assertEquals(0, ada.streak("2026-05-05T12:00:00Z").current());
        assertEquals("", ada.states("2026-05-05T12:00:00Z"));
        assertEquals("CREDIT", ada.states("2026-05-06T04:00:00Z"));
    }

    @Test
    void whatWasWrittenAfterTheInstantIsIgnoredAndWhatWasWrittenAtItIsNot() {
        Learner ada = Learner.in("UTC").checksIn("2026-05-04T12:00:00Z");
        assertEquals(0, ada.streak("2026-05-04T11:59:59.999Z").current());
        assertEquals(1, ada.streak("2026-05-04T12:00:00Z").current());
    }

    @Test
    void aBreakStartsANewRunAndTheLongestIsKept() {
        Learner ada =
                Learner.in("UTC").creditsDaily("2026-05-01", "2026-05-03").creditsDaily("2026-05-07", "2026-05-09");
        Streak streak = ada.streak("2026-05-09T12:00:00Z");
        assertEquals(
                "CREDIT CREDIT CREDIT FROZEN FROZEN MISSED CREDIT CREDIT CREDIT", ada.states("2026-05-09T12:00:00Z"));
        assertEquals(3, streak.current());
        assertEquals(
                new Longest(3, Optional.of(LocalDate.parse("2026-05-01")), Optional.of(LocalDate.parse("2026-05-03"))),
                streak.longest(),
                "of two as long, the earlier");
    }

    @Test
    void noFreezeIsSpentWithoutARunToProtect() {
        Learner ada = Learner.in("UTC")
                .credits("2026-05-01")
                .corrects("2026-05-06T12:00:00Z", EntryKind.GRANT_FREEZE, "2026-05-06");
        assertEquals("CREDIT FROZEN FROZEN MISSED MISSED MISSED PENDING PENDING", ada.states("2026-05-08T12:00:00Z"));
        assertEquals(1, ada.streak("2026-05-08T12:00:00Z").freezes());
    }

    @Test
    void everySeventhCheckInOfTheWholeHistoryEarnsAFreeze() {
        Learner ada =
                Learner.in("UTC").creditsDaily("2026-05-01", "2026-05-03").creditsDaily("2026-05-07", "2026-05-10");
        assertEquals(0, ada.streak("2026-05-09T12:00:00Z").freezes());
        assertEquals(1, ada.streak("2026-05-10T12:00:00Z").freezes(), "the break does not restart the count");
    }

    @Test
    void freezesStopAtTwo() {
        assertEquals(
                2,
                Learner.in("UTC")
                        .creditsDaily("2026-05-01", "2026-05-14")
                        .streak("2026-05-14T12:00:00Z")
                        .freezes());
    }

    @Test
    void aRestDayBridgesAndACheckInOnItCounts() {
        GuildTime weekdays = new GuildTime(ZoneId.of("UTC"), LocalTime.of(4, 0), EnumSet.range(MONDAY, FRIDAY));
        Learner ada = new Learner(weekdays).credits("2026-05-08", "2026-05-10", "2026-05-11");
        assertEquals("CREDIT REST CREDIT CREDIT", ada.states("2026-05-11T12:00:00Z"));
        assertEquals(3, ada.streak("2026-05-11T12:00:00Z").current());
    }

    @Test
    void aRestDayIsPendingUntilItSettles() {
        GuildTime weekdays = new GuildTime(ZoneId.of("UTC"), LocalTime.of(4, 0), EnumSet.range(MONDAY, FRIDAY));
        assertEquals(
                "CREDIT PENDING PENDING",
                new Learner(weekdays).credits("2026-05-08").states("2026-05-10T12:00:00Z"));
    }

    @Test
    void newStudyDaysHoldFromTheDayAfterAndReplaceThoseOfTheSameDay() {
        Learner ada = Learner.in("UTC")
                .credits("2026-05-04")
                .studies("2026-05-05T12:00:00Z", MONDAY, TUESDAY, WEDNESDAY)
                .studies("2026-05-05T13:00:00Z", FRIDAY, MONDAY, SUNDAY);
        assertEquals("CREDIT FROZEN REST REST FROZEN REST PENDING PENDING", ada.states("2026-05-11T12:00:00Z"));
    }

    @Test
    void studyDaysSetWithAFirstZoneCountFromTheDayInThatZone() {
        Learner ada = Learner.in("UTC")
                .credits("2026-05-04")
                .studies("2026-05-04T20:00:00Z", MONDAY, TUESDAY, WEDNESDAY)
                .zone("2026-05-04T20:00:00Z", "Asia/Tokyo");
        // In Tokyo it is Tuesday 05:00 already: Wednesday is the first day on which the change holds.
        assertEquals(
                LocalDate.parse("2026-05-05"),
                ada.streak("2026-05-04T20:00:00Z").today());
        assertEquals(Day.State.FROZEN, ada.state(SAFE, "2026-05-06"));
        assertEquals(Day.State.REST, ada.state(SAFE, "2026-05-07"));
    }

    @Test
    void vacationsAddUpAndCoverTheirFirstAndLastDay() {
        Learner ada = Learner.in("UTC")
                .credits("2026-05-04")
                .vacation("2026-05-04T12:00:00Z", "2026-05-05", "2026-05-06")
                .vacation("2026-05-04T13:00:00Z", "2026-05-06", "2026-05-08");
        assertEquals("CREDIT REST REST REST REST FROZEN PENDING PENDING", ada.states("2026-05-11T12:00:00Z"));
    }

    @Test
    void restGoesBeforeAnExcuse() {
        Learner ada = Learner.in("UTC")
                .credits("2026-05-04")
                .vacation("2026-05-04T12:00:00Z", "2026-05-05", "2026-05-05")
                .corrects("2026-05-06T12:00:00Z", EntryKind.EXCUSE, "2026-05-05")
                .corrects("2026-05-06T12:00:00Z", EntryKind.EXCUSE, "2026-05-06");
        assertEquals("CREDIT REST EXCUSED FROZEN PENDING PENDING", ada.states("2026-05-09T12:00:00Z"));
    }

    @Test
    void aVoidTakesBackEverythingOfItsDayUntilALaterEntry() {
        Learner ada = Learner.in("UTC").credits("2026-05-01", "2026-05-02").creditsDaily("2026-05-04", "2026-05-05");
        ada.corrects("2026-05-05T13:00:00Z", EntryKind.EXCUSE, "2026-05-03");
        assertEquals("CREDIT CREDIT EXCUSED CREDIT CREDIT", ada.states("2026-05-05T14:00:00Z"));
        ada.corrects("2026-05-05T15:00:00Z", EntryKind.VOID, "2026-05-03");
        ada.corrects("2026-05-05T15:00:00Z", EntryKind.VOID, "2026-05-01");
        assertEquals("CREDIT FROZEN CREDIT CREDIT", ada.states("2026-05-05T16:00:00Z"));
        ada.corrects("2026-05-05T17:00:00Z", EntryKind.CREDIT, "2026-05-01");
        assertEquals("CREDIT CREDIT FROZEN CREDIT CREDIT", ada.states("2026-05-05T18:00:00Z"));
    }

    @Test
    void aGrantedFreezeHoldsFromItsDayAndIsLostBeyondTwoOrBeforeTheHistory() {
        Learner ada = Learner.in("UTC")
                .corrects("2026-05-01T12:00:00Z", EntryKind.GRANT_FREEZE, "2026-05-01")
                .credits("2026-05-02")
                .corrects("2026-05-02T13:00:00Z", EntryKind.GRANT_FREEZE, "2026-05-02");
        assertEquals(2, ada.streak("2026-05-03T12:00:00Z").freezes());
        ada.corrects("2026-05-03T13:00:00Z", EntryKind.GRANT_FREEZE, "2026-05-05");
        assertEquals("CREDIT FROZEN FROZEN FROZEN MISSED PENDING PENDING", ada.states("2026-05-08T12:00:00Z"));
    }

    @ParameterizedTest(name = "down {0} to {1}: {2}")
    @CsvSource({
        "2026-05-06T03:30:00Z, 2026-05-06T04:00:00Z, EXCUSED",
        "2026-05-06T03:30:01Z, 2026-05-06T04:00:00Z, FROZEN",
        "2026-05-06T00:00:00Z, 2026-05-06T00:30:00Z, EXCUSED",
        "2026-05-05T23:30:00Z, 2026-05-06T00:00:00Z, FROZEN",
        "2026-05-05T08:00:00Z, 2026-05-05T14:00:00Z, EXCUSED",
        "2026-05-05T08:00:00Z, 2026-05-05T13:59:59Z, FROZEN",
        "2026-05-05T03:00:00Z, 2026-05-05T09:59:59Z, FROZEN",
    })
    void downtimeExcusesFromThirtyMinutesAtTheEndOrSixHoursInAll(String from, String to, Day.State state) {
        Learner ada = Learner.in("UTC").credits("2026-05-04").down(from, to);
        assertEquals(state, ada.state("2026-05-07T12:00:00Z", "2026-05-05"));
    }

    @Test
    void overlappingOutagesAreCountedOnce() {
        Learner ada = Learner.in("UTC")
                .credits("2026-05-04")
                .down("2026-05-05T08:00:00Z", "2026-05-05T12:00:00Z")
                .down("2026-05-05T09:00:00Z", "2026-05-05T13:00:00Z");
        assertEquals(Day.State.FROZEN, ada.state("2026-05-07T12:00:00Z", "2026-05-05"));
        ada.down("2026-05-05T16:00:00Z", "2026-05-05T17:00:00Z");
        Day day = ada.streak("2026-05-07T12:00:00Z")
                .day(LocalDate.parse("2026-05-05"))
                .orElseThrow();
        assertEquals(new Why.Down(Duration.ZERO, Duration.ofHours(6)), day.why());
    }

    @Test
    void aDeclaredOutageExcusesEveryDayWithWhichItSharesMoreThanAnInstant() {
        Learner ada =
                Learner.in("UTC").credits("2026-05-04").declaredDown("2026-05-06T03:59:59Z", "2026-05-07T04:00:00Z");
        assertEquals("CREDIT EXCUSED EXCUSED FROZEN PENDING PENDING", ada.states("2026-05-09T12:00:00Z"));
    }

    @Test
    void theFirstZoneHoldsAtOnceAndMayLeaveAShortDay() {
        Learner ada = Learner.in("UTC").credits("2026-05-04").zone("2026-05-05T08:00:00Z", "Pacific/Kiritimati");
        // In UTC it is Tuesday 08:00, in Kiritimati 22:00: Tuesday ends six hours later.
        Streak streak = ada.streak("2026-05-05T08:00:00Z");
        assertEquals(LocalDate.parse("2026-05-05"), streak.today());
        assertEquals(Instant.parse("2026-05-05T14:00:00Z"), streak.deadline());
        Day tuesday = ada.streak("2026-05-07T08:00:00Z")
                .day(LocalDate.parse("2026-05-05"))
                .orElseThrow();
        assertEquals(new Why.ShortDay(Duration.ofHours(10)), tuesday.why());
    }

    @Test
    void theDayNeverRunsBackwardsWhenTheFirstZoneIsBehind() {
        Learner ada = Learner.in("Pacific/Kiritimati").zone("2026-05-05T00:00:00Z", "Pacific/Honolulu");
        Streak streak = ada.streak("2026-05-05T00:00:00Z");
        assertEquals(LocalDate.parse("2026-05-05"), streak.today(), "Tuesday, as it was in Kiritimati");
        assertEquals(Instant.parse("2026-05-06T14:00:00Z"), streak.deadline(), "where Honolulu's Tuesday ends");
    }

    @Test
    void aZoneSetWhileAnotherWaitsTakesItsPlace() {
        Learner ada = Learner.in("UTC")
                .zone("2026-05-01T08:00:00Z", "UTC")
                .zone("2026-05-05T08:00:00Z", "Asia/Tokyo")
                .zone("2026-05-05T09:00:00Z", "Europe/Berlin");
        assertEquals(
                Instant.parse("2026-05-06T04:00:00Z"),
                ada.streak("2026-05-05T10:00:00Z").deadline());
        assertEquals(
                Instant.parse("2026-05-07T02:00:00Z"),
                ada.streak("2026-05-06T04:00:00Z").deadline());
    }

    @Test
    void everyCreditedDaySaysWhenAndWhere() {
        Learner ada = Learner.in("Europe/Berlin")
                .zone("2026-05-01T08:00:00Z", "America/Los_Angeles")
                .backdates("2026-05-01T09:00:00Z");
        Streak streak = ada.streak("2026-05-01T09:00:00Z");
        Day day = streak.days().getFirst();
        assertEquals(LocalDate.parse("2026-04-30"), day.day());
        assertEquals(ZoneId.of("America/Los_Angeles"), day.zone());
        assertEquals(Instant.parse("2026-05-01T09:00:00Z"), day.at());
        assertEquals(Instant.parse("2026-05-02T11:00:00Z"), streak.deadline());
        assertEquals(2, streak.days().size());
    }
}

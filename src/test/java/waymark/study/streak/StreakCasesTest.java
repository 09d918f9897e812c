package waymark.study.streak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of cases in {@code docs/streaks.md}, row by row. */
class StreakCasesTest {
    private static final LocalTime FOUR = LocalTime.of(4, 0);

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2026-05-05T02:10:00+02:00, Europe/Berlin, 2026-05-04",
        "2026-03-29T03:30:00+02:00, Europe/Berlin, 2026-03-28",
        "2026-03-29T04:30:00+02:00, Europe/Berlin, 2026-03-29",
        "2026-10-25T02:30:00+02:00, Europe/Berlin, 2026-10-24",
        "2026-10-25T02:30:00+01:00, Europe/Berlin, 2026-10-24",
        "2026-10-25T03:59:00+01:00, Europe/Berlin, 2026-10-24",
        "2026-03-08T03:30:00-04:00, America/New_York, 2026-03-07",
    })
    void anActBelongsToTheDayOfItsWallClock(String at, String zone, LocalDate day) {
        Instant instant = OffsetDateTime.parse(at).toInstant();
        assertEquals(day, StudyDay.of(instant, ZoneId.of(zone), FOUR));
    }

    @ParameterizedTest(name = "{0} lasts {1} h in Berlin")
    @CsvSource({"2026-03-28, 23", "2026-03-29, 24", "2026-10-24, 25", "2026-10-25, 24"})
    void aDayAcrossAClockChangeIsShorterOrLonger(LocalDate day, long hours) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant begin = StudyDay.begins(day, berlin, FOUR);
        Instant end = StudyDay.begins(day.plusDays(1), berlin, FOUR);
        assertEquals(Duration.ofHours(hours), Duration.between(begin, end));
    }

    @Test
    void theSecondHalfPastTwoOfAnAutumnNightIsAlreadyCounted() {
        Learner ada =
                Learner.in("Europe/Berlin").checksIn("2026-10-25T00:30:00Z").checksIn("2026-10-25T01:30:00Z");
        Streak streak = ada.streak("2026-10-25T01:30:00Z");
        assertEquals(LocalDate.parse("2026-10-24"), streak.today());
        assertEquals(1, streak.current());
        assertEquals("CREDIT", ada.states("2026-10-25T01:30:00Z"));
    }

    @Test
    void aMissedDayTakesAFreezeWhenTheDayAfterItEnds() {
        Learner ada = Learner.in("Europe/Berlin").credits("2026-05-04", "2026-05-06");
        assertEquals("CREDIT PENDING CREDIT", ada.states("2026-05-07T01:59:59.999Z"));
        Streak settled = ada.streak("2026-05-07T02:00:00Z");
        assertEquals("CREDIT FROZEN CREDIT PENDING", ada.states("2026-05-07T02:00:00Z"));
        assertEquals(2, settled.current());
        assertEquals(1, settled.freezes());
        Day frozen = settled.day(LocalDate.parse("2026-05-05")).orElseThrow();
        assertEquals(Instant.parse("2026-05-07T02:00:00Z"), frozen.at());
        assertEquals(new Why.Frozen(1), frozen.why());
    }

    @Test
    void yesterdayGivenInTimeTakesNoFreeze() {
        Learner ada = Learner.in("Europe/Berlin").credits("2026-05-04").backdates("2026-05-06T08:00:00Z");
        Streak streak = ada.streak("2026-05-09T00:00:00Z");
        assertEquals(Day.State.CREDIT, ada.state("2026-05-06T08:00:00Z", "2026-05-05"));
        assertEquals(2, ada.streak("2026-05-06T08:00:00Z").freezes());
        assertEquals(2, streak.current());
    }

    @Test
    void theThirdDayMissedBreaksWhenTheDayAfterItEnds() {
        Learner ada = Learner.in("Europe/Berlin").credits("2026-05-04");
        assertEquals(1, ada.streak("2026-05-09T01:59:59Z").current());
        assertEquals("CREDIT FROZEN FROZEN MISSED PENDING PENDING", ada.states("2026-05-09T02:00:00Z"));
        assertEquals(0, ada.streak("2026-05-09T02:00:00Z").current());
        assertEquals(0, ada.streak("2026-05-09T02:00:00Z").freezes());
        assertEquals(1, ada.credits("2026-05-08").streak("2026-05-09T02:00:00Z").current());
    }

    @Test
    void flyingFromLosAngelesToTokyoLeavesAnExcusedEightHourDay() {
        Learner ada = Learner.in("America/Los_Angeles")
                .zone("2026-04-01T08:00:00Z", "America/Los_Angeles")
                .checksIn("2026-05-05T18:00:00Z")
                .zone("2026-05-06T07:00:00Z", "Asia/Tokyo");
        Streak before = ada.streak("2026-05-06T10:59:59Z");
        assertEquals(LocalDate.parse("2026-05-05"), before.today());
        assertEquals(Instant.parse("2026-05-06T11:00:00Z"), before.deadline());
        Streak wednesday = ada.streak("2026-05-06T11:00:00Z");
        assertEquals(LocalDate.parse("2026-05-06"), wednesday.today());
        assertEquals(Instant.parse("2026-05-06T19:00:00Z"), wednesday.deadline());
        Streak later = ada.streak("2026-05-08T00:00:00Z");
        Day day = later.day(LocalDate.parse("2026-05-06")).orElseThrow();
        assertEquals(new Why.ShortDay(Duration.ofHours(8)), day.why());
        assertEquals(2, later.freezes());
    }

    @Test
    void flyingFromTokyoToLosAngelesGivesALongDayThatCountsOnce() {
        Learner ada = Learner.in("Asia/Tokyo")
                .zone("2026-04-01T08:00:00Z", "Asia/Tokyo")
                .zone("2026-05-06T03:00:00Z", "America/Los_Angeles")
                .checksIn("2026-05-06T03:00:00Z")
                .checksIn("2026-05-06T20:00:00Z");
        // Tokyo's Wednesday ends at 12:00 in Los Angeles, whose own lasts 16 hours more.
        assertEquals(
                LocalDate.parse("2026-05-06"),
                ada.streak("2026-05-06T19:00:00Z").today());
        Streak last = ada.streak("2026-05-07T10:59:59Z");
        assertEquals(LocalDate.parse("2026-05-06"), last.today());
        assertEquals(Instant.parse("2026-05-07T11:00:00Z"), last.deadline());
        assertEquals(1, last.current());
    }

    @Test
    void flyingAcrossTheDateLineSkipsADayThatIsExcused() {
        Learner ada = Learner.in("Pacific/Honolulu")
                .zone("2026-04-01T08:00:00Z", "Pacific/Honolulu")
                .checksIn("2026-05-04T20:00:00Z")
                .zone("2026-05-04T21:00:00Z", "Pacific/Kiritimati");
        assertEquals(
                LocalDate.parse("2026-05-04"),
                ada.streak("2026-05-05T13:59:59Z").today());
        assertEquals(
                Instant.parse("2026-05-05T14:00:00Z"),
                ada.streak("2026-05-05T13:59:59Z").deadline());
        assertEquals(
                LocalDate.parse("2026-05-06"),
                ada.streak("2026-05-05T14:00:00Z").today());
        assertEquals("CREDIT PENDING PENDING", ada.states("2026-05-05T14:00:00Z"));
        Streak thursday = ada.streak("2026-05-06T14:00:00Z");
        assertEquals(
                new Why.ShortDay(Duration.ZERO),
                thursday.day(LocalDate.parse("2026-05-05")).orElseThrow().why());
        assertEquals(2, thursday.freezes());
    }

    @Test
    void aNightWithoutTheBotExcusesTheDayAndKeepsTheFreeze() {
        Learner ada =
                Learner.in("Europe/Berlin").credits("2026-05-06").down("2026-05-07T21:00:00Z", "2026-05-08T03:00:00Z");
        Streak streak = ada.streak("2026-05-09T02:00:00Z");
        Why why = streak.day(LocalDate.parse("2026-05-07")).orElseThrow().why();
        assertEquals(new Why.Down(Duration.ofHours(4), Duration.ofHours(5)), assertInstanceOf(Why.Down.class, why));
        assertEquals(Day.State.EXCUSED, why.state());
        assertEquals(2, streak.freezes());
        assertEquals(1, streak.current());
    }

    @Test
    void aVoidedDayTakesAFreezeAndMovesTheSeventhCheckIn() {
        Learner ada = Learner.in("Europe/Berlin").creditsDaily("2026-05-01", "2026-05-10");
        assertEquals(2, ada.streak("2026-05-10T12:00:00Z").freezes());
        ada.corrects("2026-05-10T12:30:00Z", EntryKind.VOID, "2026-05-05");
        Streak streak = ada.streak("2026-05-10T13:00:00Z");
        assertEquals(Day.State.FROZEN, ada.state("2026-05-10T13:00:00Z", "2026-05-05"));
        assertEquals(9, streak.current());
        assertEquals(2, streak.freezes());
        assertEquals(
                new Longest(9, Optional.of(LocalDate.parse("2026-05-01")), Optional.of(LocalDate.parse("2026-05-10"))),
                streak.longest());
    }
}

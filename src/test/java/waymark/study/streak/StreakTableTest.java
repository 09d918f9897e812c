package waymark.study.streak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.study.GuildTime;

/**
 * The cases of {@code docs/streaks.md} and the edges of its rules, one a row: what a member did, when one looks, and then the streak, the
 * freezes, the history and the receipt of the day in question. In Berlin a day of May 2026 ends at 02:00Z of the next.
 */
class StreakTableTest {
    private static final String BERLIN = "Europe/Berlin";
    private static final String TOKYO = "Asia/Tokyo";
    private static final String LOS_ANGELES = "America/Los_Angeles";

    /** What is to come out; the history by first letters, M being missed. */
    private record Row(
            String name, Learner did, String at, int current, int freezes, String history, String day, String receipt) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Learner ada() {
        return Learner.in(BERLIN);
    }

    private static Row row(
            String name, Learner did, String at, int current, int freezes, String history, String day, String receipt) {
        return new Row(name, did, at, current, freezes, history, day, receipt);
    }

    static Stream<Row> rows() {
        return Stream.of(
                        cases(),
                        timeOfTheAct(),
                        settlement(),
                        restAndVacation(),
                        freezes(),
                        outages(),
                        zones(),
                        corrections())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> cases() {
        return Stream.of(
                row(
                        "Tue 02:10 is Monday",
                        ada().checksIn("2026-05-05T00:10:00Z"),
                        "2026-05-05T00:10:00Z",
                        1,
                        2,
                        "C",
                        "2026-05-04",
                        "checked in 02:10 Europe/Berlin"),
                row(
                        "spring, 03:30 CEST is Saturday",
                        ada().checksIn("2026-03-29T01:30:00Z"),
                        "2026-03-29T01:30:00Z",
                        1,
                        2,
                        "C",
                        "2026-03-28",
                        "checked in 03:30 Europe/Berlin"),
                row(
                        "spring, 04:30 CEST is Sunday",
                        ada().checksIn("2026-03-29T02:30:00Z"),
                        "2026-03-29T02:30:00Z",
                        1,
                        2,
                        "C",
                        "2026-03-29",
                        "checked in 04:30 Europe/Berlin"),
                row(
                        "autumn, the second 02:30 is already counted",
                        ada().checksIn("2026-10-25T00:30:00Z").checksIn("2026-10-25T01:30:00Z"),
                        "2026-10-25T01:30:00Z",
                        1,
                        2,
                        "C",
                        "2026-10-24",
                        "checked in 02:30 Europe/Berlin"),
                row(
                        "autumn, 03:59 CET is Saturday",
                        ada().checksIn("2026-10-25T02:59:00Z"),
                        "2026-10-25T02:59:00Z",
                        1,
                        2,
                        "C",
                        "2026-10-24",
                        "checked in 03:59 Europe/Berlin"),
                row(
                        "New York, 03:30 EDT is Saturday",
                        Learner.in("America/New_York").checksIn("2026-03-08T07:30:00Z"),
                        "2026-03-08T07:30:00Z",
                        1,
                        2,
                        "C",
                        "2026-03-07",
                        "checked in 03:30 America/New_York"),
                row(
                        "Tuesday becomes frozen on Thu 04:00",
                        ada().credits("2026-05-04", "2026-05-06"),
                        "2026-05-07T02:00:00Z",
                        2,
                        1,
                        "CFCP",
                        "2026-05-05",
                        "freeze spent, 1 left, settled 2026-05-07 04:00 Europe/Berlin"),
                row(
                        "Wed 10:00, yesterday",
                        ada().credits("2026-05-04").backdates("2026-05-06T08:00:00Z"),
                        "2026-05-06T08:00:00Z",
                        2,
                        2,
                        "CCP",
                        "2026-05-05",
                        "checked in 10:00 Europe/Berlin"),
                row(
                        "Tue to Thu missed, before Sat 04:00",
                        ada().credits("2026-05-04"),
                        "2026-05-09T01:59:59Z",
                        1,
                        0,
                        "CFFPP",
                        "2026-05-07",
                        "open until 2026-05-09 04:00 Europe/Berlin"),
                row(
                        "Tue to Thu missed, at Sat 04:00",
                        ada().credits("2026-05-04"),
                        "2026-05-09T02:00:00Z",
                        0,
                        0,
                        "CFFMPP",
                        "2026-05-07",
                        "missed, ended a run of 1, freezes spent on 2026-05-05 and 2026-05-06, settled 2026-05-09 04:00 Europe/Berlin"),
                row(
                        "and 1 if Friday was credited",
                        ada().credits("2026-05-04", "2026-05-08"),
                        "2026-05-09T02:00:00Z",
                        1,
                        0,
                        "CFFMCP",
                        "2026-05-08",
                        "checked in 12:00 Europe/Berlin"),
                row(
                        "Los Angeles to Tokyo leaves 8 h",
                        Learner.in(LOS_ANGELES)
                                .zone("2026-04-01T08:00:00Z", LOS_ANGELES)
                                .checksIn("2026-05-05T18:00:00Z")
                                .zone("2026-05-06T07:00:00Z", TOKYO),
                        "2026-05-07T19:00:00Z",
                        1,
                        2,
                        "CEPP",
                        "2026-05-06",
                        "excused, a change of zone left 8:00 h, settled 2026-05-08 04:00 Asia/Tokyo"),
                row(
                        "Tokyo to Los Angeles is one long day, counted once",
                        Learner.in(TOKYO)
                                .zone("2026-04-01T08:00:00Z", TOKYO)
                                .zone("2026-05-06T03:00:00Z", LOS_ANGELES)
                                .checksIn("2026-05-06T03:00:00Z")
                                .checksIn("2026-05-06T20:00:00Z"),
                        "2026-05-07T10:59:59Z",
                        1,
                        2,
                        "C",
                        "2026-05-06",
                        "checked in 12:00 Asia/Tokyo"),
                row(
                        "Honolulu to Kiritimati skips Tuesday",
                        Learner.in("Pacific/Honolulu")
                                .zone("2026-04-01T08:00:00Z", "Pacific/Honolulu")
                                .checksIn("2026-05-04T20:00:00Z")
                                .zone("2026-05-04T21:00:00Z", "Pacific/Kiritimati"),
                        "2026-05-06T14:00:00Z",
                        1,
                        2,
                        "CEPP",
                        "2026-05-05",
                        "excused, a change of zone left 0:00 h, settled 2026-05-07 04:00 Pacific/Kiritimati"),
                row(
                        "down Thu 23:00 to Fri 05:00",
                        ada().credits("2026-05-06").down("2026-05-07T21:00:00Z", "2026-05-08T03:00:00Z"),
                        "2026-05-09T02:00:00Z",
                        1,
                        2,
                        "CEPP",
                        "2026-05-07",
                        "excused, down 4:00 h of the last 4 h, 5:00 h in all, settled 2026-05-09 04:00 Europe/Berlin"),
                row(
                        "a voided day 5 of 10 takes a freeze; day 8 is the 7th",
                        ada().creditsDaily("2026-05-01", "2026-05-10")
                                .corrects("2026-05-10T12:30:00Z", EntryKind.VOID, "2026-05-05"),
                        "2026-05-10T13:00:00Z",
                        9,
                        2,
                        "CCCCFCCCCC",
                        "2026-05-08",
                        "checked in 12:00 Europe/Berlin, a seventh: earned a freeze"));
    }

    private static Stream<Row> timeOfTheAct() {
        Learner midnight =
                new Learner(new GuildTime(ZoneId.of(BERLIN), LocalTime.MIDNIGHT, EnumSet.allOf(DayOfWeek.class)));
        Learner six = new Learner(new GuildTime(ZoneId.of(BERLIN), LocalTime.of(6, 0), EnumSet.allOf(DayOfWeek.class)));
        return Stream.of(
                row(
                        "rule 2: a day has its first instant",
                        ada().checksIn("2026-05-05T02:00:00Z"),
                        "2026-05-05T02:00:00Z",
                        1,
                        2,
                        "C",
                        "2026-05-05",
                        "checked in 04:00 Europe/Berlin"),
                row(
                        "rule 2: and not its last",
                        ada().checksIn("2026-05-05T01:59:59.999Z"),
                        "2026-05-05T02:00:00Z",
                        1,
                        2,
                        "CP",
                        "2026-05-04",
                        "checked in 03:59 Europe/Berlin"),
                row(
                        "rule 2: a day start of 00:00",
                        midnight.checksIn("2026-05-04T22:00:00Z"),
                        "2026-05-04T22:00:00Z",
                        1,
                        2,
                        "C",
                        "2026-05-05",
                        "checked in 00:00 Europe/Berlin"),
                row(
                        "rule 2: a day start of 06:00",
                        six.checksIn("2026-05-05T03:59:59Z"),
                        "2026-05-05T03:59:59Z",
                        1,
                        2,
                        "C",
                        "2026-05-04",
                        "checked in 05:59 Europe/Berlin"),
                row(
                        "rule 3: a day has one CREDIT, the first",
                        ada().checksIn("2026-05-04T08:00:00Z").checksIn("2026-05-04T09:00:00Z"),
                        "2026-05-04T10:00:00Z",
                        1,
                        2,
                        "C",
                        "2026-05-04",
                        "checked in 10:00 Europe/Berlin"));
    }

    private static Stream<Row> settlement() {
        return Stream.of(
                row("rule 4: without a check-in there is no history", ada(), "2026-05-04T10:00:00Z", 0, 2, "", "", ""),
                row(
                        "rule 4: today never breaks a streak",
                        ada().credits("2026-05-04"),
                        "2026-05-05T10:00:00Z",
                        1,
                        2,
                        "CP",
                        "2026-05-05",
                        "open until 2026-05-07 04:00 Europe/Berlin"),
                row(
                        "rule 4: pending days' credits are in the streak",
                        ada().credits("2026-05-04", "2026-05-05", "2026-05-06"),
                        "2026-05-06T10:00:00Z",
                        3,
                        2,
                        "CCC",
                        "2026-05-06",
                        "checked in 12:00 Europe/Berlin"),
                row(
                        "rule 4: rest days are pending too",
                        ada().studies("2026-05-01T10:00:00Z", DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
                                .credits("2026-05-04"),
                        "2026-05-06T01:59:59Z",
                        1,
                        2,
                        "CP",
                        "2026-05-05",
                        "open until 2026-05-07 04:00 Europe/Berlin"),
                row(
                        "rule 4: an excused day is pending too",
                        ada().credits("2026-05-04").corrects("2026-05-05T10:00:00Z", EntryKind.EXCUSE, "2026-05-05"),
                        "2026-05-06T10:00:00Z",
                        1,
                        2,
                        "CPP",
                        "2026-05-05",
                        "open until 2026-05-07 04:00 Europe/Berlin"));
    }

    private static Stream<Row> restAndVacation() {
        return Stream.of(
                row(
                        "rule 5: a rest day bridges",
                        ada().studies("2026-05-01T10:00:00Z", DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
                                .credits("2026-05-04", "2026-05-06"),
                        "2026-05-07T02:00:00Z",
                        2,
                        2,
                        "CRCP",
                        "2026-05-05",
                        "rest day, TUESDAY, settled 2026-05-07 04:00 Europe/Berlin"),
                row(
                        "rule 5: a check-in on a rest day counts",
                        ada().studies("2026-05-01T10:00:00Z", DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
                                .credits("2026-05-04", "2026-05-05"),
                        "2026-05-05T12:00:00Z",
                        2,
                        2,
                        "CC",
                        "2026-05-05",
                        "checked in 12:00 Europe/Berlin"),
                row(
                        "rule 5: a change holds from the day after",
                        ada().credits("2026-05-04")
                                .studies(
                                        "2026-05-05T10:00:00Z",
                                        DayOfWeek.THURSDAY,
                                        DayOfWeek.FRIDAY,
                                        DayOfWeek.SATURDAY),
                        "2026-05-08T02:00:00Z",
                        1,
                        1,
                        "CFRPP",
                        "2026-05-06",
                        "rest day, WEDNESDAY, settled 2026-05-08 04:00 Europe/Berlin"),
                row(
                        "rule 7: the first and last day of a vacation are rest",
                        ada().credits("2026-05-04")
                                .vacation("2026-05-04T10:00:00Z", "2026-05-05", "2026-05-06")
                                .credits("2026-05-07"),
                        "2026-05-08T02:00:00Z",
                        2,
                        2,
                        "CRRCP",
                        "2026-05-06",
                        "vacation from 2026-05-05 to 2026-05-06, settled 2026-05-08 04:00 Europe/Berlin"),
                row(
                        "rule 7: a check-in in a vacation counts",
                        ada().credits("2026-05-04")
                                .vacation("2026-05-04T10:00:00Z", "2026-05-05", "2026-05-06")
                                .credits("2026-05-05"),
                        "2026-05-05T12:00:00Z",
                        2,
                        2,
                        "CC",
                        "2026-05-05",
                        "checked in 12:00 Europe/Berlin"),
                row(
                        "rule 4: REST goes before EXCUSED",
                        ada().credits("2026-05-04")
                                .vacation("2026-05-04T10:00:00Z", "2026-05-05", "2026-05-05")
                                .corrects("2026-05-06T10:00:00Z", EntryKind.EXCUSE, "2026-05-05"),
                        "2026-05-07T02:00:00Z",
                        1,
                        2,
                        "CRPP",
                        "2026-05-05",
                        "vacation from 2026-05-05 to 2026-05-05, settled 2026-05-07 04:00 Europe/Berlin"));
    }

    private static Stream<Row> freezes() {
        return Stream.of(
                row(
                        "rule 6: none is spent without a run",
                        ada().credits("2026-05-04", "2026-05-10"),
                        "2026-05-11T10:00:00Z",
                        1,
                        0,
                        "CFFMMMCP",
                        "2026-05-08",
                        "missed, settled 2026-05-10 04:00 Europe/Berlin"),
                row(
                        "rule 6: at the cap a seventh gains nothing",
                        ada().creditsDaily("2026-05-01", "2026-05-07"),
                        "2026-05-07T12:00:00Z",
                        7,
                        2,
                        "CCCCCCC",
                        "2026-05-07",
                        "checked in 12:00 Europe/Berlin, a seventh: two freezes held, none earned"),
                row(
                        "rule 6: the seventh counts through a break",
                        ada().credits("2026-05-01").creditsDaily("2026-05-06", "2026-05-11"),
                        "2026-05-11T12:00:00Z",
                        6,
                        1,
                        "CFFMMCCCCCC",
                        "2026-05-11",
                        "checked in 12:00 Europe/Berlin, a seventh: earned a freeze"));
    }

    private static Stream<Row> outages() {
        return Stream.of(
                row(
                        "rule 9: 29 min at the end do not excuse",
                        ada().credits("2026-05-04").down("2026-05-06T01:31:00Z", "2026-05-06T03:00:00Z"),
                        "2026-05-07T02:00:00Z",
                        1,
                        1,
                        "CFPP",
                        "2026-05-05",
                        "freeze spent, 1 left, settled 2026-05-07 04:00 Europe/Berlin"),
                row(
                        "rule 9: 30 min at the end do",
                        ada().credits("2026-05-04").down("2026-05-06T01:30:00Z", "2026-05-06T03:00:00Z"),
                        "2026-05-07T02:00:00Z",
                        1,
                        2,
                        "CEPP",
                        "2026-05-05",
                        "excused, down 0:30 h of the last 4 h, 0:30 h in all, settled 2026-05-07 04:00 Europe/Berlin"),
                row(
                        "rule 9: 6 h of the day do, overlaps once",
                        ada().credits("2026-05-04")
                                .down("2026-05-05T06:00:00Z", "2026-05-05T10:00:00Z")
                                .down("2026-05-05T08:00:00Z", "2026-05-05T12:00:00Z"),
                        "2026-05-07T02:00:00Z",
                        1,
                        2,
                        "CEPP",
                        "2026-05-05",
                        "excused, down 0:00 h of the last 4 h, 6:00 h in all, settled 2026-05-07 04:00 Europe/Berlin"),
                row(
                        "rule 9: a declared one excuses by more than an instant",
                        ada().credits("2026-05-04").declaredDown("2026-05-05T10:00:00Z", "2026-05-05T10:00:01Z"),
                        "2026-05-07T02:00:00Z",
                        1,
                        2,
                        "CEPP",
                        "2026-05-05",
                        "excused, outage declared from 2026-05-05T10:00:00Z to 2026-05-05T10:00:01Z, settled 2026-05-07 04:00 Europe/Berlin"),
                row(
                        "rule 9: and not where it ends as the day begins",
                        ada().credits("2026-05-04").declaredDown("2026-05-04T20:00:00Z", "2026-05-05T02:00:00Z"),
                        "2026-05-07T02:00:00Z",
                        1,
                        1,
                        "CFPP",
                        "2026-05-05",
                        "freeze spent, 1 left, settled 2026-05-07 04:00 Europe/Berlin"));
    }

    private static Stream<Row> zones() {
        return Stream.of(
                row(
                        "rule 10: a first zone holds at its own instant",
                        ada().zone("2026-05-04T10:00:00Z", TOKYO).checksIn("2026-05-04T19:00:00Z"),
                        "2026-05-04T19:00:00Z",
                        1,
                        2,
                        "C",
                        "2026-05-05",
                        "checked in 04:00 Asia/Tokyo"),
                row(
                        "rule 10: a later one waits for the day to end",
                        ada().zone("2026-05-01T10:00:00Z", BERLIN)
                                .zone("2026-05-04T10:00:00Z", TOKYO)
                                .checksIn("2026-05-04T19:00:00Z"),
                        "2026-05-04T19:00:00Z",
                        1,
                        2,
                        "C",
                        "2026-05-04",
                        "checked in 21:00 Europe/Berlin"),
                row(
                        "rule 10: another made meanwhile takes its place",
                        ada().zone("2026-05-01T10:00:00Z", BERLIN)
                                .zone("2026-05-04T10:00:00Z", TOKYO)
                                .zone("2026-05-04T11:00:00Z", BERLIN)
                                .checksIn("2026-05-05T10:00:00Z"),
                        "2026-05-05T10:00:00Z",
                        1,
                        2,
                        "C",
                        "2026-05-05",
                        "checked in 12:00 Europe/Berlin"),
                // Half a day less nothing: Karachi is 3 h ahead of Berlin in summer, so 21 h are left of the Tuesday.
                row(
                        "rule 10: 12 h or more are a day like others",
                        ada().zone("2026-05-01T10:00:00Z", BERLIN)
                                .checksIn("2026-05-04T10:00:00Z")
                                .zone("2026-05-04T11:00:00Z", "Asia/Karachi"),
                        "2026-05-07T00:00:00Z",
                        1,
                        1,
                        "CFPP",
                        "2026-05-05",
                        "freeze spent, 1 left, settled 2026-05-07 04:00 Asia/Karachi"));
    }

    private static Stream<Row> corrections() {
        Learner taken = ada().credits("2026-05-04", "2026-05-05")
                .corrects("2026-05-05T11:00:00Z", EntryKind.VOID, "2026-05-05");
        Learner given = ada().credits("2026-05-04", "2026-05-05")
                .corrects("2026-05-05T11:00:00Z", EntryKind.VOID, "2026-05-05")
                .corrects("2026-05-05T12:00:00Z", EntryKind.CREDIT, "2026-05-05");
        return Stream.of(
                row(
                        "rule 11: an EXCUSE bridges",
                        ada().credits("2026-05-04").corrects("2026-05-08T10:00:00Z", EntryKind.EXCUSE, "2026-05-05"),
                        "2026-05-07T02:00:00Z",
                        1,
                        1,
                        "CFPP",
                        "2026-05-05",
                        "freeze spent, 1 left, settled 2026-05-07 04:00 Europe/Berlin"),
                row(
                        "rule 11: from its instant on",
                        ada().credits("2026-05-04").corrects("2026-05-08T10:00:00Z", EntryKind.EXCUSE, "2026-05-05"),
                        "2026-05-08T10:00:00Z",
                        1,
                        1,
                        "CEFPP",
                        "2026-05-05",
                        "excused by 9: because, settled 2026-05-07 04:00 Europe/Berlin"),
                row(
                        "rule 11: a VOID takes the day back",
                        taken,
                        "2026-05-05T11:00:00Z",
                        1,
                        2,
                        "CP",
                        "2026-05-05",
                        "open until 2026-05-07 04:00 Europe/Berlin"),
                row(
                        "rule 11: a later entry gives it back",
                        given,
                        "2026-05-05T12:00:00Z",
                        2,
                        2,
                        "CC",
                        "2026-05-05",
                        "checked in 14:00 Europe/Berlin"),
                row(
                        "rule 11: a freeze is there before its day settles",
                        ada().credits("2026-05-04")
                                .corrects("2026-05-09T10:00:00Z", EntryKind.GRANT_FREEZE, "2026-05-07"),
                        "2026-05-09T10:00:00Z",
                        1,
                        0,
                        "CFFFPP",
                        "2026-05-07",
                        "freeze spent, 0 left, settled 2026-05-09 04:00 Europe/Berlin; a freeze granted by 9: because"),
                row(
                        "rule 11: beyond two it is lost",
                        ada().credits("2026-05-04")
                                .corrects("2026-05-04T11:00:00Z", EntryKind.GRANT_FREEZE, "2026-05-04"),
                        "2026-05-04T12:00:00Z",
                        1,
                        2,
                        "C",
                        "2026-05-04",
                        "checked in 12:00 Europe/Berlin; a freeze granted by 9: because"),
                row(
                        "rule 4: an entry for a later day waits for it",
                        ada().credits("2026-05-04").corrects("2026-05-04T11:00:00Z", EntryKind.CREDIT, "2026-05-06"),
                        "2026-05-05T12:00:00Z",
                        1,
                        2,
                        "CP",
                        "2026-05-05",
                        "open until 2026-05-07 04:00 Europe/Berlin"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theStreakIsAsTheRulesSay(Row row) {
        Streak streak = row.did().streak(row.at());
        StringBuilder history = new StringBuilder();
        streak.days().forEach(day -> history.append(day.state().name().charAt(0)));
        assertEquals(row.history(), history.toString(), "history");
        assertEquals(row.current(), streak.current(), "current");
        assertEquals(row.freezes(), streak.freezes(), "freezes");
        if (!row.day().isEmpty()) {
            assertEquals(
                    row.receipt(),
                    Receipt.line(streak.day(LocalDate.parse(row.day())).orElseThrow()),
                    "receipt");
        }
    }

    /** Rule 12, which no single number shows. */
    @ParameterizedTest(name = "{0}: {2} from {3} to {4}")
    @MethodSource("longest")
    void theLongestRunIsTheEarliestOfItsLength(String name, Learner did, int length, String from, String to) {
        Longest longest = did.streak("2026-05-20T10:00:00Z").longest();
        assertEquals(length, longest.length());
        assertEquals(LocalDate.parse(from), longest.from().orElseThrow());
        assertEquals(LocalDate.parse(to), longest.to().orElseThrow());
    }

    static Stream<Arguments> longest() {
        Learner tie = ada().credits("2026-05-01", "2026-05-02", "2026-05-10", "2026-05-11");
        Learner bridged = ada().credits("2026-05-01", "2026-05-03", "2026-05-10");
        Learner fallen = ada().credits("2026-05-01", "2026-05-02", "2026-05-03", "2026-05-10", "2026-05-11")
                .corrects("2026-05-12T10:00:00Z", EntryKind.VOID, "2026-05-01")
                .corrects("2026-05-12T10:00:01Z", EntryKind.VOID, "2026-05-02");
        return Stream.of(
                Arguments.of("on a tie", tie, 2, "2026-05-01", "2026-05-02"),
                Arguments.of("a bridge is not counted", bridged, 2, "2026-05-01", "2026-05-03"),
                Arguments.of("after a VOID it may fall", fallen, 2, "2026-05-10", "2026-05-11"));
    }
}

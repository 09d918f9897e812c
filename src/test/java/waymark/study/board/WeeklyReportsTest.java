package waymark.study.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.store.Database;
import waymark.study.GuildTime;
import waymark.study.Guilds;

/** When a week's report is due: Mondays at 09:00 in Berlin. */
class WeeklyReportsTest {
    private static final Set<Long> SERVED = Set.of(1L);
    private static final LocalDate WEEK = LocalDate.parse("2026-03-30");

    /** On the Monday after Berlin's clocks went forward; the week before it was 08:00Z. */
    private static final Instant DUE = Instant.parse("2026-03-30T07:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private WeeklyReports weekly;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        database.guilds().save(Guilds.in(1, "Europe/Berlin"));
        weekly = new WeeklyReports(database.weekly(), database.guilds());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isDueOnMondaysAtTheLocalTimeOfTheDailyTask() {
        weekly.want(1, DUE.minusSeconds(86_400));
        assertEquals(List.of(), weekly.due(SERVED, DUE.minusSeconds(1)));
        assertEquals(List.of(new WeeklyReports.Due(1, WEEK)), weekly.due(SERVED, DUE));
        assertEquals(List.of(), weekly.due(Set.of(2L), DUE), "another process's");
        assertEquals(Optional.of(DUE), weekly.next(1, DUE.minusSeconds(1)));
        assertEquals(Optional.of(DUE.plusSeconds(7 * 86_400)), weekly.next(1, DUE));
        assertEquals(
                Optional.of(Instant.parse("2026-03-23T08:00:00Z")),
                weekly.next(1, Instant.parse("2026-03-20T12:00:00Z")));
    }

    @Test
    void isCaughtUpForTwoDaysAndNotSentForWeeksBeforeItWasWanted() {
        weekly.want(1, DUE.plusSeconds(1));
        assertEquals(List.of(), weekly.due(SERVED, DUE.plusSeconds(60)));
        weekly.unwant(1);
        assertFalse(weekly.wanted(1));
        weekly.want(1, DUE.minusSeconds(1));
        assertEquals(1, weekly.due(SERVED, DUE.plus(WeeklyReports.CATCH_UP)).size());
        assertEquals(
                List.of(), weekly.due(SERVED, DUE.plus(WeeklyReports.CATCH_UP).plusSeconds(1)));
    }

    @Test
    void isClaimedOnceWhateverBecomesOfIt() {
        weekly.want(1, DUE.minusSeconds(1));
        WeeklyReports.Due due = weekly.due(SERVED, DUE).getFirst();
        assertTrue(weekly.claim(due, 70, DUE));
        assertFalse(weekly.claim(due, 70, DUE));
        assertEquals(List.of(), weekly.due(SERVED, DUE.plusSeconds(60)));
        assertEquals(1, weekly.uncertain(SERVED).size());
    }

    @Test
    void stuckIsWhoMarkedNothingForFourteenStudyDaysWhateverDaysThoseAre() {
        LocalDate monday = LocalDate.parse("2026-05-18");
        GuildTime all = GuildTime.standard(ZoneOffset.UTC);
        assertEquals(monday.minusDays(14), Reports.back(all, monday, 14));
        GuildTime workdays = new GuildTime(
                ZoneOffset.UTC,
                GuildTime.DEFAULT_DAY_START,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));
        assertEquals(LocalDate.parse("2026-04-28"), Reports.back(workdays, monday, 14));
    }
}

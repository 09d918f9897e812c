package waymark.study.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.store.Database;
import waymark.study.Acts;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.member.Members;
import waymark.study.plan.GuildSettings;
import waymark.study.reminder.StudyReminders.Planned;
import waymark.study.streak.CheckIns;
import waymark.study.streak.Vacation;
import waymark.study.streak.When;

/** Whether a member's own reminder comes: a ticked clock, a real store. */
class StudyRemindersTest {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final Set<Long> SERVED = Set.of(1L);
    private static final LocalTime SEVEN = LocalTime.of(19, 0);
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

    @TempDir
    Path folder;

    private final Acts acts = new Acts();
    private Database database;
    private StudyReminders reminders;
    private Members members;
    private CheckIns checkIns;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        database.guilds().save(Guilds.in(1, "Europe/Berlin"));
        reminders = new StudyReminders(database.studyReminders(), database.streaks());
        members = new Members(
                database.members(), guild -> database.guilds().find(guild).map(GuildSettings::time));
        checkIns = new CheckIns(database.streaks());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Planned set(String at, LocalTime time, Set<DayOfWeek> weekdays) {
        Planned ready = switch (reminders.ready(ADA, acts.at(at, ADA.user()), time, weekdays)) {
            case Outcome.Done<Planned>(Planned planned) -> planned;
            case Outcome.Refused<Planned>(Refusal refusal) -> throw new AssertionError(refusal);
        };
        reminders.set(ready);
        return ready;
    }

    /** What a poster would do at an instant: the days of which a message is sent then. */
    private List<LocalDate> sentAt(String at) {
        Instant now = Instant.parse(at);
        List<LocalDate> sent = new ArrayList<>();
        for (List<DueReminder> due = reminders.due(now, Optional.empty(), 10);
                !due.isEmpty();
                due = reminders.due(now, Optional.empty(), 10)) {
            for (DueReminder one : due) {
                switch (reminders.judge(one, now)) {
                    case Turn.End end -> reminders.end(one.reminder());
                    case Turn.Pass pass -> assertTrue(reminders.pass(one, pass, now));
                    case Turn.Remind remind -> {
                        if (reminders.claim(one, remind, now)) {
                            sent.add(remind.now().day());
                            reminders.settle(ADA, remind.now().day(), SentReminder.State.SENT);
                        }
                    }
                }
            }
        }
        return sent;
    }

    @Test
    void comesOnceADayAtItsTime() {
        Planned ready = set("2026-05-04T08:00:00Z", SEVEN, Set.of());
        assertEquals(new Slot(MONDAY, Instant.parse("2026-05-04T17:00:00Z")), ready.next());
        assertEquals(ZoneId.of("Europe/Berlin"), ready.zone());
        assertEquals(List.of(), sentAt("2026-05-04T16:59:59Z"));
        assertEquals(List.of(MONDAY), sentAt("2026-05-04T17:00:00Z"));
        assertEquals(List.of(), sentAt("2026-05-04T17:00:01Z"));
        assertEquals(List.of(MONDAY.plusDays(1)), sentAt("2026-05-05T17:59:59Z"));
    }

    @Test
    void isSilentOnceTheDayIsCreditedAndAgainNotAfterUndo() {
        set("2026-05-04T08:00:00Z", SEVEN, Set.of());
        checkIns.checkIn(ADA, acts.at("2026-05-04T09:00:00Z", 2), When.TODAY, "checkin", Optional.empty());
        assertEquals(List.of(), sentAt("2026-05-04T17:00:00Z"));
        checkIns.checkIn(ADA, acts.at("2026-05-05T09:00:00Z", 2), When.TODAY, "checkin", Optional.empty());
        checkIns.undo(ADA, acts.at("2026-05-05T10:00:00Z", 2), MONDAY.plusDays(1));
        assertEquals(List.of(MONDAY.plusDays(1)), sentAt("2026-05-05T17:00:00Z"));
    }

    @Test
    void isSilentOnRestDaysAndVacationUnlessTheWeekdayWasChosen() {
        members.setStudyDays(
                ADA,
                acts.at("2026-05-03T08:00:00Z", 2),
                EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY));
        members.announce(ADA, acts.at("2026-05-04T08:00:00Z", 2), new Vacation(MONDAY.plusDays(1), MONDAY.plusDays(2)));
        Planned ready = set("2026-05-04T08:30:00Z", SEVEN, Set.of());
        assertEquals(MONDAY.plusDays(3), ready.next().day(), "what is said passes over rest days and vacation");
        assertEquals(List.of(), sentAt("2026-05-04T17:00:00Z"));
        assertEquals(List.of(), sentAt("2026-05-06T17:00:00Z"));
        assertEquals(List.of(MONDAY.plusDays(3)), sentAt("2026-05-07T17:00:00Z"));

        set("2026-05-11T08:00:00Z", SEVEN, EnumSet.of(DayOfWeek.MONDAY));
        assertEquals(List.of(MONDAY.plusDays(7)), sentAt("2026-05-11T17:00:00Z"));
        assertEquals(List.of(), sentAt("2026-05-12T17:00:00Z"), "not chosen");
    }

    @Test
    void whatIsMoreThanAnHourLateIsLeftOutAndTheNextComes() {
        set("2026-05-04T08:00:00Z", SEVEN, Set.of());
        assertEquals(List.of(), sentAt("2026-05-04T18:00:01Z"));
        assertEquals(List.of(MONDAY.plusDays(1)), sentAt("2026-05-05T17:00:00Z"));
        assertEquals(List.of(), sentAt("2026-05-09T12:00:00Z"), "a long sleep is not made up for");
        assertEquals(List.of(MONDAY.plusDays(5)), sentAt("2026-05-09T17:00:00Z"));
    }

    @Test
    void neverSpeaksOfADayThatIsOver() {
        set("2026-05-04T08:00:00Z", LocalTime.of(3, 30), Set.of());
        assertEquals(List.of(), sentAt("2026-05-05T02:00:00Z"), "04:00: Tuesday has begun");
    }

    @Test
    void followsTheZoneFromWhenItIsInForce() {
        set("2026-05-04T08:00:00Z", SEVEN, Set.of());
        members.setZone(ADA, acts.at("2026-05-04T09:00:00Z", 2), ZoneId.of("Asia/Tokyo"));
        assertEquals(List.of(), sentAt("2026-05-04T09:59:59Z"));
        assertEquals(List.of(MONDAY), sentAt("2026-05-04T10:00:00Z"));
        assertEquals(List.of(), sentAt("2026-05-04T17:00:00Z"), "once a study day");
        database.guilds().save(Guilds.in(1, "America/New_York"));
        assertEquals(List.of(), sentAt("2026-05-04T17:00:01Z"), "planned anew");
        assertEquals(List.of(MONDAY.plusDays(1)), sentAt("2026-05-05T10:00:00Z"), "the server's is not hers");
    }

    @Test
    void acrossAChangeOfTheClockItComesAtTheSameHour() {
        set("2026-03-28T08:00:00Z", SEVEN, Set.of());
        assertEquals(List.of(LocalDate.parse("2026-03-28")), sentAt("2026-03-28T18:00:00Z"));
        assertEquals(List.of(LocalDate.parse("2026-03-29")), sentAt("2026-03-29T17:00:00Z"));
    }

    @Test
    void whatACrashLeftIsSaidAgainOnlyWhileItHolds() {
        set("2026-05-04T08:00:00Z", SEVEN, Set.of());
        sentAt("2026-05-04T08:00:01Z");
        Instant due = Instant.parse("2026-05-04T17:00:00Z");
        DueReminder one = reminders.due(due, Optional.empty(), 10).getFirst();
        Turn.Remind remind = assertInstanceOf(Turn.Remind.class, reminders.judge(one, due));
        assertTrue(reminders.claim(one, remind, due));
        assertFalse(reminders.claim(one, remind, due));
        SentReminder left = reminders.uncertain(SERVED).getFirst();
        assertTrue(reminders.again(left, due.plusSeconds(60)).isPresent());
        assertTrue(reminders.again(left, due.plusSeconds(3_601)).isEmpty(), "too late");
        checkIns.checkIn(ADA, acts.at("2026-05-04T17:05:00Z", 2), When.TODAY, "checkin", Optional.empty());
        assertTrue(reminders.again(left, due.plusSeconds(600)).isEmpty(), "credited");
    }

    @Test
    void aServerThatCountsNoDaysHasNone() {
        MemberId elsewhere = new MemberId(9, 2);
        Outcome<Planned> outcome = reminders.ready(elsewhere, acts.at("2026-05-04T08:00:00Z", 2), SEVEN, Set.of());
        assertEquals(Outcome.refused(new Refusal.NotSetUp()), outcome);
    }

    @Test
    void aRefusedOneIsNewsOnceAlsoAfterARestart() {
        set("2026-05-04T08:00:00Z", SEVEN, Set.of());
        assertFalse(reminders.hasNews(2));
        reminders.refused(ADA);
        assertTrue(new StudyReminders(database.studyReminders(), database.streaks()).hasNews(2));
        assertEquals(1, reminders.news(2).size());
        assertFalse(reminders.hasNews(2));
        assertEquals(List.of(), reminders.news(2));
    }
}

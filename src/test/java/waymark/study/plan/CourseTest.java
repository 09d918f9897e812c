package waymark.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import waymark.study.Guilds;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.SmallCurriculum;
import waymark.study.plan.Posted.State;

/** What a guild's posts follow: its course, its weekdays and days off, and what comes after the end. */
class CourseTest extends ScheduleFixture {
    private static final String CLASS = "python/oops#write-a-class";
    private static final List<String> SHORT = List.of("python", "roadmap/1-basics/group/a#a2");

    @Test
    void partsAreTracksMilestonesAndTasksInTheOrderGiven() {
        assertEquals(
                Outcome.done(List.of("python", "roadmap/2-more", "roadmap/1-basics/group/a#a2")),
                Plan.parts(SmallCurriculum.read(), "Python, roadmap/2-more,roadmap/1-basics/group/a#a2,"));
        Course course = Course.ROADMAP.through(List.of("python", "roadmap/2-more", "roadmap/2-more/d#d1"));
        assertEquals(
                List.of(CLASS, "roadmap/2-more/d#d1", "roadmap/2-more/e#e1"),
                Plan.of(SmallCurriculum.read(), course).tasks().stream()
                        .map(planned -> planned.task().id())
                        .toList());
    }

    @Test
    void theRoadmapAloneIsNoListOfParts() {
        assertEquals(Outcome.done(List.of()), Plan.parts(SmallCurriculum.read(), "Roadmap"));
    }

    @Test
    void whatIsUnknownOrWithoutTasksIsRefused() {
        assertEquals(
                Outcome.refused(new Refusal.UnknownNode("cobol")), Plan.parts(SmallCurriculum.read(), "python, cobol"));
        assertEquals(
                Outcome.refused(new Refusal.PlanWithoutTasks()), Plan.parts(SmallCurriculum.read(), "roadmap/3-extra"));
    }

    @Test
    void followsTheCourseAndTellsItsEndOnce() {
        follow(Course.ROADMAP.through(SHORT));
        assertEquals(List.of(CLASS, SHORT.getLast(), "ended", "", ""), days(5));
    }

    @Test
    void goesRoundAgain() {
        follow(Course.ROADMAP.through(SHORT).repeating(true));
        assertEquals(List.of(CLASS, SHORT.getLast(), CLASS, SHORT.getLast(), CLASS), days(5));
    }

    @Test
    void aGrownCourseGoesOnAndHasAnEndOfItsOwn() {
        follow(Course.ROADMAP.through(List.of("python")));
        assertEquals(List.of(CLASS, "ended", ""), days(3));
        follow(Course.ROADMAP.through(SHORT));
        assertEquals(List.of("", "", "", SHORT.getLast(), "ended"), days(5), "the third day had its end already");
    }

    @Test
    void postsOnItsOwnWeekdays() {
        follow(Course.ROADMAP.on(Set.of(DayOfWeek.WEDNESDAY)));
        assertEquals(List.of("", "", SmallCurriculum.TASKS.getFirst(), ""), days(4));
    }

    @Test
    void aDayOffIsNotPostedUntilItIsHadBack() {
        takeOff(MONDAY, MONDAY.plusDays(1), true);
        assertEquals(List.of(), due(NINE));
        assertEquals("DAY_OFF", known(MONDAY).orElseThrow().reason());
        takeOff(MONDAY, MONDAY, false);
        assertEquals(1, due(NINE).size());
        assertEquals(List.of(), due(NINE.plus(Duration.ofDays(1))));
    }

    @Test
    void daysOffLieAheadAndAreNotTooMany() {
        for (LocalDate[] wrong : new LocalDate[][] {
            {MONDAY.minusDays(1), MONDAY}, {MONDAY.plusDays(2), MONDAY}, {MONDAY, MONDAY.plusDays(DaysOff.AT_ONCE)}
        }) {
            assertEquals(
                    Outcome.refused(new Refusal.DaysOffOutOfRange(wrong[0], wrong[1], DaysOff.AT_ONCE)),
                    daysOff().take(GUILD, wrong[0], wrong[1], before(), SmallCurriculum::find));
        }
        assertEquals(1, due(NINE).size(), "nothing was taken off");
    }

    @Test
    void aDateBeforeADayOffIsStillRecordedAsLeftOut() {
        takeOff(MONDAY.plusDays(1), MONDAY.plusDays(1), true);
        due(NINE.plus(Duration.ofDays(2)));
        assertEquals("LATE", known(MONDAY).orElseThrow().reason());
        assertEquals("DAY_OFF", known(MONDAY.plusDays(1)).orElseThrow().reason());
    }

    @Test
    void aDayOffIsRehearsedAndMovesTheTasksOn() {
        takeOff(MONDAY, MONDAY, true);
        List<Rehearsal> days = rehearsed(schedule.preview(Follower.of(GUILD), before(), 2, SmallCurriculum::find));
        assertEquals(
                State.SKIPPED,
                ((Rehearsal.Slot.Known) days.getFirst().slot()).posted().state());
        assertEquals(1, ((Rehearsal.Slot.Post) days.getLast().slot()).number());
    }

    @Test
    void aHoldRestsUntilSomebodyResumes() {
        schedule.hold(Follower.of(GUILD), "its channel is gone", NINE);
        assertEquals(List.of(), due(NINE));
        Instant later = NINE.plus(Duration.ofDays(1));
        schedule.release(Follower.of(GUILD), later.minusSeconds(1));
        assertEquals(1, due(later).size());
    }

    @Test
    void aPauseOfAModeratorIsNeitherHeldNorReleased() {
        database.guilds().save(Guilds.in(GUILD, "Europe/Berlin").paused(NINE));
        schedule.hold(Follower.of(GUILD), "its channel is gone", NINE);
        schedule.release(Follower.of(GUILD), NINE);
        assertEquals(List.of(), due(NINE.plus(Duration.ofDays(1))));
    }

    private static Instant before() {
        return NINE.minusSeconds(60);
    }

    private void follow(Course course) {
        setUp(Guilds.in(GUILD, "Europe/Berlin").following(course), before());
    }

    private void takeOff(LocalDate from, LocalDate to, boolean off) {
        Instant now = before().minus(Duration.ofHours(1));
        rehearsed(
                off
                        ? daysOff().take(GUILD, from, to, now, SmallCurriculum::find)
                        : daysOff().putBack(GUILD, from, to, now, SmallCurriculum::find));
    }

    private DaysOff daysOff() {
        return new DaysOff(database.guilds(), database.plans(), schedule);
    }

    private static List<Rehearsal> rehearsed(Outcome<List<Rehearsal>> outcome) {
        return ((Outcome.Done<List<Rehearsal>>) outcome).value();
    }

    /** What happens at nine on each day: a task's id, "ended" where moderators are told, or nothing. */
    private List<String> days(int count) {
        List<String> days = new ArrayList<>();
        for (int day = 0; day < count; day++) {
            Instant nine = NINE.plus(Duration.ofDays(day));
            Turn turn = schedule.due(nine, SERVED, SmallCurriculum::find);
            turn.due().forEach(due -> post(due, nine));
            String told = turn.ended().isEmpty() ? "" : "ended";
            days.add(turn.due().stream()
                    .map(d -> d.task().task().id())
                    .findFirst()
                    .orElse(told));
        }
        return days;
    }
}

package waymark.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import waymark.curriculum.Curriculum;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.MovedCurriculum;
import waymark.study.MovedCurriculum.At;
import waymark.study.Outcome;

/** A page that is renamed takes its tasks, posted or not, and its place in a course with it. */
class MovedCourseTest extends ScheduleFixture {
    private static final MemberId ADA = new MemberId(GUILD, 20);
    private static final Instant TUESDAY = NINE.plus(Duration.ofDays(1));
    private static final Curriculum BEFORE = MovedCurriculum.of(
            new At("basics"),
            new At("basics/joins").tasks("one", "two"),
            new At("more"),
            new At("more/windows").tasks("three"));
    private static final Curriculum AFTER = MovedCurriculum.of(
            new At("basics"),
            new At("basics/merging").was("basics/joins").tasks("one", "two"),
            new At("more"),
            new At("more/windows").tasks("three"));

    private static Optional<Curriculum> before(String name) {
        return Optional.of(BEFORE);
    }

    private static Optional<Curriculum> after(String name) {
        return Optional.of(AFTER);
    }

    private List<String> due(Instant now, Curriculum curriculum) {
        List<Due> due =
                schedule.due(now, SERVED, name -> Optional.of(curriculum)).due();
        due.forEach(one -> post(one, now));
        return due.stream().map(one -> one.task().task().id()).toList();
    }

    private Cohort joining() {
        Cohorts cohorts = new Cohorts(database.guilds(), database.cohorts());
        Cohort made = ((Outcome.Done<Cohort>) cohorts.create(
                        GUILD,
                        "Joining",
                        OptionalLong.empty(),
                        OptionalLong.of(71),
                        Optional.of(MONDAY),
                        Course.ROADMAP.through(List.of("basics/joins")),
                        new Act(100, 30, NINE.minusSeconds(30))))
                .value();
        cohorts.add(made, ADA.user(), new Act(101, 30, NINE.minusSeconds(30)));
        return made;
    }

    @Test
    void whatWasPostedStaysPosted() {
        assertEquals(List.of("basics/joins#one"), due(NINE, BEFORE));
        assertEquals(List.of("basics/merging#two"), due(TUESDAY, AFTER));
        assertEquals(List.of("more/windows#three"), due(TUESDAY.plus(Duration.ofDays(1)), AFTER));
    }

    @Test
    void aPartStandsForWhatTookItsPlace() {
        Cohort joining = joining();
        assertEquals(List.of("basics/joins#one", "basics/joins#one"), due(NINE, BEFORE));
        assertEquals(List.of("basics/merging#two", "basics/merging#two"), due(TUESDAY, AFTER));
        Course one = Course.ROADMAP.through(List.of("basics/joins#two"));
        assertEquals(
                List.of("basics/merging#two"),
                Plan.of(AFTER, one).tasks().stream()
                        .map(planned -> planned.task().id())
                        .toList(),
                "a single task too");
        assertEquals(
                2,
                schedule.plan(joining.follower(), MovedCourseTest::after)
                        .orElseThrow()
                        .tasks()
                        .size());
    }

    @Test
    void theCohortsTaskOfTodayIsStillThere() {
        joining();
        due(NINE, BEFORE);
        OwnPlan own = new OwnPlan(new Cohorts(database.guilds(), database.cohorts()), schedule);
        assertEquals(
                Optional.of("basics/merging#one"),
                own.cohortTask(ADA, NINE, AFTER)
                        .map(today -> today.task().task().id()));
    }

    @Test
    void aClaimThatACrashLeftIsPostedUnderItsNewName() {
        Due due = schedule.due(NINE, SERVED, MovedCourseTest::before).due().getFirst();
        assertTrue(schedule.claim(due, "crashed", NINE));
        Due again = schedule.again(schedule.uncertain(SERVED).getFirst(), NINE.plusSeconds(60), MovedCourseTest::after)
                .orElseThrow();
        assertEquals("basics/merging#one", again.task().task().id());
        assertEquals(1, again.number());
    }

    @Test
    void twoTasksThatBecameOneCountTogether() {
        Curriculum joined = MovedCurriculum.of(
                new At("basics"),
                new At("basics/all").was("basics/joins", "more/windows").tasks("one", "two", "three"));
        Progression progression = new Progression(
                Optional.of(joined),
                Course.ROADMAP.repeating(true),
                Map.of("basics/joins#one", 2, "basics/all#one", 1, "more/windows#three", 1));
        assertEquals(
                Optional.of("basics/all#two"),
                progression.next().map(next -> next.task().task().id()));
    }

    @Test
    void coursesAndPostsAreReferences() {
        joining();
        due(NINE, BEFORE);
        assertEquals(Set.of("basics/joins", "basics/joins#one"), schedule.referenced(MovedCurriculum.NAME));
        assertEquals(Set.of(), schedule.referenced("other"));
    }
}

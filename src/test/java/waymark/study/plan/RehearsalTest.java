package waymark.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import waymark.study.Guilds;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.SmallCurriculum;
import waymark.study.plan.Posted.State;

/** What the schedule does when asked: post now, and say what it will do. */
class RehearsalTest extends ScheduleFixture {
    @Test
    void postNowIsTodaysPostAndIsDoneOnce() {
        Instant eight = NINE.minus(Duration.ofHours(1));
        Due now = postNow(eight);
        post(now, eight);
        assertEquals(
                Outcome.refused(
                        new Refusal.AlreadyPosted(MONDAY, OptionalLong.of(Guilds.CHANNEL), OptionalLong.of(700))),
                schedule.postNow(Follower.of(GUILD), eight, SmallCurriculum::find));
        assertEquals(List.of(), due(NINE));
        assertEquals(
                Outcome.refused(new Refusal.NotSetUp()),
                schedule.postNow(Follower.of(9), eight, SmallCurriculum::find));
    }

    @Test
    void postNowMayFollowAPostThatWasLeftOut() {
        due(NINE.plus(Duration.ofHours(7)));
        post(postNow(NINE.plus(Duration.ofHours(8))), NINE);
        assertEquals(State.SENT, known(MONDAY).orElseThrow().state());
    }

    @Test
    void theNextPostIsTheFirstThatIsStillToCome() {
        assertEquals(Optional.of(NINE), schedule.next(Follower.of(GUILD), NINE.minusSeconds(1), SmallCurriculum::find));
        assertEquals(
                Optional.of(NINE.plus(Duration.ofDays(1))),
                schedule.next(Follower.of(GUILD), NINE, SmallCurriculum::find));
        assertEquals(Optional.empty(), schedule.next(Follower.of(GUILD), NINE, name -> Optional.empty()));
        assertEquals(Optional.empty(), schedule.next(Follower.of(9), NINE, SmallCurriculum::find));
    }

    @Test
    void rehearsesPostsRestDaysAndTheEndOfTheTasks() {
        setUp("Europe/Berlin", LocalTime.of(9, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), NINE);
        post(due(NINE).getFirst(), NINE);
        List<Rehearsal> rehearsed = preview(NINE, 30);
        assertEquals(30, rehearsed.size());
        assertTrue(
                rehearsed.get(0).slot() instanceof Rehearsal.Slot.Known,
                rehearsed.get(0).toString());
        assertEquals(SmallCurriculum.TASKS.get(1), task(rehearsed.get(1)));
        assertEquals(NINE.plus(Duration.ofDays(1)), rehearsed.get(1).at());
        assertEquals(new Rehearsal.Slot.RestDay(), rehearsed.get(5).slot());
        assertEquals(SmallCurriculum.TASKS.get(6), task(rehearsed.get(8)));
        assertEquals(new Rehearsal.Slot.TasksRunOut(), rehearsed.get(9).slot());
    }

    @Test
    void rehearsesAcrossAClockChange() {
        Instant before = Instant.parse("2026-10-24T00:00:00Z");
        setUp(Guilds.in(GUILD, "Europe/Berlin"), before);
        List<Instant> at = preview(before, 3).stream().map(Rehearsal::at).toList();
        assertEquals(
                List.of(
                        Instant.parse("2026-10-24T07:00:00Z"),
                        Instant.parse("2026-10-25T08:00:00Z"),
                        Instant.parse("2026-10-26T08:00:00Z")),
                at);
    }

    @Test
    void rehearsesWhyNothingWillBePosted() {
        database.guilds().save(Guilds.in(GUILD, "Europe/Berlin").paused(NINE));
        assertEquals(new Rehearsal.Slot.Paused(), preview(NINE, 1).getFirst().slot());
        setUp(Guilds.in(GUILD, "Europe/Berlin"), NINE.plusSeconds(1));
        assertEquals(new Rehearsal.Slot.NotYet(), preview(NINE, 1).getFirst().slot());
        assertEquals(
                Outcome.refused(new Refusal.NotSetUp()),
                schedule.preview(Follower.of(9), NINE, 30, SmallCurriculum::find));
    }

    private List<Rehearsal> preview(Instant from, int days) {
        return switch (schedule.preview(Follower.of(GUILD), from, days, SmallCurriculum::find)) {
            case Outcome.Done<List<Rehearsal>>(List<Rehearsal> rehearsed) -> rehearsed;
            case Outcome.Refused<List<Rehearsal>>(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    private static String task(Rehearsal rehearsal) {
        return rehearsal.slot() instanceof Rehearsal.Slot.Post post
                ? post.task().task().id()
                : "no post: " + rehearsal;
    }
}

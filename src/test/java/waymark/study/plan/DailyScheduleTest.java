package waymark.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.study.Guilds;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.SmallCurriculum;
import waymark.study.plan.Posted.State;

class DailyScheduleTest extends ScheduleFixture {
    @Test
    void isDueAtItsTimeAndNotBefore() {
        assertEquals(List.of(), due(NINE.minusMillis(1)));
        Due due = due(NINE).getFirst();
        assertEquals(new Occurrence(GUILD, MONDAY), due.occurrence());
        assertEquals(NINE, due.at());
        assertEquals(SmallCurriculum.TASKS.getFirst(), due.task().task().id());
        assertEquals(1, due.number());
        assertEquals(7, due.of());
    }

    @Test
    void isPostedOnceAndTheNextDayTakesTheNextTask() {
        Due first = due(NINE).getFirst();
        post(first, NINE);
        assertFalse(schedule.claim(first, "another", NINE));
        assertEquals(List.of(), due(NINE.plusSeconds(60)));
        Due second = due(NINE.plus(Duration.ofDays(1))).getFirst();
        assertEquals(SmallCurriculum.TASKS.get(1), second.task().task().id());
        assertEquals(2, second.number());
    }

    @ParameterizedTest(name = "{2} on {1} in {0}: {3}")
    @CsvSource({
        "Europe/Berlin, 2026-03-28, 09:00, 2026-03-28T08:00:00Z",
        "Europe/Berlin, 2026-03-29, 09:00, 2026-03-29T07:00:00Z",
        "Europe/Berlin, 2026-03-29, 02:30, 2026-03-29T01:30:00Z",
        "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
    })
    void isDueByTheWallClock(String zone, LocalDate date, LocalTime time, Instant expected) {
        setUp(zone, time, EnumSet.allOf(DayOfWeek.class), Instant.parse("2026-01-01T00:00:00Z"));
        assertEquals(List.of(), dueOn(date, expected.minusMillis(1)));
        assertEquals(expected, dueOn(date, expected).getFirst().at());
    }

    private List<Due> dueOn(LocalDate date, Instant now) {
        return due(now).stream().filter(d -> d.occurrence().date().equals(date)).toList();
    }

    @Test
    void aTimeThatTheClockShowsTwiceIsPostedOnce() {
        setUp(
                "Europe/Berlin",
                LocalTime.of(2, 30),
                EnumSet.allOf(DayOfWeek.class),
                Instant.parse("2026-10-24T12:00:00Z"));
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        post(due(first).getFirst(), first);
        assertEquals(List.of(), due(first.plus(Duration.ofHours(1))));
    }

    @Test
    void restsOnRestDays() {
        setUp("Europe/Berlin", LocalTime.of(9, 0), EnumSet.of(DayOfWeek.TUESDAY), NINE.minusSeconds(60));
        assertEquals(List.of(), due(NINE));
        assertEquals(1, due(NINE.plus(Duration.ofDays(1))).size());
    }

    @Test
    void restsWhilePausedAndWithoutAChannel() {
        GuildSettings guild = Guilds.in(GUILD, "Europe/Berlin");
        database.guilds().save(guild.paused(NINE));
        assertEquals(List.of(), due(NINE));
        database.guilds()
                .save(new GuildSettings(
                        GUILD,
                        SmallCurriculum.NAME,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        guild.postTime(),
                        guild.time(),
                        guild.since(),
                        Optional.empty()));
        assertEquals(List.of(), due(NINE));
    }

    @Test
    void whatFellIntoAPauseIsNeitherPostedNorLeftOut() {
        setUp(Guilds.in(GUILD, "Europe/Berlin"), NINE.plusSeconds(60));
        assertEquals(List.of(), due(NINE.plusSeconds(120)));
        assertEquals(Optional.empty(), known(MONDAY));
    }

    @Test
    void servesOnlyItsOwnGuilds() {
        setUp(Guilds.in(2, "Europe/Berlin"), NINE.minusSeconds(60));
        assertEquals(
                List.of(GUILD), due(NINE).stream().map(d -> d.guild().guild()).toList());
    }

    @Test
    void catchesUpForSixHoursAndLeavesItOutLater() {
        assertEquals(1, due(NINE.plus(DailySchedule.CATCH_UP)).size());
        assertEquals(List.of(), due(NINE.plus(DailySchedule.CATCH_UP).plusMillis(1)));
        assertEquals(State.SKIPPED, known(MONDAY).orElseThrow().state());
        assertEquals("LATE", known(MONDAY).orElseThrow().reason());
    }

    @Test
    void afterDaysAwayPostsOnlyTheNewestAndRecordsTheOthers() {
        Instant thursday = NINE.plus(Duration.ofDays(3));
        List<Due> due = due(thursday);
        assertEquals(
                List.of(MONDAY.plusDays(3)),
                due.stream().map(d -> d.occurrence().date()).toList());
        assertEquals(
                SmallCurriculum.TASKS.getFirst(), due.getFirst().task().task().id(), "no task is lost");
        List<State> left = database.plans().since(Follower.of(GUILD), MONDAY).stream()
                .map(Posted::state)
                .toList();
        assertEquals(List.of(State.SKIPPED, State.SKIPPED, State.SKIPPED), left);
    }

    @Test
    void aPassingFailureIsTriedAgainAfterARestUpToFiveTimes() {
        Instant now = NINE;
        for (int i = 0; i < DailySchedule.CLAIMS_AT_MOST; i++) {
            Due due = due(now).getFirst();
            assertTrue(schedule.claim(due, "test", now));
            assertEquals(List.of(), due(now), "while it is claimed");
            schedule.released(due.occurrence(), "HTTP 503", now);
            assertEquals(List.of(), due(now), "while it rests");
            now = now.plus(DailySchedule.RETRY_AFTER);
        }
        assertEquals(List.of(), due(now));
        assertEquals(State.ABANDONED, known(MONDAY).orElseThrow().state());
    }

    @Test
    void aLastingFailureIsNotTriedAgainButPostNowMay() {
        Due due = due(NINE).getFirst();
        assertTrue(schedule.claim(due, "test", NINE));
        schedule.failed(due.occurrence(), "Missing Access", NINE);
        assertEquals(List.of(), due(NINE.plusSeconds(600)));
        Due again = postNow(NINE.plusSeconds(600));
        assertEquals(due.task(), again.task(), "the task was not used up");
        assertTrue(schedule.claim(again, "test", NINE));
    }

    @Test
    void aClaimThatACrashLeftIsUncertainUntilItIsSettled() {
        Due due = due(NINE).getFirst();
        assertTrue(schedule.claim(due, "crashed", NINE));
        assertEquals(
                List.of(due.occurrence()),
                schedule.uncertain(SERVED).stream().map(Posted::occurrence).toList());
        assertEquals(List.of(), schedule.uncertain(Set.of(2L)));
        assertEquals(
                Optional.of(due.ref()),
                schedule.posted(due.occurrence()).orElseThrow().task());
        schedule.markUncertainReported(due.occurrence(), "no Read Message History", NINE.plusSeconds(5));
        assertEquals(List.of(), schedule.uncertain(SERVED));
        assertEquals(List.of(), due(NINE.plusSeconds(600)));
        assertTrue(schedule.posted(due.occurrence()).isPresent(), "its Done button may be there");
        assertEquals(
                SmallCurriculum.TASKS.get(1),
                due(NINE.plus(Duration.ofDays(1))).getFirst().task().task().id());
    }

    @Test
    void aClaimWhoseChannelDoesNotHaveItIsPostedAgainWithinSixHours() {
        Due due = due(NINE).getFirst();
        assertTrue(schedule.claim(due, "crashed", NINE));
        Posted claimed = schedule.uncertain(SERVED).getFirst();
        Instant last = NINE.plus(DailySchedule.CATCH_UP);
        assertEquals(Optional.of(due), schedule.again(claimed, last, SmallCurriculum::find));
        assertEquals(Optional.empty(), schedule.again(claimed, last.plusMillis(1), SmallCurriculum::find));
        assertEquals(Optional.empty(), schedule.again(claimed, last, name -> Optional.empty()));
    }

    @Test
    void aClaimIsLookedForInItsChannelUnlessAnotherWasChosenSince() {
        assertTrue(schedule.claim(due(NINE).getFirst(), "crashed", NINE));
        Posted claimed = schedule.uncertain(SERVED).getFirst();
        assertEquals(OptionalLong.of(Guilds.CHANNEL), schedule.channelOf(claimed));
        GuildSettings moved =
                database.guilds().find(GUILD).orElseThrow().postingIn(OptionalLong.of(99), NINE.plusSeconds(5));
        database.guilds().save(moved);
        assertEquals(OptionalLong.empty(), schedule.channelOf(claimed));
    }

    @Test
    void endsWithThePlanAndSaysSoAtOnce() {
        Instant now = NINE;
        for (int i = 0; i < 7; i++) {
            post(due(now).getFirst(), now);
            now = now.plus(Duration.ofDays(1));
        }
        assertEquals(List.of(), due(now));
        Posted ended = known(MONDAY.plusDays(7)).orElseThrow();
        assertEquals("PLAN_ENDED", ended.reason());
        assertEquals(
                Outcome.refused(new Refusal.PlanEnded()),
                schedule.postNow(Follower.of(GUILD), now, SmallCurriculum::find));
        assertEquals(List.of(), due(now.plusSeconds(1)));
        assertEquals(Optional.of(ended), known(MONDAY.plusDays(7)), "nothing was written again");
        GuildSettings guild = database.guilds().find(GUILD).orElseThrow();
        database.guilds().save(guild.following(Course.ROADMAP.through(List.of("python"))));
        Instant later = now.plusSeconds(2);
        assertEquals(List.of(), due(later), "the course chosen anew waits for the next date");
        post(postNow(later), later);
        assertEquals(State.SENT, known(MONDAY.plusDays(7)).orElseThrow().state(), "but by hand it may be posted");
    }

    @Test
    void aDayHadBackAfterTheEndIsEndedToo() {
        GuildSettings guild = database.guilds().find(GUILD).orElseThrow();
        database.guilds().save(guild.following(Course.ROADMAP.through(List.of("python"))));
        post(due(NINE).getFirst(), NINE);
        Occurrence tuesday = new Occurrence(GUILD, MONDAY.plusDays(1));
        database.plans().takeOff(tuesday, "DAY_OFF", NINE);
        database.plans().putBack(tuesday, "DAY_OFF", NINE);
        assertEquals(List.of(), due(NINE.plus(Duration.ofDays(1))));
        assertEquals("PLAN_ENDED", known(tuesday.date()).orElseThrow().reason());
    }

    @Test
    void withoutItsCurriculumNothingIsDue() {
        assertEquals(
                List.of(), schedule.due(NINE, SERVED, name -> Optional.empty()).due());
        schedule.due(NINE.plus(Duration.ofHours(7)), SERVED, name -> Optional.empty());
        assertEquals("NO_CURRICULUM", known(MONDAY).orElseThrow().reason());
    }
}

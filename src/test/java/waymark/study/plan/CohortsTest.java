package waymark.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.SmallCurriculum;

/** A cohort's posts and who follows them, beside those of its guild; Monday is the day before it begins. */
class CohortsTest extends ScheduleFixture {
    private static final long OWN_CHANNEL = 71;
    private static final MemberId ADA = new MemberId(GUILD, 20);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant TUESDAY_NINE = NINE.plus(Duration.ofDays(1));
    private static final List<String> LAST_TWO = SmallCurriculum.TASKS.subList(5, 7);

    private Cohorts cohorts() {
        return new Cohorts(database.guilds(), database.cohorts());
    }

    private OwnPlan ownPlan() {
        return new OwnPlan(cohorts(), schedule);
    }

    private static Act act(long id) {
        return new Act(id, 30, NINE.minus(Duration.ofHours(1)));
    }

    private Outcome<Cohort> created(String name, OptionalLong channel, Act act) {
        return cohorts()
                .create(
                        GUILD,
                        name,
                        OptionalLong.empty(),
                        channel,
                        Optional.of(TUESDAY),
                        Course.ROADMAP.through(List.of("roadmap/2-more")),
                        act);
    }

    private Cohort autumn(OptionalLong channel) {
        return ((Outcome.Done<Cohort>) created("Autumn", channel, act(100))).value();
    }

    private List<String> posted(Instant now) {
        List<Due> due = due(now);
        due.forEach(one -> post(one, now));
        return due.stream()
                .map(one -> one.cohort().orElse("guild") + " "
                        + one.guild().channel().orElse(0) + " "
                        + one.task().task().id())
                .toList();
    }

    @Test
    void itsPostsBeginOnItsStartDateAndGoToItsChannelBesideTheGuilds() {
        autumn(OptionalLong.of(OWN_CHANNEL));
        assertEquals(List.of("guild 70 " + SmallCurriculum.TASKS.get(0)), posted(NINE));
        assertEquals(
                List.of("guild 70 " + SmallCurriculum.TASKS.get(1), "Autumn 71 " + LAST_TWO.get(0)),
                posted(TUESDAY_NINE));
        assertEquals(List.of(), posted(TUESDAY_NINE.plusSeconds(60)), "once");
        assertEquals(
                List.of("guild 70 " + SmallCurriculum.TASKS.get(2), "Autumn 71 " + LAST_TWO.get(1)),
                posted(TUESDAY_NINE.plus(Duration.ofDays(1))));
    }

    @Test
    void itsModeratorsAreToldOnceWhenItsTasksRunOut() {
        autumn(OptionalLong.of(OWN_CHANNEL));
        posted(TUESDAY_NINE);
        posted(TUESDAY_NINE.plus(Duration.ofDays(1)));
        Instant third = TUESDAY_NINE.plus(Duration.ofDays(2));
        Turn turn = schedule.due(third, SERVED, SmallCurriculum::find);
        assertEquals(
                List.of(Optional.of("Autumn")),
                turn.ended().stream().map(Following::cohort).toList());
        assertEquals(
                List.of(), schedule.due(third, SERVED, SmallCurriculum::find).ended());
    }

    @Test
    void withoutAChannelOfItsOwnItGoesToTheGuildsAndRestsWithIt() {
        Cohort autumn = autumn(OptionalLong.empty());
        assertEquals("Autumn 70 " + LAST_TWO.get(0), posted(TUESDAY_NINE).getLast());
        schedule.hold(autumn.follower(), "its channel is gone", TUESDAY_NINE);
        assertEquals(
                Optional.of("its channel is gone"),
                database.guilds().find(GUILD).orElseThrow().heldFor());
        assertEquals(List.of(), posted(TUESDAY_NINE.plus(Duration.ofDays(1))));
    }

    @Test
    void oneThatIsHeldLeavesTheGuildAloneAndCatchesUpWhenMended() {
        Cohort autumn = autumn(OptionalLong.of(OWN_CHANNEL));
        schedule.hold(autumn.follower(), "its channel is gone", NINE);
        assertEquals(List.of("guild 70 " + SmallCurriculum.TASKS.get(0)), posted(TUESDAY_NINE));
        schedule.mended(autumn.follower());
        assertEquals(List.of("Autumn 71 " + LAST_TWO.get(0)), posted(TUESDAY_NINE.plus(Duration.ofHours(2))));
    }

    @Test
    void theGuildsPauseAndDaysOffAreItsToo() {
        autumn(OptionalLong.of(OWN_CHANNEL));
        new DaysOff(database.guilds(), database.plans(), schedule)
                .take(GUILD, TUESDAY, TUESDAY, NINE, SmallCurriculum::find);
        assertEquals(List.of(), posted(TUESDAY_NINE));
        Instant wednesday = TUESDAY_NINE.plus(Duration.ofDays(1));
        assertEquals(2, posted(wednesday).size());
        database.guilds().save(database.guilds().find(GUILD).orElseThrow().paused(wednesday));
        assertEquals(List.of(), posted(wednesday.plus(Duration.ofDays(1))));
    }

    @Test
    void anArchivedOnePostsNoMoreAndKeepsWhatItPosted() {
        Cohort autumn = autumn(OptionalLong.of(OWN_CHANNEL));
        cohorts().add(autumn, ADA.user(), act(101));
        List<Due> due = due(TUESDAY_NINE);
        post(due.getLast(), TUESDAY_NINE);
        Due next = due(TUESDAY_NINE.plus(Duration.ofDays(1))).getLast();
        assertTrue(schedule.isCurrent(next));
        cohorts().archive(autumn, act(102));
        assertFalse(schedule.isCurrent(next), "what waits to be sent is dropped");
        assertEquals(
                List.of(Optional.empty()),
                due(TUESDAY_NINE.plus(Duration.ofDays(1))).stream()
                        .map(Due::cohort)
                        .toList());
        assertEquals(
                Posted.State.SENT,
                schedule.posted(new Occurrence(autumn.follower(), TUESDAY))
                        .orElseThrow()
                        .state());
        assertEquals(Optional.empty(), cohorts().followed(ADA, TUESDAY_NINE));
        assertEquals(
                Outcome.refused(new Refusal.UnknownCohort("Autumn")), cohorts().change(autumn, cohort -> cohort));
    }

    @Test
    void aMemberGoesByItOnceItHasBegunAndEveryoneElseByTheGuilds() {
        Cohort autumn = autumn(OptionalLong.of(OWN_CHANNEL));
        cohorts().add(autumn, ADA.user(), act(101));
        assertEquals(SmallCurriculum.TASKS, plan(ADA, NINE));
        assertEquals(LAST_TWO, plan(ADA, TUESDAY_NINE));
        assertEquals(SmallCurriculum.TASKS, plan(new MemberId(GUILD, 21), TUESDAY_NINE));

        assertEquals(Optional.empty(), task(ADA, TUESDAY_NINE.minusSeconds(60)), "not posted yet");
        posted(TUESDAY_NINE);
        assertEquals(Optional.of(LAST_TWO.get(0)), task(ADA, TUESDAY_NINE));
        assertEquals(Optional.empty(), task(new MemberId(GUILD, 21), TUESDAY_NINE));
        assertEquals(Optional.empty(), task(ADA, TUESDAY_NINE.plus(Duration.ofDays(1))), "that was yesterday's");

        cohorts().remove(autumn, ADA.user(), act(102));
        assertEquals(SmallCurriculum.TASKS, plan(ADA, TUESDAY_NINE));
    }

    private List<String> plan(MemberId member, Instant now) {
        return ownPlan().plan(member, now, SmallCurriculum.read()).tasks().stream()
                .map(planned -> planned.task().id())
                .toList();
    }

    private Optional<String> task(MemberId member, Instant now) {
        return ownPlan()
                .cohortTask(member, now, SmallCurriculum.read())
                .map(today -> today.task().task().id());
    }

    @Test
    void isRehearsedByItself() {
        Cohort autumn = autumn(OptionalLong.of(OWN_CHANNEL));
        List<String> slots = ((Outcome.Done<List<Rehearsal>>)
                        schedule.preview(autumn.follower(), NINE, 4, SmallCurriculum::find))
                .value().stream()
                        .map(day -> day.slot() instanceof Rehearsal.Slot.Post post
                                ? post.task().task().id()
                                : day.slot().getClass().getSimpleName())
                        .toList();
        assertEquals(List.of("NotYet", LAST_TWO.get(0), LAST_TWO.get(1), "TasksRunOut"), slots);
    }

    @Test
    void postsOnItsOwnWeekdaysWhereItHasSomeElseOnItsGuilds() {
        Set<DayOfWeek> weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        Cohort autumn = autumn(OptionalLong.of(OWN_CHANNEL));
        cohorts()
                .change(
                        autumn,
                        was -> was.following(was.curriculum(), was.course().on(weekend)));
        assertEquals(1, posted(TUESDAY_NINE).size(), "the guild's only");
        Instant saturday = TUESDAY_NINE.plus(Duration.ofDays(4));
        assertEquals("Autumn 71 " + LAST_TWO.get(0), posted(saturday).getLast());

        GuildSettings guild = database.guilds().find(GUILD).orElseThrow();
        database.guilds().save(guild.following(guild.course().on(Set.of(DayOfWeek.MONDAY))));
        assertEquals(List.of("Autumn 71 " + LAST_TWO.get(1)), posted(saturday.plus(Duration.ofDays(1))));
        cohorts()
                .change(
                        autumn,
                        was -> was.following(was.curriculum(), was.course().on(Set.of())));
        assertEquals(
                Set.of(DayOfWeek.MONDAY),
                schedule.following(autumn.follower()).orElseThrow().settings().postDays());
    }

    @Test
    void followsTheRoadmapOfAnotherCurriculumThatItsGuildChoseSince() {
        Cohort autumn = autumn(OptionalLong.empty());
        database.guilds().save(database.guilds().find(GUILD).orElseThrow().following("other"));
        GuildSettings settings =
                schedule.following(autumn.follower()).orElseThrow().settings();
        assertEquals("other", settings.curriculum());
        assertEquals(List.of(), settings.course().parts());
    }

    @Test
    void isRefusedWithoutAGuildOrANameOfItsOwnAndBeyondTheMost() {
        autumn(OptionalLong.empty());
        assertEquals(
                Outcome.refused(new Refusal.CohortNameTaken("autumn")),
                created(" autumn ", OptionalLong.empty(), act(101)));
        assertEquals(
                Outcome.refused(new Refusal.CohortNameUnfit(Cohorts.NAME_LENGTH)),
                created("  ", OptionalLong.empty(), act(102)));
        assertEquals(
                Outcome.refused(new Refusal.CohortNameUnfit(Cohorts.NAME_LENGTH)),
                created("x".repeat(Cohorts.NAME_LENGTH + 1), OptionalLong.empty(), act(103)));
        for (int i = 1; i < Cohorts.MOST; i++) {
            assertTrue(created("c" + i, OptionalLong.empty(), act(200 + i)) instanceof Outcome.Done<Cohort>);
        }
        assertTrue(
                created("c" + (Cohorts.MOST - 1), OptionalLong.empty(), act(200 + Cohorts.MOST - 1))
                        instanceof Outcome.Done<Cohort>,
                "the last one repeated");
        assertEquals(
                Outcome.refused(new Refusal.TooManyCohorts(Cohorts.MOST)),
                created("one more", OptionalLong.empty(), act(300)));
        assertEquals(
                Outcome.refused(new Refusal.NotSetUp()),
                cohorts()
                        .create(
                                9,
                                "Autumn",
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                Optional.empty(),
                                Course.ROADMAP,
                                act(301)));
    }

    @Test
    void takesAnotherNameThatNoOtherHas() {
        Cohort autumn = autumn(OptionalLong.empty());
        created("Spring", OptionalLong.empty(), act(101));
        assertEquals(
                Outcome.refused(new Refusal.CohortNameTaken("SPRING")),
                cohorts().rename(autumn, " SPRING "));
        assertEquals(
                Outcome.refused(new Refusal.CohortNameUnfit(Cohorts.NAME_LENGTH)),
                cohorts().rename(autumn, " "));
        assertTrue(cohorts().rename(autumn, "AUTUMN") instanceof Outcome.Done<Cohort>, "its own in other letters");
        cohorts().archive(autumn, act(102));
        assertEquals(
                Outcome.refused(new Refusal.UnknownCohort("Autumn")), cohorts().rename(autumn, "Winter"));
    }

    @Test
    void itsTaskOfTodayIsPostedAtOnceOnceAndEndsItsHold() {
        Cohort autumn = autumn(OptionalLong.of(OWN_CHANNEL));
        schedule.hold(autumn.follower(), "GONE", TUESDAY_NINE);
        Instant eight = TUESDAY_NINE.minus(Duration.ofHours(1));
        Due now = ((Outcome.Done<Due>) schedule.postNow(autumn.follower(), eight, SmallCurriculum::find)).value();
        assertEquals(LAST_TWO.get(0), now.task().task().id());
        post(now, eight);
        schedule.release(autumn.follower(), eight);
        assertTrue(
                schedule.postNow(autumn.follower(), eight, SmallCurriculum::find)
                        instanceof Outcome.Refused<Due>(Refusal.AlreadyPosted there));
        assertEquals(List.of("guild 70 " + SmallCurriculum.TASKS.get(0)), posted(TUESDAY_NINE));
        assertEquals(
                "Autumn 71 " + LAST_TWO.get(1),
                posted(TUESDAY_NINE.plus(Duration.ofDays(1))).getLast());
        cohorts().archive(autumn, act(103));
        assertEquals(
                Outcome.refused(new Refusal.NotSetUp()),
                schedule.postNow(autumn.follower(), TUESDAY_NINE.plus(Duration.ofDays(2)), SmallCurriculum::find));
    }
}

package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.Acts;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.SmallCurriculum;
import waymark.study.plan.Plan;
import waymark.study.plan.PlannedTask;

class MilestonesTest {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final long MODERATOR = 9;
    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");
    private static final NodeRef BASICS = new NodeRef(SmallCurriculum.NAME, "roadmap/1-basics");

    @TempDir
    Path folder;

    private final Acts acts = new Acts();
    private Database database;
    private Milestones milestones;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        milestones = new Milestones(database.milestones(), SmallCurriculum::find);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Act act() {
        return acts.at("2026-05-04T10:00:00Z", MODERATOR);
    }

    private Progress mark(MarkState state, String... nodes) {
        for (String node : nodes) {
            assertInstanceOf(
                    Outcome.Done.class,
                    milestones.mark(ADA, new NodeRef(SmallCurriculum.NAME, node), state, act()),
                    node);
        }
        return milestones.progress(ADA, SmallCurriculum.read());
    }

    private static PlannedTask next(Progress progress) {
        return progress.next(Plan.of(SmallCurriculum.read())).orElseThrow();
    }

    private static String basics(Progress progress) {
        MilestoneProgress basics = progress.milestone("roadmap/1-basics").orElseThrow();
        return basics.done() + "/" + basics.total();
    }

    @Test
    void startsWithTheFirstTaskAndTheFirstStep() {
        Progress progress = mark(MarkState.OPEN);
        assertEquals(SmallCurriculum.TASKS.getFirst(), next(progress).task().id());
        assertEquals("A", progress.nextStep().orElseThrow().title());
        assertEquals("0/3", basics(progress));
    }

    @Test
    void aStepIsDoneWhenAllItsTasksAre() {
        assertEquals("0/3", basics(mark(MarkState.DONE, "roadmap/1-basics/group/a#a1")));
        Progress progress = mark(MarkState.DONE, "roadmap/1-basics/group/a#a2");
        assertEquals(Set.of("roadmap/1-basics/group/a"), progress.doneSteps());
        assertEquals(MarkState.DONE, progress.state("roadmap/1-basics/group/a"));
        assertEquals("B", progress.nextStep().orElseThrow().title());
    }

    @Test
    void aStepIsDoneWhenItIsMarkedAndItsTasksAreBehind() {
        Progress progress = mark(
                MarkState.DONE,
                "roadmap/1-basics/group/a",
                "roadmap/1-basics#welcome",
                "roadmap/1-basics/group#group-task");
        assertEquals("1/3", basics(progress));
        assertEquals("roadmap/1-basics/c#c1", next(progress).task().id());
    }

    @Test
    void theLastMarkHolds() {
        mark(MarkState.DONE, "roadmap/1-basics/c");
        assertEquals(
                MarkState.DOING, mark(MarkState.DOING, "roadmap/1-basics/c").state("roadmap/1-basics/c"));
        assertEquals(MarkState.OPEN, mark(MarkState.OPEN, "roadmap/1-basics/c").state("roadmap/1-basics/c"));
    }

    @Test
    void whatIsSkippedIsPassedOverButNotDone() {
        Progress progress = mark(MarkState.SKIPPED, "roadmap/1-basics#welcome", "roadmap/1-basics/group/a");
        assertEquals("roadmap/1-basics/group#group-task", next(progress).task().id());
        assertEquals("B", progress.nextStep().orElseThrow().title());
        assertEquals("0/3", basics(progress));
    }

    @Test
    void aMilestoneCompletesWithoutItsOptionalLeaves() {
        Progress progress = mark(MarkState.DONE, "roadmap/2-more/d#d1");
        MilestoneProgress more = progress.milestone("roadmap/2-more").orElseThrow();
        assertEquals(1, more.total());
        assertTrue(more.complete());
        assertFalse(progress.milestone("roadmap/1-basics").orElseThrow().complete());
        assertFalse(progress.milestone("roadmap/3-extra").orElseThrow().complete(), "an optional one counts its own");
    }

    @Test
    void everythingDoneLeavesNoNext() {
        mark(MarkState.DONE, SmallCurriculum.TASKS.toArray(String[]::new));
        Progress progress = mark(MarkState.DONE, "roadmap/1-basics/group/b", "roadmap/3-extra/f");
        assertEquals(Optional.empty(), progress.next(Plan.of(SmallCurriculum.read())));
        assertEquals(Optional.empty(), progress.nextStep());
        assertTrue(progress.milestones().stream().allMatch(MilestoneProgress::complete));
    }

    @Test
    void tasksOfTopicsMayBeMarkedToo() {
        Progress progress = mark(MarkState.DONE, "python/oops#write-a-class");
        assertEquals(MarkState.DONE, progress.state("python/oops#write-a-class"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"roadmap/1-basics", "roadmap/1-basics/group", "python/oops", "roadmap", "nothing", "a#b"})
    void onlyTasksAndStepsAreMarked(String node) {
        assertEquals(
                Outcome.refused(new Refusal.UnknownNode(node)),
                milestones.mark(ADA, new NodeRef(SmallCurriculum.NAME, node), MarkState.DONE, act()));
    }

    private Assignment assign(Assignee assignee, Optional<LocalDate> due, Act act) {
        return switch (milestones.assign(1, assignee, BASICS, due, Optional.of("soon"), false, act, TODAY)) {
            case Outcome.Done<Assignment>(Assignment assignment) -> assignment;
            case Outcome.Refused<Assignment>(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    @Test
    void anAssignmentIsSeenByItsMemberAndByTheHoldersOfItsRole() {
        Assignment mine = assign(new Assignee.Member(2), Optional.of(TODAY), act());
        Assignment ours = assign(new Assignee.Role(50), Optional.empty(), act());
        Assignment theirs = assign(new Assignee.Member(3), Optional.empty(), act());
        assertEquals(List.of(theirs, ours, mine), standing(1));
        assertEquals(List.of(), standing(2));
        assertEquals(List.of(mine), database.milestones().standing(ADA));
        database.milestones().appendHolding(ADA, 50, true, act());
        assertEquals(List.of(mine, ours), database.milestones().standing(ADA));
        assertEquals(MODERATOR, mine.by());
    }

    private List<Assignment> standing(long guild) {
        return database.milestones().standing(guild, 9);
    }

    @Test
    void theSameActAssignsOnce() {
        Act act = act();
        Assignment first = assign(new Assignee.Member(2), Optional.of(TODAY), act);
        assertEquals(first, assign(new Assignee.Member(2), Optional.of(TODAY), act));
        assertEquals(1, standing(1).size());
    }

    @Test
    void refusesWhatIsNoMilestoneAndADateThatHasPassed() {
        NodeRef step = new NodeRef(SmallCurriculum.NAME, "roadmap/1-basics/c");
        NodeRef elsewhere = new NodeRef("other", "roadmap/1-basics");
        for (NodeRef node : List.of(step, elsewhere)) {
            assertEquals(
                    Outcome.refused(new Refusal.UnknownNode(node.node())),
                    milestones.assign(
                            1, new Assignee.Member(2), node, Optional.empty(), Optional.empty(), false, act(), TODAY));
        }
        assertEquals(
                Outcome.refused(new Refusal.DueInThePast(TODAY.minusDays(1), TODAY)),
                milestones.assign(
                        1,
                        new Assignee.Member(2),
                        BASICS,
                        Optional.of(TODAY.minusDays(1)),
                        Optional.empty(),
                        false,
                        act(),
                        TODAY));
        assertEquals(List.of(), standing(1));
    }

    @Test
    void anAssignmentIsExtendedAndCancelledInItsOwnGuildOnly() {
        long id = assign(new Assignee.Member(2), Optional.of(TODAY), act()).id();
        Optional<LocalDate> june = Optional.of(LocalDate.parse("2026-06-01"));
        assertEquals(
                Outcome.refused(new Refusal.UnknownAssignment(id)),
                milestones.extend(2, id, june, Optional.empty(), act(), TODAY));
        assertInstanceOf(Outcome.Done.class, milestones.extend(1, id, june, Optional.empty(), act(), TODAY));
        assertEquals(june, standing(1).getFirst().due());
        assertEquals(Outcome.refused(new Refusal.UnknownAssignment(id)), milestones.cancel(2, id, act()));
        assertInstanceOf(Outcome.Done.class, milestones.cancel(1, id, act()));
        assertEquals(List.of(), standing(1));
        assertInstanceOf(Outcome.Done.class, milestones.cancel(1, id, act()), "again");
        assertEquals(
                Outcome.refused(new Refusal.UnknownAssignment(id)),
                milestones.extend(1, id, june, Optional.empty(), act(), TODAY));
    }
}

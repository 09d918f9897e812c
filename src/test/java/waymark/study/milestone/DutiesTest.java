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
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.curriculum.Node;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.Acts;
import waymark.study.MemberId;
import waymark.study.MovedCurriculum;
import waymark.study.MovedCurriculum.At;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.StoredIds;

class DutiesTest {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final long MODERATOR = 9;
    private static final long LEARNERS = 50;
    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");

    /** Joins need windows, and windows need nothing. */
    private static final Curriculum BEFORE = MovedCurriculum.of(
            new At("basics"),
            new At("basics/joins").needing("more/windows", "basics/sorting").tasks("join-two", "explain"),
            new At("basics/sorting"),
            new At("more").needing("basics"),
            new At("more/windows"));

    @TempDir
    Path folder;

    private final Acts acts = new Acts();
    private Curriculum curriculum = BEFORE;
    private Database database;
    private Milestones milestones;
    private Duties duties;
    private RoleHolders holders;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        milestones = new Milestones(database.milestones(), name -> Optional.of(curriculum));
        duties = new Duties(database.milestones(), name -> Optional.of(curriculum));
        holders = new RoleHolders(database.milestones());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private StoredIds stored() {
        return new StoredIds(name -> Optional.of(curriculum), List.of(database.milestones()::referencedNodes));
    }

    private Act act() {
        return acts.at("2026-05-04T10:00:00Z", MODERATOR);
    }

    private Assignment assign(String milestone, Assignee assignee, LocalDate due) {
        NodeRef node = new NodeRef(MovedCurriculum.NAME, milestone);
        return switch (milestones.assign(1, assignee, node, Optional.of(due), Optional.empty(), false, act(), TODAY)) {
            case Outcome.Done<Assignment>(Assignment assignment) -> assignment;
            case Outcome.Refused<Assignment> refused -> throw new AssertionError(refused);
        };
    }

    private void mark(String node, MarkState state) {
        NodeRef ref = new NodeRef(MovedCurriculum.NAME, node);
        assertInstanceOf(Outcome.Done.class, milestones.mark(ADA, ref, state, act()));
    }

    private Duty duty(Assignment assignment) {
        return duties.of(ADA, assignment.id()).orElseThrow();
    }

    private static List<String> ids(List<? extends Node> nodes) {
        return nodes.stream().map(Node::id).toList();
    }

    @Test
    void namesWhatIsMissingAndWhatThatBuildsOn() {
        Assignment basics = assign("basics", new Assignee.Member(2), TODAY);
        Duty duty = duty(basics);
        assertEquals(List.of("basics/joins", "basics/sorting"), ids(duty.missing()));
        assertEquals(List.of("more/windows"), ids(duty.unmet()), "what belongs to it itself is listed as missing");
        assertEquals(2, duty.total());

        mark("more/windows", MarkState.DONE);
        mark("basics/joins#join-two", MarkState.DONE);
        assertEquals(List.of(), ids(duty(basics).unmet()));
        assertEquals(2, duty(basics).missing().size());
        mark("basics/joins#explain", MarkState.DONE);
        assertEquals(List.of("basics/sorting"), ids(duty(basics).missing()));

        Duty more = duty(assign("more", new Assignee.Member(2), TODAY));
        assertEquals(List.of("basics"), ids(more.unmet()), "a whole milestone");
    }

    @Test
    void theSoonestDueComesFirstAndWhatNobodyAssignedNot() {
        Assignment late = assign("basics", new Assignee.Member(2), TODAY.plusDays(9));
        Assignment soon = assign("more", new Assignee.Member(2), TODAY.plusDays(1));
        assign("more", new Assignee.Member(3), TODAY);
        Assignment withdrawn = assign("more", new Assignee.Member(2), TODAY);
        milestones.cancel(1, withdrawn.id(), act());
        assertEquals(
                List.of(soon.id(), late.id()),
                duties.of(ADA).stream().map(d -> d.assignment().id()).toList());
        assertFalse(duty(soon).overdue(TODAY.plusDays(1)));
        assertTrue(duty(soon).overdue(TODAY.plusDays(2)));
    }

    @Test
    void aRolesAssignmentBindsWhoeverIsSeenHoldingIt() {
        assertFalse(holders.seen(ADA, Set.of(LEARNERS), act()), "nothing is assigned to it yet");
        Assignment ours = assign("basics", new Assignee.Role(LEARNERS), TODAY);
        assertEquals(List.of(), duties.of(ADA));
        assertEquals(0, duties.standing(1, 9).getFirst().seen());

        assertTrue(holders.seen(ADA, Set.of(LEARNERS, 51L), act()));
        assertFalse(holders.seen(ADA, Set.of(LEARNERS), act()), "known already");
        assertEquals(ours, duty(ours).assignment());
        Standing standing = duties.standing(1, 9).getFirst();
        assertEquals(1, standing.seen());
        assertEquals(0, standing.complete());

        assertTrue(holders.seen(ADA, Set.of(), act()), "the role was taken from her");
        assertEquals(List.of(), duties.of(ADA));
        assertEquals(0, duties.standing(1, 9).getFirst().seen());
    }

    @Test
    void aRenamedPageKeepsItsMarksAndAssignments() {
        Assignment basics = assign("basics", new Assignee.Member(2), TODAY);
        mark("basics/sorting", MarkState.DONE);
        mark("basics/joins#explain", MarkState.DONE);
        curriculum = MovedCurriculum.of(
                new At("ground").was("basics"),
                new At("ground/joining").was("basics/joins").tasks("join-two", "explain"),
                new At("ground/order").was("basics/sorting"));

        Duty duty = duty(basics);
        assertEquals(
                List.of("ground"), duty.milestones().stream().map(Milestone::id).toList());
        assertEquals(List.of("ground/joining"), ids(duty.missing()));
        mark("ground/joining#join-two", MarkState.DONE);
        assertEquals(List.of(), ids(duty(basics).missing()), "the task marked before counts with the one marked since");
        assertEquals(
                Set.of(
                        "basics",
                        "ground",
                        "basics/sorting",
                        "ground/order",
                        "basics/joins#explain",
                        "ground/joining#explain",
                        "ground/joining#join-two"),
                stored().of(MovedCurriculum.NAME),
                "a second move must say where both went");
    }

    @Test
    void aSplitPageHandsItsMarksToAllThatItBecame() {
        Assignment basics = assign("basics", new Assignee.Member(2), TODAY);
        mark("basics/sorting", MarkState.DONE);
        mark("basics/joins#explain", MarkState.DONE);
        mark("basics/joins#join-two", MarkState.DONE);
        curriculum = MovedCurriculum.of(
                new At("one").was("basics"),
                new At("one/inner").was("basics/joins").tasks("join-two"),
                new At("one/sort-up").was("basics/sorting"),
                new At("two").was("basics"),
                new At("two/outer").was("basics/joins").tasks("explain", "new"),
                new At("two/sort-down").was("basics/sorting"));

        Duty duty = duty(basics);
        assertEquals(
                List.of("one", "two"),
                duty.milestones().stream().map(Milestone::id).toList());
        assertEquals(4, duty.total());
        assertEquals(List.of("two/outer"), ids(duty.missing()), "its new task is not done");
        mark("two/sort-down", MarkState.OPEN);
        assertEquals(List.of("two/outer", "two/sort-down"), ids(duty(basics).missing()), "each part goes its own way");
    }

    @Test
    void aPageThatKeepsItsIdIsNotMarkedByWhatWasSplitOff() {
        mark("basics/sorting", MarkState.DONE);
        curriculum = MovedCurriculum.of(
                new At("basics"), new At("basics/sorting"), new At("basics/sorting-fast").was("basics/sorting"));
        assertEquals(
                Set.of("basics/sorting"), milestones.progress(ADA, curriculum).doneSteps());
    }

    @Test
    void aDeletedMilestoneIsSaidToBeGoneAndComesBackWithItsMarks() {
        Assignment basics = assign("basics", new Assignee.Member(2), TODAY);
        mark("basics/sorting", MarkState.DONE);
        curriculum = MovedCurriculum.of(new At("more"), new At("more/windows"));
        Duty gone = duty(basics);
        assertEquals(List.of(), gone.milestones());
        assertEquals(0, gone.total());
        assertFalse(gone.complete());
        assertEquals(List.of(), duties.standing(1, 9).getFirst().milestones());
        assertTrue(stored().of(MovedCurriculum.NAME).contains("basics"));

        curriculum = BEFORE;
        assertEquals(List.of("basics/joins"), ids(duty(basics).missing()));
    }
}

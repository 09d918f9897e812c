package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Stores;
import waymark.study.milestone.Change.Kind;

/** What every {@link MilestoneStore} keeps to. */
public abstract class MilestoneStoreContract {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final NodeRef STEP = new NodeRef("default", "roadmap/1-one/a");
    private static final NodeRef TASK = new NodeRef("default", "roadmap/1-one/a#first");
    private static final NodeRef MILESTONE = new NodeRef("default", "roadmap/1-one");
    private static final Optional<LocalDate> JUNE = Optional.of(LocalDate.parse("2026-06-01"));

    private MilestoneStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        store = stores().milestones();
    }

    private static Assignment assignment(long id, Assignee assignee) {
        return new Assignment(
                id,
                1,
                assignee,
                MILESTONE,
                JUNE,
                Optional.of("for the exam"),
                9,
                TEN.plusMillis(id),
                Optional.empty(),
                false,
                TEN.plusMillis(id));
    }

    @Test
    void givesBackMarksByInstantThenActEachActOnce() {
        Mark late = new Mark(1, TEN.plusMillis(1), STEP, MarkState.OPEN);
        Mark second = new Mark(3, TEN, STEP, MarkState.SKIPPED);
        Mark first = new Mark(2, TEN, TASK, MarkState.DONE);
        List.of(late, second, first, late).forEach(mark -> store.append(ADA, mark));
        assertEquals(List.of(first, second, late), store.marks(ADA, "default"));
        assertEquals(List.of(), store.marks(ADA, "other"));
        assertEquals(List.of(), store.marks(new MemberId(1, 3), "default"));
        assertEquals(List.of(), store.marks(new MemberId(2, 2), "default"));
    }

    @Test
    void oneActMayMarkSeveralNodes() {
        store.append(ADA, new Mark(1, TEN, STEP, MarkState.DONE));
        store.append(ADA, new Mark(1, TEN, TASK, MarkState.DONE));
        assertEquals(2, store.marks(ADA, "default").size());
    }

    @Test
    void givesBackAssignmentsOfAGuildByInstantEachIdOnce() {
        Assignment toRole = assignment(2, new Assignee.Role(50));
        Assignment toMember = assignment(1, new Assignee.Member(2));
        List.of(toRole, toMember, toRole).forEach(store::append);
        assertEquals(List.of(toMember, toRole), store.assignments(1));
        assertEquals(List.of(), store.assignments(2));
        assertEquals(Optional.of(toRole), store.assignment(2));
        assertEquals(Optional.empty(), store.assignment(3));
    }

    @Test
    void theLastExtensionByInstantHolds() {
        store.append(assignment(1, new Assignee.Member(2)));
        Optional<LocalDate> july = Optional.of(LocalDate.parse("2026-07-01"));
        store.extend(1, july, Optional.empty(), new Act(12, 9, TEN.plusSeconds(2)));
        store.extend(1, JUNE, Optional.empty(), new Act(11, 9, TEN.plusSeconds(1)));
        assertEquals(july, store.assignment(1).orElseThrow().due());
        store.extend(1, Optional.empty(), Optional.empty(), new Act(13, 9, TEN.plusSeconds(3)));
        assertEquals(Optional.empty(), store.assignment(1).orElseThrow().due());
        assertEquals(1, store.assignments(1).size());
    }

    @Test
    void cancellingIsRememberedWithItsFirstInstant() {
        store.append(assignment(1, new Assignee.Member(2)));
        store.cancel(1, Optional.empty(), new Act(11, 9, TEN.plusSeconds(1)));
        store.cancel(1, Optional.empty(), new Act(12, 9, TEN.plusSeconds(2)));
        assertEquals(
                Optional.of(TEN.plusSeconds(1)),
                store.assignment(1).orElseThrow().cancelledAt());
        assertEquals(1, store.assignments(1).size());
    }

    @Test
    void aReviewAndWhenTheDueDateWasSetAreKept() {
        Assignment plain = assignment(1, new Assignee.Member(2));
        Assignment reviewed = new Assignment(
                2, 1, plain.assignee(), MILESTONE, JUNE, Optional.empty(), 9, TEN, Optional.empty(), true, TEN);
        store.append(plain);
        store.append(reviewed);
        assertEquals(Optional.of(reviewed), store.assignment(2));
        assertEquals(plain.at(), store.assignment(1).orElseThrow().dueSince());
        store.extend(1, JUNE, Optional.empty(), new Act(11, 9, TEN.plusSeconds(7)));
        assertEquals(TEN.plusSeconds(7), store.assignment(1).orElseThrow().dueSince());
    }

    @Test
    void whatStandsIsReadWithoutWhatWasTakenBack() {
        Assignment hers = assignment(1, new Assignee.Member(2));
        Assignment back = assignment(2, new Assignee.Member(2));
        Assignment ofRole = assignment(3, new Assignee.Role(50));
        Assignment ofOther = assignment(4, new Assignee.Role(51));
        Assignment bens = assignment(5, new Assignee.Member(3));
        Assignment roleOfHerNumber = assignment(6, new Assignee.Role(2));
        List.of(hers, back, ofRole, ofOther, bens, roleOfHerNumber).forEach(store::append);
        store.cancel(2, Optional.empty(), new Act(11, 9, TEN));
        store.appendHolding(ADA, 50, true, new Act(12, 2, TEN));
        store.appendHolding(ADA, 51, true, new Act(13, 2, TEN));
        store.appendHolding(ADA, 51, false, new Act(14, 2, TEN.plusSeconds(1)));
        assertEquals(List.of(hers, ofRole), store.standing(ADA));
        assertEquals(List.of(), store.standing(new MemberId(2, 2)));
        assertEquals(List.of(roleOfHerNumber, bens, ofOther, ofRole, hers), store.standing(1, 9));
        assertEquals(List.of(roleOfHerNumber, bens), store.standing(1, 2));
        assertEquals(5, store.countStanding(1));
        assertEquals(0, store.countStanding(2));
    }

    @Test
    void theHistorySaysWhoDidWhatInOrder() {
        store.append(assignment(1, new Assignee.Role(50)));
        Optional<String> why = Optional.of("exams");
        Optional<LocalDate> july = Optional.of(LocalDate.parse("2026-07-01"));
        store.cancel(1, why, new Act(13, 8, TEN.plusSeconds(9)));
        store.extend(1, july, why, new Act(11, 9, TEN.plusSeconds(1)));
        store.append(completion(2, 0, Completion.Kind.SUBMITTED, TEN.plusSeconds(2)));
        store.append(completion(2, 0, Completion.Kind.ACCEPTED, TEN.plusSeconds(3)));
        Optional<LocalDate> none = Optional.empty();
        Optional<String> silent = Optional.empty();
        OptionalLong all = OptionalLong.empty();
        OptionalLong ada = OptionalLong.of(2);
        assertEquals(
                List.of(
                        new Change(Kind.ASSIGNED, TEN.plusMillis(1), 9, JUNE, Optional.of("for the exam"), all),
                        new Change(Kind.EXTENDED, TEN.plusSeconds(1), 9, july, why, all),
                        new Change(Kind.SUBMITTED, TEN.plusSeconds(2), 7, none, silent, ada),
                        new Change(Kind.ACCEPTED, TEN.plusSeconds(3), 7, none, silent, ada),
                        new Change(Kind.CANCELLED, TEN.plusSeconds(9), 8, none, why, all)),
                store.history(1));
        assertEquals(List.of(), store.history(2));
    }

    private static Completion completion(long user, int round, Completion.Kind kind, Instant at) {
        return new Completion(1, user, round, kind, at.getEpochSecond(), at, 7, Optional.empty());
    }

    @Test
    void aRolesHoldersAreThoseLastSeenWithIt() {
        MemberId ben = new MemberId(1, 3);
        store.appendHolding(ADA, 50, true, new Act(1, 2, TEN));
        store.appendHolding(ben, 50, true, new Act(2, 3, TEN.plusSeconds(1)));
        store.appendHolding(ben, 51, true, new Act(2, 3, TEN.plusSeconds(1)));
        store.appendHolding(new MemberId(2, 4), 50, true, new Act(3, 4, TEN));
        assertEquals(List.of(2L, 3L), store.holders(1, 50));
        assertEquals(Set.of(50L, 51L), store.rolesHeld(ben));
        store.appendHolding(ADA, 50, false, new Act(4, 2, TEN.plusSeconds(2)));
        store.appendHolding(ADA, 50, false, new Act(4, 2, TEN.plusSeconds(2)));
        assertEquals(List.of(3L), store.holders(1, 50));
        assertEquals(Set.of(), store.rolesHeld(ADA));
        store.appendHolding(ADA, 50, true, new Act(5, 2, TEN.plusSeconds(3)));
        assertEquals(List.of(3L, 2L), store.holders(1, 50));
    }

    @Test
    void rolesAreAssignedWhileAnAssignmentOfTheirsStands() {
        store.append(assignment(1, new Assignee.Role(50)));
        store.append(assignment(2, new Assignee.Role(50)));
        store.append(assignment(3, new Assignee.Role(51)));
        store.append(assignment(4, new Assignee.Member(52)));
        assertEquals(Set.of(50L, 51L), store.assignedRoles(1));
        store.cancel(3, Optional.empty(), new Act(11, 9, TEN));
        store.cancel(2, Optional.empty(), new Act(12, 9, TEN));
        assertEquals(Set.of(50L), store.assignedRoles(1));
        assertEquals(Set.of(), store.assignedRoles(2));
    }

    @Test
    void aDayOfOnesOwnHoldsUntilTheDueDateIsSetAnew() {
        store.append(assignment(1, new Assignee.Role(50)));
        LocalDate july = LocalDate.parse("2026-07-01");
        store.appendOwnDue(1, 2, july.plusDays(1), new Act(12, 2, TEN.plusSeconds(2)));
        store.appendOwnDue(1, 2, july, new Act(11, 2, TEN.plusSeconds(1)));
        assertEquals(Optional.of(july.plusDays(1)), store.ownDue(1, 2, TEN));
        assertEquals(Optional.empty(), store.ownDue(1, 2, TEN.plusSeconds(3)));
        assertEquals(Optional.empty(), store.ownDue(1, 3, TEN));
        assertEquals(
                List.of(Kind.ASSIGNED, Kind.CAUGHT_UP, Kind.CAUGHT_UP),
                store.history(1).stream().map(Change::kind).toList());
    }

    @Test
    void eachStageOfARoundIsReachedOnce() {
        store.append(assignment(1, new Assignee.Role(50)));
        assertEquals(Optional.empty(), store.last(1, 2));
        assertTrue(store.append(completion(2, 0, Completion.Kind.SUBMITTED, TEN)));
        assertFalse(store.append(completion(2, 0, Completion.Kind.SUBMITTED, TEN.plusSeconds(1))));
        assertTrue(store.append(completion(2, 0, Completion.Kind.RETURNED, TEN.plusSeconds(2))));
        assertFalse(store.append(completion(2, 0, Completion.Kind.ACCEPTED, TEN.plusSeconds(3))));
        assertEquals(Completion.Kind.RETURNED, store.last(1, 2).orElseThrow().kind());
        Completion again = completion(2, 1, Completion.Kind.SUBMITTED, TEN.plusSeconds(4));
        Completion ben = completion(3, 0, Completion.Kind.COMPLETED, TEN);
        assertTrue(store.append(again));
        assertTrue(store.append(ben));
        assertEquals(Optional.of(again), store.last(1, 2));
        assertEquals(List.of(ben, again), store.last(1));
    }

    @Test
    void namesEveryNodeThatSomethingPointsAt() {
        store.append(ADA, new Mark(1, TEN, TASK, MarkState.DONE));
        store.append(new MemberId(2, 8), new Mark(2, TEN, TASK, MarkState.OPEN));
        store.append(ADA, new Mark(3, TEN, new NodeRef("other", "x"), MarkState.DONE));
        store.append(assignment(1, new Assignee.Role(50)));
        assertEquals(Set.of(TASK.node(), MILESTONE.node()), store.referencedNodes("default"));
    }
}

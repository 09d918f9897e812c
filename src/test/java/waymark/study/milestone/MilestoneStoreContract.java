package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Stores;

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
                id, 1, assignee, MILESTONE, JUNE, Optional.of("for the exam"), 9, TEN.plusMillis(id), Optional.empty());
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
        store.extend(1, july, new Act(12, 9, TEN.plusSeconds(2)));
        store.extend(1, JUNE, new Act(11, 9, TEN.plusSeconds(1)));
        assertEquals(july, store.assignment(1).orElseThrow().due());
        store.extend(1, Optional.empty(), new Act(13, 9, TEN.plusSeconds(3)));
        assertEquals(Optional.empty(), store.assignment(1).orElseThrow().due());
        assertEquals(1, store.assignments(1).size());
    }

    @Test
    void cancellingIsRememberedWithItsFirstInstant() {
        store.append(assignment(1, new Assignee.Member(2)));
        store.cancel(1, new Act(11, 9, TEN.plusSeconds(1)));
        store.cancel(1, new Act(12, 9, TEN.plusSeconds(2)));
        assertEquals(
                Optional.of(TEN.plusSeconds(1)),
                store.assignment(1).orElseThrow().cancelledAt());
        assertEquals(1, store.assignments(1).size());
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

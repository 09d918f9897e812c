package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waymark.study.Act;
import waymark.study.MovedCurriculum;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.milestone.Completion.Kind;
import waymark.study.streak.CheckIns;
import waymark.study.streak.When;

class CompletionsTest extends AssignedFixture {
    private static final Assignee TO_ADA = new Assignee.Member(ADA.user());
    private static final Instant LATER = NINE.plusSeconds(3_600);
    private static final Optional<String> NO_WORDS = Optional.empty();

    private Assignment assign(Assignee assignee, boolean review) {
        return assign(assignee, Optional.of(MONDAY.plusDays(7)), review, NINE);
    }

    private Duty duty(Assignment assignment) {
        return duties.of(ADA, assignment.id()).orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused);
        };
    }

    @Test
    void theLastStepCompletesItOnce() {
        Assignment basics = assign(TO_ADA, false);
        assertEquals(List.of(), did(ADA, NINE, "joins"));
        Act act = act(ADA.user(), LATER);
        NodeRef sorting = new NodeRef(MovedCurriculum.NAME, "basics/sorting");
        milestones.mark(ADA, sorting, MarkState.DONE, act);
        List<Duty> completed = completions.settle(ADA, act);
        assertEquals(1, completed.size());
        assertTrue(completed.getFirst().complete());
        assertEquals(completed, completions.settle(ADA, act), "the same act again");
        assertEquals(List.of(), completions.settle(ADA, act(ADA.user(), LATER.plusSeconds(1))));

        milestones.mark(ADA, sorting, MarkState.OPEN, act(ADA.user(), LATER.plusSeconds(2)));
        assertTrue(duty(basics).complete(), "what was complete stays so");
        did(ADA, LATER.plusSeconds(3), "sorting");
        assertEquals(
                List.of(Change.Kind.ASSIGNED, Change.Kind.COMPLETED),
                duties.history(GUILD, basics.id()).stream().map(Change::kind).toList());
        assertEquals(1, duties.standing(GUILD, 9).getFirst().complete());
    }

    @Test
    void whoeverDidItAllBeforeHasCompletedItWhenSeen() {
        did(ADA, NINE, "joins", "sorting");
        Assignment ours = assign(new Assignee.Role(LEARNERS), false);
        seen(ADA, LATER);
        assertEquals(1, completions.settle(ADA, act(ADA.user(), LATER)).size());
        assertTrue(duty(ours).complete());
        seen(BEN, LATER);
        Standing standing = duties.standing(GUILD, 9).getFirst();
        assertEquals(2, standing.seen());
        assertEquals(1, standing.complete());
    }

    @Test
    void aModeratorAcceptsWhatWasHandedIn() {
        Assignment basics = assign(TO_ADA, true);
        List<Duty> handedIn = did(ADA, NINE, "joins", "sorting");
        assertTrue(handedIn.getFirst().waits());
        assertFalse(handedIn.getFirst().complete());
        assertFalse(handedIn.getFirst().overdue(MONDAY.plusDays(30)), "it is the moderators' turn");
        assertEquals(
                List.of(basics.id()),
                completions.waiting(GUILD).stream()
                        .map(d -> d.assignment().id())
                        .toList());

        Act act = act(MARA, LATER);
        Duty accepted = done(completions.judge(ADA, basics.id(), 0, Kind.ACCEPTED, NO_WORDS, act));
        assertTrue(accepted.complete());
        assertEquals(MARA, accepted.last().orElseThrow().actor());
        assertEquals(accepted, done(completions.judge(ADA, basics.id(), 0, Kind.ACCEPTED, NO_WORDS, act)), "again");
        Outcome<Duty> second =
                completions.judge(ADA, basics.id(), 0, Kind.RETURNED, Optional.of("no"), act(8, LATER.plusSeconds(1)));
        assertEquals(Outcome.refused(new Refusal.NothingToReview()), second, "another moderator was first");
        assertEquals(List.of(), completions.waiting(GUILD));
    }

    @Test
    void whatIsReturnedIsHandedInAgainByTheMember() {
        Assignment basics = assign(TO_ADA, true);
        did(ADA, NINE, "joins", "sorting");
        Act refusedEarly = act(ADA.user(), NINE);
        assertEquals(
                Outcome.refused(new Refusal.NothingToHandIn()), completions.handIn(ADA, basics.id(), refusedEarly));
        Optional<String> words = Optional.of("which join did you take?");
        Duty returned = done(completions.judge(ADA, basics.id(), 0, Kind.RETURNED, words, act(MARA, LATER)));
        assertTrue(returned.returned());
        assertTrue(returned.overdue(MONDAY.plusDays(8)), "it is the member's turn");
        assertEquals(words, returned.last().orElseThrow().note());
        assertEquals(List.of(), did(ADA, LATER, "sorting"), "not by itself");

        Act act = act(ADA.user(), LATER.plusSeconds(9));
        Duty again = done(completions.handIn(ADA, basics.id(), act));
        assertTrue(again.waits());
        assertEquals(1, again.last().orElseThrow().round());
        assertEquals(again, done(completions.handIn(ADA, basics.id(), act)), "a second delivery");
        assertInstanceOf(
                Outcome.Refused.class,
                completions.judge(ADA, basics.id(), 0, Kind.ACCEPTED, NO_WORDS, act(MARA, LATER.plusSeconds(10))),
                "an old message's button does not judge what was handed in since");
        assertTrue(
                done(completions.judge(ADA, basics.id(), 1, Kind.ACCEPTED, NO_WORDS, act(MARA, LATER.plusSeconds(11))))
                        .complete());
    }

    @Test
    void theEvidenceIsWhatWasMarkedAndWrittenSince() {
        CheckIns checkIns = new CheckIns(database.streaks());
        checkIns.checkIn(ADA, act(2, NINE.minusSeconds(86_400)), When.TODAY, "checkin", Optional.of("before"));
        Assignment basics = assign(TO_ADA, true);
        checkIns.checkIn(ADA, act(2, LATER), When.TODAY, "checkin", Optional.of("read about joins"));
        Instant tomorrow = LATER.plusSeconds(86_400);
        checkIns.checkIn(ADA, act(2, tomorrow), When.TODAY, "checkin", Optional.of("a slip"));
        checkIns.undo(ADA, act(2, tomorrow.plusSeconds(1)), MONDAY.plusDays(1));
        did(ADA, LATER, "joins#join-two");
        did(ADA, tomorrow, "joins#explain");

        Instant after = tomorrow.plusSeconds(86_400);
        checkIns.checkIn(ADA, act(2, after), When.TODAY, "checkin", Optional.of("join-two"));
        checkIns.checkIn(ADA, act(2, after.plusSeconds(86_400)), When.TODAY, "work", Optional.of("of a task"));

        Evidence evidence = completions.evidence(ADA, basics.id()).orElseThrow();
        assertEquals(
                List.of(Optional.of(tomorrow), Optional.empty()),
                evidence.steps().stream().map(Evidence.Proof::doneAt).toList(),
                "a step by its last task; one is missing");
        assertEquals(
                List.of(new Evidence.Note(MONDAY, "read about joins")),
                evidence.notes(),
                "what was taken back is gone, and a title is nobody's words");
        assertEquals(Optional.empty(), completions.evidence(BEN, basics.id()));
    }
}

package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.MemberId;
import waymark.study.MovedCurriculum;
import waymark.study.NodeRef;
import waymark.study.Outcome;

class CompletionSweepTest extends AssignedFixture {
    private static final Optional<LocalDate> NEVER_DUE = Optional.empty();

    private CompletionSweep sweep;

    @BeforeEach
    void sweeper() {
        sweep = new CompletionSweep(duties, completions);
    }

    /** As a crash leaves it: every step marked, and nothing settled. */
    private void marked(MemberId member) {
        for (String step : List.of("basics/joins", "basics/sorting")) {
            NodeRef node = new NodeRef(MovedCurriculum.NAME, step);
            assertInstanceOf(
                    Outcome.Done.class, milestones.mark(member, node, MarkState.DONE, act(member.user(), NINE)));
        }
    }

    private Optional<Completion.Kind> last(Assignment assignment, MemberId member) {
        return database.milestones().last(assignment.id(), member.user()).map(Completion::kind);
    }

    @Test
    void whatIsNeverDueIsNoticedTooAndWhatIsUnfinishedIsNot() {
        Assignment adas = assign(new Assignee.Member(ADA.user()), NEVER_DUE, false, NINE);
        Assignment bens = assign(new Assignee.Member(BEN.user()), NEVER_DUE, false, NINE);
        marked(ADA);
        Instant later = NINE.plus(Duration.ofDays(90));
        sweep.tick(Set.of(GUILD), later);
        assertEquals(Optional.of(Completion.Kind.COMPLETED), last(adas, ADA));
        assertEquals(
                later,
                database.milestones().last(adas.id(), ADA.user()).orElseThrow().at());
        assertEquals(Optional.empty(), last(bens, BEN));
    }

    @Test
    void whatIsNoticedBetweenAMarkAndItsReplyIsSaidThereAllTheSame() {
        Assignment adas = assign(new Assignee.Member(ADA.user()), NEVER_DUE, false, NINE);
        marked(ADA);
        sweep.tick(Set.of(GUILD), NINE);
        assertEquals(
                List.of(adas.id()),
                completions.settle(ADA, act(ADA.user(), NINE)).stream()
                        .map(duty -> duty.assignment().id())
                        .toList());
        assertEquals(List.of(), completions.settle(ADA, act(ADA.user(), NINE.plusSeconds(1))));
    }

    @Test
    void whatTheSweepWritesWhileTheActSettlesIsSaidToo() {
        Assignment adas = assign(new Assignee.Member(ADA.user()), NEVER_DUE, false, NINE);
        marked(ADA);
        Completions later = new Completions(
                sweptBeforeItWrites(database.milestones()), database.streaks(), database.works(), duties);
        assertEquals(1, later.settle(ADA, act(ADA.user(), NINE)).size());
        assertEquals(
                0,
                database.milestones().last(adas.id(), ADA.user()).orElseThrow().act(),
                "the sweep was first");
    }

    /** The store itself, with the sweep let through just before a completion is written. */
    private MilestoneStore sweptBeforeItWrites(MilestoneStore store) {
        return (MilestoneStore) Proxy.newProxyInstance(
                MilestoneStore.class.getClassLoader(),
                new Class<?>[] {MilestoneStore.class},
                (proxy, method, given) -> {
                    if (given != null && given[0] instanceof Completion) {
                        sweep.tick(Set.of(GUILD), NINE);
                    }
                    return method.invoke(store, given);
                });
    }

    @Test
    void aHostBehindDiscordsClockKeepsNothingFromBeingSaid() {
        Assignment adas = assign(new Assignee.Member(ADA.user()), NEVER_DUE, false, NINE);
        marked(ADA);
        sweep.tick(Set.of(GUILD), NINE.minusMillis(3));
        assertEquals(1, completions.settle(ADA, act(ADA.user(), NINE)).size());
        assertEquals(
                NINE,
                database.milestones().last(adas.id(), ADA.user()).orElseThrow().at());
    }

    @Test
    void aRoundComesOnceADayAndAnotherServersGuildsAreLeftToIt() {
        sweep.tick(Set.of(GUILD), NINE);
        Assignment adas = assign(new Assignee.Member(ADA.user()), NEVER_DUE, true, NINE);
        marked(ADA);
        sweep.tick(Set.of(GUILD), NINE.plus(Duration.ofHours(23)));
        assertEquals(Optional.empty(), last(adas, ADA));
        sweep.tick(Set.of(77L), NINE.plus(Duration.ofHours(24)));
        assertEquals(Optional.empty(), last(adas, ADA));
        sweep.tick(Set.of(GUILD), NINE.plus(Duration.ofHours(48)));
        assertEquals(Optional.of(Completion.Kind.SUBMITTED), last(adas, ADA), "a moderator wants to look at it");
    }

    @Test
    void aTickDoesAFewAndTheNextGoesOn() {
        Assignment ours = assign(new Assignee.Role(LEARNERS), NEVER_DUE, false, NINE);
        int members = 2 * CompletionSweep.LOOKS_A_TICK;
        for (int i = 0; i < members; i++) {
            MemberId member = new MemberId(GUILD, 1_000 + i);
            seen(member, NINE);
            marked(member);
        }
        int before = 0;
        for (int tick = 0; tick < 3; tick++) {
            sweep.tick(Set.of(GUILD), NINE.plusSeconds(tick));
            int now = database.milestones().last(ours.id()).size();
            assertTrue(now > before && now - before <= CompletionSweep.LOOKS_A_TICK, before + " then " + now);
            before = now;
        }
        assertEquals(members, before);
    }
}

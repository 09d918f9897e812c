package waymark.study.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Act;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.SmallCurriculum;
import waymark.study.Stores;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Completion;
import waymark.study.milestone.Mark;
import waymark.study.milestone.MarkState;
import waymark.study.plan.Cohort;
import waymark.study.plan.Course;
import waymark.study.plan.Follower;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;

/** What every {@link TallyStore} keeps to, with the facts that {@link Tallies} counts. */
public abstract class TallyStoreContract {
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final MemberId ADA = new MemberId(1, 20);
    private static final MemberId BEN = new MemberId(1, 21);
    private static final Follower GUILD = Follower.of(1);
    private static final long ROLE = 50;
    private static final NodeRef BASICS = node("roadmap/1-basics");
    private static final NodeRef MORE = node("roadmap/2-more");

    private Stores stores;
    private TallyStore store;
    private Tallies tallies;
    private long acts = 100;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        store = stores.tallies();
        tallies = new Tallies(store, SmallCurriculum::find);
        stores.guilds().save(Guilds.in(1, "UTC"));
    }

    private static NodeRef node(String id) {
        return new NodeRef(SmallCurriculum.NAME, id);
    }

    private Act act(MemberId member) {
        acts++;
        return new Act(acts, member.user(), TEN.plusSeconds(acts));
    }

    private void enter(MemberId member, LocalDate day, EntryKind kind) {
        Act act = act(member);
        stores.streaks()
                .append(member, new Entry(act.id(), act.at(), kind, day, "checkin", act.actor(), Optional.empty()));
    }

    private void mark(MemberId member, String node, MarkState state) {
        Act act = act(member);
        stores.milestones().append(member, new Mark(act.id(), act.at(), node(node), state));
    }

    private Assignment assign(Assignee assignee, NodeRef milestone, LocalDate due) {
        Act act = act(ADA);
        Assignment made = new Assignment(
                act.id(),
                1,
                assignee,
                milestone,
                Optional.of(due),
                Optional.empty(),
                9,
                act.at(),
                Optional.empty(),
                false,
                act.at());
        stores.milestones().append(made);
        return made;
    }

    private Tally counted(Follower group) {
        tallies.tick();
        return store.tally(group);
    }

    @Test
    void countsWhenMembersCheckedInLastAndOnHowManyDays() {
        assertEquals(new Tally(Map.of()), counted(GUILD));
        enter(ADA, MONDAY, EntryKind.CREDIT);
        enter(BEN, MONDAY.minusDays(3), EntryKind.CREDIT);
        enter(BEN, MONDAY.minusDays(4), EntryKind.CREDIT);
        Tally tally = counted(GUILD);
        assertEquals(2, tally.seen());
        assertEquals(1, tally.activeSince(MONDAY));
        assertEquals(2, tally.activeSince(MONDAY.minusDays(3)));
        assertEquals(1, tally.reached(2));
        assertEquals(tally, counted(GUILD), "nothing changed");
        assertEquals(new Tally(Map.of()), counted(Follower.of(2)), "another guild");

        enter(ADA, MONDAY, EntryKind.VOID);
        assertEquals(0, counted(GUILD).activeSince(MONDAY));
        assertEquals(1, counted(GUILD).seen(), "who took back all that they did is not known any more");
        enter(ADA, MONDAY, EntryKind.CREDIT);
        assertEquals(1, counted(GUILD).activeSince(MONDAY));
    }

    @Test
    void countsMilestonesByTheMarksThatHold() {
        mark(ADA, "roadmap/1-basics/c", MarkState.DONE);
        mark(BEN, "roadmap/2-more/d", MarkState.DONE);
        Tally tally = counted(GUILD);
        assertEquals(List.of(1, 0), List.of(tally.underWay(BASICS), tally.done(BASICS)));
        assertEquals(List.of(0, 1), List.of(tally.underWay(MORE), tally.done(MORE)), "its other step is optional");
        mark(BEN, "roadmap/2-more/d", MarkState.OPEN);
        assertEquals(0, counted(GUILD).done(MORE));
        mark(ADA, "roadmap/1-basics/c", MarkState.SKIPPED);
        assertEquals(
                List.of(Map.entry(node("roadmap/1-basics/c"), 1)),
                counted(GUILD).skipped(SmallCurriculum.NAME));
        assertEquals(0, counted(GUILD).underWay(BASICS));
    }

    @Test
    void countsCohortsAndRolesByThemselves() {
        Cohort autumn = new Cohort(
                700,
                1,
                "Autumn",
                OptionalLong.of(ROLE),
                OptionalLong.empty(),
                MONDAY,
                SmallCurriculum.NAME,
                Course.ROADMAP,
                TEN,
                Optional.empty(),
                Optional.empty(),
                9,
                TEN,
                Optional.empty());
        stores.cohorts().create(autumn, 25);
        enter(ADA, MONDAY, EntryKind.CREDIT);
        enter(BEN, MONDAY, EntryKind.CREDIT);
        assertEquals(0, counted(autumn.follower()).seen());
        stores.milestones().appendHolding(ADA, ROLE, true, act(ADA));
        stores.cohorts().append(autumn.follower(), BEN.user(), true, act(BEN));
        assertEquals(2, counted(autumn.follower()).activeSince(MONDAY));
        assertEquals(1, store.tally(1, ROLE).seen());
        stores.cohorts().append(autumn.follower(), ADA.user(), false, act(ADA));
        assertEquals(1, counted(autumn.follower()).seen());
        MemberId byRole = new MemberId(1, 22);
        stores.milestones().appendHolding(byRole, ROLE, true, act(byRole));
        assertEquals(2, counted(autumn.follower()).seen());
        stores.cohorts().change(autumn.follower(), cohort -> cohort.ofRole(51));
        assertEquals(1, counted(autumn.follower()).seen(), "only Ben, whom a moderator put in");
        stores.cohorts().change(autumn.follower(), cohort -> cohort.ofRole(ROLE));
        assertEquals(2, counted(autumn.follower()).seen());
        stores.cohorts()
                .change(
                        autumn.follower(),
                        cohort -> new Cohort(
                                700,
                                1,
                                "Autumn",
                                OptionalLong.of(ROLE),
                                OptionalLong.empty(),
                                MONDAY,
                                SmallCurriculum.NAME,
                                Course.ROADMAP,
                                TEN,
                                Optional.empty(),
                                Optional.empty(),
                                9,
                                TEN,
                                Optional.of(TEN)));
        assertEquals(0, counted(autumn.follower()).seen());
        stores.milestones().appendHolding(byRole, ROLE, false, act(byRole));
        stores.milestones().appendHolding(ADA, ROLE, false, act(ADA));
        tallies.tick();
        assertEquals(0, store.tally(1, ROLE).seen());
    }

    @Test
    void countsWhatIsAssignedUntilItIsCompleteWaitsOrIsTakenBack() {
        Assignment one = assign(new Assignee.Member(ADA.user()), BASICS, MONDAY);
        stores.milestones().appendHolding(BEN, ROLE, true, act(BEN));
        Assignment many = assign(new Assignee.Role(ROLE), MORE, MONDAY.plusDays(1));
        Tally tally = counted(GUILD);
        assertEquals(List.of(1, 0), List.of(tally.overdue(BASICS, MONDAY.plusDays(1)), tally.overdue(BASICS, MONDAY)));
        assertEquals(1, tally.overdue(MORE, MONDAY.plusDays(2)));
        assertEquals(List.of(many), store.toRoles(1));

        stores.milestones().extend(one.id(), Optional.of(MONDAY.plusDays(7)), Optional.empty(), act(ADA));
        assertEquals(0, counted(GUILD).overdue(BASICS, MONDAY.plusDays(7)));
        stores.milestones().appendOwnDue(many.id(), BEN.user(), MONDAY.plusDays(9), act(BEN));
        assertEquals(0, counted(GUILD).overdue(MORE, MONDAY.plusDays(9)));
        stores.milestones().cancel(many.id(), Optional.empty(), act(ADA));
        assertEquals(List.of(BASICS), counted(GUILD).assigned());
        assertEquals(List.of(), store.toRoles(1));

        Act done = act(ADA);
        stores.milestones()
                .append(new Completion(
                        one.id(),
                        ADA.user(),
                        0,
                        Completion.Kind.COMPLETED,
                        done.id(),
                        done.at(),
                        ADA.user(),
                        Optional.empty()));
        assertEquals(List.of(), counted(GUILD).assigned());
        assertEquals(
                List.of(one.id()),
                store.completed(GUILD, TEN, 5).stream()
                        .map(Completion::assignment)
                        .toList());
        assertEquals(List.of(), store.completed(GUILD, done.at().plusMillis(1), 5));
    }

    @Test
    void whoMarksNothingForLongIsStuckUnlessTheyAreNew() {
        LocalDate since = MONDAY.minusDays(14);
        Instant from = since.atStartOfDay(ZoneOffset.UTC).toInstant();
        enter(ADA, since.minusDays(2), EntryKind.CREDIT);
        tallies.tick();
        assertEquals(0, store.stuck(GUILD, from, since, 5).all(), "she left off herself");
        enter(ADA, MONDAY, EntryKind.CREDIT);
        enter(BEN, MONDAY, EntryKind.CREDIT);
        tallies.tick();
        assertEquals(new TallyStore.Stuck(1, List.of(ADA.user())), store.stuck(GUILD, from, since, 5));
        mark(ADA, "roadmap/1-basics/c", MarkState.DOING);
        assign(new Assignee.Member(BEN.user()), BASICS, MONDAY);
        tallies.tick();
        assertEquals(0, store.stuck(GUILD, from, since, 5).all());
        Instant later = TEN.plusSeconds(1_000);
        assertEquals(
                new TallyStore.Stuck(2, List.of(ADA.user())),
                store.stuck(GUILD, later, MONDAY, 1),
                "what was assigned to Ben has become old");
        assertEquals(0, store.stuck(new Follower(1, 700), later, MONDAY, 1).all(), "of a cohort");
    }

    @Test
    void whoLeftCountsNoLongerUntilTheyActAgain() {
        enter(ADA, MONDAY, EntryKind.CREDIT);
        store.left(ADA, TEN.plusSeconds(10_000));
        assertEquals(0, counted(GUILD).seen());
        Act back = new Act(9_999, ADA.user(), TEN.plusSeconds(20_000));
        stores.milestones().append(ADA, new Mark(back.id(), back.at(), node("roadmap/1-basics/c"), MarkState.DONE));
        assertEquals(1, counted(GUILD).seen());
        assertEquals(1, counted(GUILD).activeSince(MONDAY));
    }

    @Test
    void anotherRoadmapCountsMarksAnew() {
        mark(ADA, "roadmap/1-basics/c", MarkState.DONE);
        assertEquals(1, counted(GUILD).underWay(BASICS));
        assertTrue(store.edition(SmallCurriculum.NAME, "one"));
        assertFalse(store.edition(SmallCurriculum.NAME, "one"));
        assertEquals(1, store.count(5, known -> Set.of(Fact.SEEN)), "Ada is counted anew");
        assertEquals(0, store.tally(GUILD).underWay(BASICS));
        assertEquals(1, store.tally(GUILD).seen());
        tallies.edition(SmallCurriculum.NAME);
        assertEquals(1, counted(GUILD).underWay(BASICS));
    }

    @Test
    void anEditionThatCouldNotBeStoredIsTriedAgain() {
        mark(ADA, "roadmap/1-basics/c", MarkState.DONE);
        tallies.tick();
        AtomicBoolean full = new AtomicBoolean(true);
        TallyStore failing = (TallyStore) Proxy.newProxyInstance(
                TallyStore.class.getClassLoader(), new Class<?>[] {TallyStore.class}, (proxy, method, arguments) -> {
                    if (full.get()) {
                        throw new IllegalStateException("the disk is full");
                    }
                    return method.invoke(store, arguments);
                });
        Tallies unlucky = new Tallies(failing, SmallCurriculum::find);
        assertThrows(IllegalStateException.class, () -> unlucky.edition(SmallCurriculum.NAME));
        full.set(false);
        unlucky.edition(SmallCurriculum.NAME);
        assertEquals(1, store.count(5, known -> Set.of(Fact.SEEN)), "Ada is counted anew");
    }

    @Test
    void oneWhoCannotBeCountedHoldsUpNobody() {
        enter(ADA, MONDAY, EntryKind.CREDIT);
        enter(BEN, MONDAY, EntryKind.CREDIT);
        AtomicBoolean first = new AtomicBoolean(true);
        store.count(5, known -> {
            if (first.getAndSet(false)) {
                throw new IllegalStateException("what no version of this program has written");
            }
            return Set.of(Fact.SEEN);
        });
        assertEquals(1, store.tally(GUILD).seen());
        assertEquals(0, store.count(5, known -> Set.of(Fact.SEEN)), "nor is the first counted for ever");
    }

    @Test
    void countingEverybodyAnewComesToTheSame() {
        enter(ADA, MONDAY, EntryKind.CREDIT);
        mark(BEN, "roadmap/1-basics/c", MarkState.DONE);
        Tally before = counted(GUILD);
        store.startAnew();
        assertEquals(new Tally(Map.of()), store.tally(GUILD));
        assertEquals(before, counted(GUILD));
    }

    @Test
    void manyWhoWriteAndCountAtOnceCountEachFactOnce() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int own = writer;
            all.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 60; i++) {
                    long id = 10_000 + own * 1_000 + i;
                    MemberId member = new MemberId(1, 30 + (i * 7 + own) % 12);
                    MarkState state = i % 3 == 0 ? MarkState.OPEN : MarkState.DONE;
                    stores.milestones()
                            .append(member, new Mark(id, TEN.plusSeconds(id), node("roadmap/1-basics/c"), state));
                    tallies.tick();
                }
            }));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        Tally together = counted(GUILD);
        store.startAnew();
        assertEquals(counted(GUILD), together);
    }

    @Test
    void aLookUpThatEndsLateWritesNothingOfSomebodyWhoseDataWasDeleted() {
        enter(ADA, MONDAY, EntryKind.CREDIT);
        tallies.tick();
        stores.memberData().delete(ADA.user());
        store.left(ADA, TEN.plusSeconds(10_000));
        assertEquals(0, store.count(5, known -> Set.of(Fact.SEEN)));
        enter(ADA, MONDAY, EntryKind.CREDIT);
        assertEquals(1, counted(GUILD).seen(), "nothing says that she left");
    }

    @Test
    void whoeverHadTheirDataDeletedIsNotCounted() {
        enter(ADA, MONDAY, EntryKind.CREDIT);
        mark(ADA, "roadmap/1-basics/c", MarkState.DONE);
        enter(BEN, MONDAY, EntryKind.CREDIT);
        tallies.tick();
        stores.memberData().delete(ADA.user());
        assertEquals(1, store.tally(GUILD).seen());
        assertEquals(0, store.tally(GUILD).underWay(BASICS));
        assertEquals(1, counted(GUILD).activeSince(MONDAY));
    }
}

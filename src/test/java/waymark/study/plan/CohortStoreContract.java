package waymark.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Act;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Stores;
import waymark.study.plan.CohortStore.Created;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;

/** What every {@link CohortStore} keeps to. */
public abstract class CohortStoreContract {
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final MemberId ADA = new MemberId(1, 20);
    private static final long ROLE = 50;

    private Stores stores;
    private CohortStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        store = stores.cohorts();
        stores.guilds().save(Guilds.in(1, "Europe/Berlin"));
    }

    private static Cohort cohort(long id, long guild, String name, OptionalLong role) {
        return new Cohort(
                id,
                guild,
                name,
                role,
                OptionalLong.of(70),
                MONDAY,
                "default",
                new Course(List.of("roadmap/1-basics", "spark"), true, Set.of(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY)),
                TEN,
                Optional.of(TEN.plusSeconds(1)),
                Optional.of("its channel is gone"),
                30,
                TEN.plusSeconds(id),
                Optional.empty());
    }

    private static Cohort autumn() {
        return cohort(100, 1, "Autumn", OptionalLong.of(ROLE));
    }

    private Created create(Cohort cohort) {
        return store.create(cohort, 25);
    }

    private static Act act(long id) {
        return new Act(id, 30, TEN.plusSeconds(id));
    }

    @Test
    void givesBackWhatWasKept() {
        assertEquals(Created.DONE, create(autumn()));
        assertEquals(Created.DONE, create(autumn()), "the same act again");
        assertEquals(Optional.of(autumn()), store.find(autumn().follower()));
        assertEquals(Optional.empty(), store.find(new Follower(2, 100)), "in another guild");
        Cohort bare = cohort(101, 2, "Bare", OptionalLong.empty()).mended();
        create(bare);
        assertEquals(List.of(autumn(), bare), store.standing());
        assertEquals(List.of(bare), store.standing(2));
    }

    @Test
    void aNameIsGivenOnceInAGuildUntilItsCohortIsArchived() {
        create(autumn());
        Cohort second = cohort(101, 1, "AUTUMN", OptionalLong.empty());
        assertEquals(Created.NAME_TAKEN, create(second));
        assertEquals(List.of(autumn()), store.standing(1));
        assertEquals(Created.DONE, create(cohort(102, 2, "Autumn", OptionalLong.empty())), "in another guild");

        Cohort other = cohort(103, 1, "Other", OptionalLong.empty());
        create(other);
        assertFalse(store.rename(other.follower(), "autumn"));
        assertTrue(store.rename(other.follower(), "OTHER"));
        assertEquals("OTHER", store.find(other.follower()).orElseThrow().name());
        store.change(other.follower(), cohort -> cohort.archived(TEN));

        store.change(autumn().follower(), cohort -> cohort.archived(TEN));
        assertEquals(Created.DONE, create(second));
        assertEquals(List.of(second), store.standing(1));
        assertFalse(store.find(autumn().follower()).orElseThrow().stands());
    }

    @Test
    void ofManyMadeAtOnceOnlySoManyStand() throws Exception {
        int most = 3;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Created>> made = IntStream.range(0, 8)
                    .mapToObj(i ->
                            threads.submit(() -> store.create(cohort(200 + i, 1, "c" + i, OptionalLong.empty()), most)))
                    .toList();
            int done = 0;
            for (Future<Created> one : made) {
                Created created = one.get(30, TimeUnit.SECONDS);
                assertTrue(created == Created.DONE || created == Created.TOO_MANY, created.name());
                done += created == Created.DONE ? 1 : 0;
            }
            assertEquals(most, done);
        }
        List<Cohort> standing = store.standing(1);
        assertEquals(most, standing.size());
        assertEquals(Created.DONE, store.create(standing.getLast(), most), "the last one repeated");
    }

    @Test
    void changesWhatMayChange() {
        create(autumn());
        Cohort changed = autumn().following("other", Course.ROADMAP)
                .beginning(MONDAY.plusDays(7))
                .ofRole(51)
                .postingIn(71, TEN.plusSeconds(9));
        assertEquals(Optional.of(changed), store.change(autumn().follower(), was -> changed));
        assertEquals(Optional.of(changed), store.find(autumn().follower()));
        assertEquals(Optional.empty(), store.change(new Follower(1, 999), was -> changed));
    }

    @Test
    void whoWasAddedByNameBelongsUntilTheyAreTakenOut() {
        create(autumn());
        assertEquals(List.of(), store.of(ADA));
        store.append(autumn().follower(), ADA.user(), true, act(1));
        store.append(autumn().follower(), ADA.user(), true, act(1));
        assertEquals(List.of(autumn()), store.of(ADA));
        assertEquals(List.of(ADA.user()), store.members(autumn().follower()));
        assertEquals(List.of(), store.of(new MemberId(2, ADA.user())));

        store.append(autumn().follower(), ADA.user(), false, act(2));
        assertEquals(List.of(), store.of(ADA));
        assertEquals(List.of(), store.members(autumn().follower()));
    }

    @Test
    void whoWasSeenHoldingTheRoleBelongsUnlessTheyWereTakenOut() {
        create(autumn());
        assertEquals(Set.of(ROLE), stores.milestones().assignedRoles(1));
        stores.milestones().appendHolding(ADA, ROLE, true, act(1));
        assertEquals(List.of(autumn()), store.of(ADA));
        assertEquals(List.of(ADA.user()), store.members(autumn().follower()));
        stores.milestones().appendHolding(ADA, ROLE, false, act(2));
        assertEquals(List.of(), store.of(ADA));

        stores.milestones().appendHolding(ADA, ROLE, true, act(3));
        store.append(autumn().follower(), ADA.user(), false, act(4));
        assertEquals(List.of(), store.of(ADA));
        assertEquals(List.of(), store.members(autumn().follower()));
    }

    @Test
    void theNewestOfSeveralComesFirstAndAnArchivedOneNotAtAll() {
        Cohort spring = cohort(101, 1, "Spring", OptionalLong.empty());
        create(autumn());
        create(spring);
        store.append(autumn().follower(), ADA.user(), true, act(2));
        store.append(spring.follower(), ADA.user(), true, act(1));
        assertEquals(List.of(spring, autumn()), store.of(ADA));
        store.change(spring.follower(), cohort -> cohort.archived(TEN));
        assertEquals(List.of(autumn()), store.of(ADA));
        store.change(autumn().follower(), cohort -> cohort.archived(TEN));
        assertEquals(Set.of(), stores.milestones().assignedRoles(1), "its role is no longer noted");
    }

    @Test
    void countsTheMembersWhoHadADayCredited() {
        create(autumn());
        MemberId ben = new MemberId(1, 21);
        store.append(autumn().follower(), ADA.user(), true, act(1));
        for (MemberId member : List.of(ADA, ben)) {
            stores.streaks()
                    .append(
                            member,
                            new Entry(
                                    member.user(),
                                    TEN,
                                    EntryKind.CREDIT,
                                    MONDAY,
                                    "checkin",
                                    member.user(),
                                    Optional.empty()));
        }
        assertEquals(1, store.creditedOn(autumn().follower(), MONDAY));
        assertEquals(0, store.creditedOn(autumn().follower(), MONDAY.plusDays(1)));
        store.append(autumn().follower(), ben.user(), true, act(2));
        assertEquals(2, store.creditedOn(autumn().follower(), MONDAY));
    }
}

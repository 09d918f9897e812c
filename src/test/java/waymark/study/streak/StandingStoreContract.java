package waymark.study.streak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Act;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Stores;
import waymark.study.correction.Correction;
import waymark.study.member.Members;
import waymark.study.plan.Cohort;
import waymark.study.plan.Course;
import waymark.study.plan.Follower;
import waymark.study.plan.GuildSettings;
import waymark.study.streak.StandingStore.Folded;
import waymark.study.streak.StandingStore.Stale;
import waymark.study.streak.Standings.Place;

/** What every {@link StandingStore} keeps to, and {@link Standings} on it. */
public abstract class StandingStoreContract {
    private static final long GUILD = 1;
    private static final MemberId ADA = new MemberId(GUILD, 2);
    private static final MemberId BOB = new MemberId(GUILD, 3);
    private static final MemberId CY = new MemberId(GUILD, 4);
    private static final Ranking STREAK = new Ranking.ByStreak();
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final OptionalLong ALL = OptionalLong.empty();

    private Stores stores;
    private Standings standings;
    private Instant now = Instant.parse("2026-05-04T10:00:00Z");
    private long acts = 1_000;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void setUpGuild() {
        stores = stores();
        standings = new Standings(stores.standings());
        stores.guilds().save(Guilds.in(GUILD, "Europe/Berlin"));
    }

    private Act act(long actor) {
        return new Act(++acts, actor, now);
    }

    private void checkIn(MemberId member) {
        new CheckIns(stores.streaks()).checkIn(member, act(member.user()), When.TODAY, "checkin", Optional.empty());
    }

    private void list(MemberId... members) {
        for (MemberId member : members) {
            standings.list(member, act(member.user()), true);
        }
    }

    private void days(int days) {
        now = now.plus(days, ChronoUnit.DAYS);
    }

    private List<Place> top(Ranking by) {
        return standings.top(GUILD, by, ALL, 0, 10, now);
    }

    @Test
    void listsWhoChoseTo() {
        checkIn(ADA);
        checkIn(BOB);
        list(ADA);
        assertEquals(List.of(new Place(ADA, 1, 1)), top(STREAK));
        assertTrue(standings.listed(ADA));
        assertFalse(standings.listed(BOB));

        standings.list(ADA, act(ADA.user()), false);
        assertEquals(List.of(), top(STREAK));
        assertFalse(standings.listed(ADA));
    }

    @Test
    void aChoiceRepeatedLateChangesNothing() {
        Act early = act(ADA.user());
        now = now.plusSeconds(1);
        standings.list(ADA, act(ADA.user()), false);
        standings.list(ADA, early, true);
        assertFalse(standings.listed(ADA));
    }

    @Test
    void ranksByWhatIsAsked() {
        list(ADA, BOB, CY);
        checkIn(ADA);
        checkIn(BOB);
        days(1);
        checkIn(ADA);
        // A rest of two weeks: no freezes cover it.
        days(14);
        checkIn(BOB);
        checkIn(CY);

        assertEquals(List.of(new Place(CY, 1, 1), new Place(BOB, 1, 1)), top(STREAK));
        assertEquals(
                List.of(new Place(ADA, 1, 2), new Place(CY, 2, 1), new Place(BOB, 2, 1)), top(new Ranking.ByLongest()));
        assertEquals(
                List.of(new Place(BOB, 1, 2), new Place(ADA, 1, 2), new Place(CY, 3, 1)),
                top(new Ranking.ByCredited()));
        assertEquals(List.of(new Place(CY, 1, 1), new Place(BOB, 1, 1)), top(new Ranking.OfWeek(MONDAY.plusWeeks(2))));
        assertEquals(
                List.of(new Place(BOB, 1, 2), new Place(ADA, 1, 2), new Place(CY, 3, 1)),
                top(new Ranking.OfMonth(LocalDate.parse("2026-05-01"))));
        assertEquals(List.of(), top(new Ranking.OfMonth(LocalDate.parse("2026-06-01"))));
    }

    @Test
    void pagesGoOnWithThePlaceThatFollows() {
        List<MemberId> members = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            members.add(new MemberId(GUILD, 10 + i));
        }
        members.forEach(this::list);
        members.forEach(this::checkIn);
        days(1);
        members.subList(0, 3).forEach(this::checkIn);

        assertEquals(
                List.of(1, 1, 1),
                standings.top(GUILD, STREAK, ALL, 0, 3, now).stream()
                        .map(Place::place)
                        .toList());
        assertEquals(
                List.of(4, 4, 4),
                standings.top(GUILD, STREAK, ALL, 3, 3, now).stream()
                        .map(Place::place)
                        .toList());
        assertEquals(List.of(new Place(members.get(3), 4, 1)), standings.top(GUILD, STREAK, ALL, 6, 3, now));
        assertEquals(Optional.of(new Place(members.get(5), 4, 1)), standings.of(members.get(5), STREAK, ALL, now));
        assertEquals(Optional.empty(), standings.of(ADA, STREAK, ALL, now));
    }

    @Test
    void aStreakThatEndedMakesRoomThoughNothingWasWritten() {
        list(ADA, BOB);
        checkIn(ADA);
        days(1);
        checkIn(ADA);
        checkIn(BOB);
        assertEquals(List.of(new Place(ADA, 1, 2), new Place(BOB, 2, 1)), top(STREAK));
        for (int day = 0; day < 5; day++) {
            days(1);
            checkIn(BOB);
            standings.tick(now);
        }
        assertEquals(List.of(new Place(BOB, 1, 6)), top(STREAK));
    }

    @Test
    void whatWasFoldedFromAnOlderRecordIsNotKept() {
        list(ADA);
        checkIn(ADA);
        Stale before = stores.standings().read(List.of(ADA)).getFirst();
        days(1);
        checkIn(ADA);
        stores.standings().keep(List.of(new Folded(ADA, before.version(), Standing.of(before.record(), now), now)));
        assertEquals(List.of(new Place(ADA, 1, 2)), top(STREAK));
    }

    @Test
    void aDowntimeThatIsFoundLaterGivesBackWhatWasFoldedMeanwhile() {
        list(ADA);
        stores.uptime().connected(now, now.plusSeconds(1), Duration.ofMinutes(2));
        checkIn(ADA);
        days(6);
        assertEquals(List.of(), top(STREAK));
        stores.uptime().connected(now, now.plusSeconds(1), Duration.ofMinutes(2));
        assertEquals(List.of(new Place(ADA, 1, 1)), top(STREAK));
    }

    @Test
    void whoeverIsInTheNextWeekAlreadyCountsInTheGuildsWeekAndThenInTheNext() {
        list(ADA);
        new Members(stores.members(), guild -> stores.guilds().find(guild).map(GuildSettings::time))
                .setZone(ADA, act(ADA.user()), ZoneId.of("Pacific/Auckland"));
        Ranking week = new Ranking.OfWeek(MONDAY);
        Ranking next = new Ranking.OfWeek(MONDAY.plusWeeks(1));
        checkIn(ADA);
        // Monday morning in Auckland is Sunday evening in Berlin.
        now = Instant.parse("2026-05-10T17:00:00Z");
        checkIn(ADA);
        assertEquals(List.of(new Place(ADA, 1, 1)), top(week));
        assertEquals(List.of(), top(next), "the guild is not there yet");
        now = Instant.parse("2026-05-11T02:00:00Z");
        standings.tick(now);
        assertEquals(List.of(new Place(ADA, 1, 1)), top(next));
        assertEquals(
                List.of(new Place(ADA, 1, 2)), top(new Ranking.OfMonth(MONDAY.withDayOfMonth(1))), "the same month");
    }

    @Test
    void aCheckInByAClockThatIsAheadOfThisOneCounts() {
        list(ADA);
        Act ahead = new Act(++acts, ADA.user(), now.plusSeconds(1));
        new CheckIns(stores.streaks()).checkIn(ADA, ahead, When.TODAY, "checkin", Optional.empty());
        standings.tick(now);
        now = now.plusSeconds(5);
        assertEquals(List.of(new Place(ADA, 1, 1)), top(STREAK));
    }

    @Test
    void aFoldUnderWayWhileADowntimeIsFoundIsNotKept() {
        list(ADA);
        stores.uptime().connected(now, now.plusSeconds(1), Duration.ofMinutes(2));
        checkIn(ADA);
        standings.tick(now);
        days(6);
        Stale inHand = stores.standings().stale(now, 10).getFirst();
        stores.uptime().connected(now, now.plusSeconds(1), Duration.ofMinutes(2));
        stores.standings().keep(List.of(new Folded(ADA, inHand.version(), Standing.of(inHand.record(), now), now)));
        assertEquals(List.of(new Place(ADA, 1, 1)), top(STREAK));
    }

    @Test
    void oneThatIsPutOffHoldsUpNobodyUntilThenAndComesAtOnceWhenWrittenTo() {
        checkIn(ADA);
        checkIn(BOB);
        Stale ada = stores.standings().read(List.of(ADA)).getFirst();
        stores.standings().putOff(ADA, ada.version(), now.plusSeconds(3_600));
        assertEquals(List.of(BOB), staleNow());
        checkIn(ADA);
        days(1);
        assertEquals(Set.of(ADA, BOB), Set.copyOf(staleNow()));
        checkIn(ADA);
        stores.standings().putOff(ADA, ada.version(), now.plusSeconds(3_600));
        assertEquals(Set.of(ADA, BOB), Set.copyOf(staleNow()), "an older version is put off no longer");
    }

    private List<MemberId> staleNow() {
        return stores.standings().stale(now, 10).stream()
                .map(stale -> stale.record().member())
                .toList();
    }

    @Test
    void whoeverWantsToBeListedBeforeTheGuildIsSetUpHoldsUpNobody() {
        MemberId early = new MemberId(99, 2);
        standings.list(early, act(2), true);
        assertEquals(List.of(), stores.standings().stale(now, 10));
        assertEquals(List.of(), standings.top(99, STREAK, ALL, 0, 10, now));
        stores.guilds().save(Guilds.in(99, "UTC"));
        checkIn(early);
        assertEquals(List.of(new Place(early, 1, 1)), standings.top(99, STREAK, ALL, 0, 10, now));
    }

    @Test
    void onlyOfACohort() {
        list(ADA, BOB);
        checkIn(ADA);
        checkIn(BOB);
        stores.cohorts()
                .create(
                        new Cohort(
                                7,
                                GUILD,
                                "autumn",
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                MONDAY,
                                "default",
                                Course.ROADMAP,
                                now,
                                Optional.empty(),
                                Optional.empty(),
                                9,
                                now,
                                Optional.empty()),
                        25);
        stores.cohorts().append(new Follower(GUILD, 7), BOB.user(), true, act(9));
        assertEquals(List.of(new Place(BOB, 1, 1)), standings.top(GUILD, STREAK, OptionalLong.of(7), 0, 10, now));
    }

    @Test
    void countingAnewComesToTheSame() {
        list(ADA, BOB);
        checkIn(ADA);
        checkIn(BOB);
        List<Place> before = top(STREAK);
        Stale ada = stores.standings().read(List.of(ADA)).getFirst();
        Standing wrong = new Standing(99, 99, 99, Optional.empty(), Optional.empty(), Optional.empty());
        stores.standings().keep(List.of(new Folded(ADA, ada.version(), wrong, now)));
        assertEquals(new Place(ADA, 1, 99), top(STREAK).getFirst());
        assertEquals(2, standings.recount(now));
        assertEquals(before, top(STREAK));
    }

    /** Whatever is written, and in whatever order, the list says what a fold of each record says. */
    @Test
    void saysWhatTheRecordsSay() {
        long seed = 20_260_504;
        Random random = new Random(seed);
        List<MemberId> members = List.of(ADA, BOB, CY, new MemberId(GUILD, 5), new MemberId(GUILD, 6));
        members.forEach(this::list);
        for (int step = 0; step < 400; step++) {
            now = now.plus(random.nextInt(60 * 9), ChronoUnit.MINUTES);
            write(random, members.get(random.nextInt(members.size())));
            if (random.nextInt(4) == 0) {
                standings.tick(now);
            }
            if (random.nextInt(10) == 0) {
                assertEquals(folded(members), figures(), "seed " + seed + ", step " + step + ", " + now);
            }
        }
    }

    private void write(Random random, MemberId member) {
        switch (random.nextInt(12)) {
            case 0 -> {
                ZoneId zone = RandomRecords.ZONES.get(random.nextInt(RandomRecords.ZONES.size()));
                stores.members().append(member, setting(Optional.of(zone), Optional.empty(), Optional.empty()));
            }
            case 1 -> {
                Set<DayOfWeek> days = Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY);
                stores.members().append(member, setting(Optional.empty(), Optional.of(days), Optional.empty()));
            }
            case 2 -> {
                LocalDate from = LocalDate.ofInstant(now, ZoneId.of("UTC")).plusDays(1);
                stores.members()
                        .append(
                                member,
                                setting(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new Vacation(from, from.plusDays(3)))));
            }
            case 3 ->
                stores.corrections()
                        .append(
                                GUILD,
                                new Correction(
                                        ++acts,
                                        now,
                                        9,
                                        Optional.of("down"),
                                        new Correction.OutageDeclared(
                                                new Outage(now.minus(2, ChronoUnit.DAYS), now, true))));
            case 4 ->
                stores.corrections().enter(member, known -> {
                    LocalDate day = LocalDate.ofInstant(now, ZoneId.of("UTC")).minusDays(random.nextInt(5));
                    EntryKind kind = EntryKind.values()[random.nextInt(EntryKind.values().length)];
                    return List.of(new Entry(++acts, now, kind, day, Entry.BY_MODERATOR, 9, Optional.of("because")));
                });
            case 5 -> {
                String zone = random.nextBoolean() ? "Europe/Berlin" : "Pacific/Kiritimati";
                stores.guilds().change(Guilds.in(GUILD, zone), settings -> Guilds.in(GUILD, zone));
            }
            default -> checkIn(member);
        }
    }

    private Setting setting(Optional<ZoneId> zone, Optional<Set<DayOfWeek>> days, Optional<Vacation> vacation) {
        return new Setting(++acts, now, zone, days, vacation);
    }

    private List<Place> figures() {
        return top(STREAK).stream()
                .map(place -> new Place(place.member(), 0, place.figure()))
                .toList();
    }

    private List<Place> folded(List<MemberId> members) {
        return members.stream()
                .map(member -> new Place(
                        member,
                        0,
                        Streak.of(stores.streaks().record(member).orElseThrow(), now)
                                .current()))
                .filter(place -> place.figure() > 0)
                .sorted(Comparator.comparingInt(Place::figure)
                        .thenComparingLong(place -> place.member().user())
                        .reversed())
                .toList();
    }
}

package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Act;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.Setting;
import waymark.study.streak.Vacation;

class CatchUpsTest extends AssignedFixture {
    /** Thursday, three days after the due date. */
    private static final Instant THURSDAY = NINE.plus(Duration.ofDays(3));

    private CatchUps catchUps;
    private Assignment basics;

    @BeforeEach
    void behind() {
        catchUps = new CatchUps(database.milestones(), duties, today, name -> Optional.of(CURRICULUM));
        basics = assign(new Assignee.Member(ADA.user()), Optional.of(MONDAY), false, NINE);
    }

    private CatchUp proposed(Instant now) {
        return switch (catchUps.propose(ADA, basics.id(), now)) {
            case Outcome.Done<CatchUp>(CatchUp way) -> way;
            case Outcome.Refused<CatchUp> refused -> throw new AssertionError(refused);
        };
    }

    private Outcome<Duty> accept(LocalDate due, Instant at) {
        return catchUps.accept(ADA, basics.id(), due, act(ADA.user(), at));
    }

    @Test
    void whatIsLeftIsSpreadOverTheMembersOwnDays() {
        did(ADA, NINE, "joins#join-two");
        database.members()
                .append(
                        ADA,
                        Setting.studyDays(
                                1, NINE, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)));
        database.members().append(ADA, Setting.vacation(2, NINE, new Vacation(MONDAY.plusDays(7), MONDAY.plusDays(7))));
        CatchUp way = proposed(THURSDAY);
        assertEquals(
                List.of(MONDAY.plusDays(4), MONDAY.plusDays(9)),
                way.days().stream().map(CatchUp.Day::date).toList(),
                "Friday, then not the Monday of the vacation but Wednesday");
        assertEquals(
                List.of("explain", "basics/sorting"),
                way.days().stream()
                        .flatMap(day -> day.loads().stream())
                        .map(CatchUp.Load::title)
                        .toList());
    }

    @Test
    void theMemberTakesTheDayAndTheModeratorSetsAnother() {
        LocalDate day = proposed(THURSDAY).due();
        Act act = act(ADA.user(), THURSDAY);
        Outcome<Duty> taken = catchUps.accept(ADA, basics.id(), day, act);
        Duty duty = duties.of(ADA, basics.id()).orElseThrow();
        assertEquals(Outcome.done(duty), taken);
        assertEquals(Optional.of(day), duty.due());
        assertTrue(duty.ownDay());
        assertFalse(duty.overdue(MONDAY.plusDays(3)));
        assertEquals(Optional.of(MONDAY), duty.assignment().due(), "the moderator's stays beside it");
        assertEquals(taken, catchUps.accept(ADA, basics.id(), day, act), "the same act again");
        assertEquals(
                List.of(Change.Kind.ASSIGNED, Change.Kind.CAUGHT_UP),
                duties.history(GUILD, basics.id()).stream().map(Change::kind).toList());

        LocalDate june = LocalDate.parse("2026-06-01");
        milestones.extend(
                GUILD,
                basics.id(),
                Optional.of(june),
                Optional.empty(),
                act(MARA, THURSDAY.plusSeconds(1)),
                MONDAY.plusDays(3));
        Duty moved = duties.of(ADA, basics.id()).orElseThrow();
        assertEquals(Optional.of(june), moved.due());
        assertFalse(moved.ownDay());
    }

    @Test
    void onlyWhatIsPastCanBeCaughtUpWithAndOnlyForward() {
        Outcome<Object> nothing = Outcome.refused(new Refusal.NothingToCatchUp());
        assertEquals(nothing, catchUps.propose(ADA, basics.id(), NINE), "due today");
        assertEquals(nothing, catchUps.propose(BEN, basics.id(), THURSDAY));
        assertEquals(nothing, accept(MONDAY.plusDays(9), NINE));
        assertEquals(
                Outcome.refused(new Refusal.DueInThePast(MONDAY.plusDays(2), MONDAY.plusDays(3))),
                accept(MONDAY.plusDays(2), THURSDAY));
        did(ADA, THURSDAY, "joins", "sorting");
        assertEquals(nothing, catchUps.propose(ADA, basics.id(), THURSDAY), "complete");
    }
}

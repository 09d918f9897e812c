package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.study.milestone.CatchUp.Load;

class CatchUpTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final Predicate<LocalDate> NEVER = date -> false;

    /** "Mon a b, Tue c". */
    private static String days(Predicate<LocalDate> rests, Load... loads) {
        return CatchUp.of(List.of(loads), MONDAY, rests).orElseThrow().days().stream()
                .map(day -> day.date().getDayOfWeek().name().substring(0, 2) + " "
                        + day.loads().stream().map(Load::title).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static Load load(String title, int minutes) {
        return new Load(title, minutes);
    }

    @Test
    void aDayTakesWhatFitsIntoAnHour() {
        assertEquals("MO a b, TU c, WE d", days(NEVER, load("a", 30), load("b", 30), load("c", 45), load("d", 20)));
        assertEquals("MO a, TU b", days(NEVER, load("a", 45), load("b", 60)));
    }

    @Test
    void whatIsLongerThanADayGoesOnOverTheNext() {
        assertEquals("MO a, TU a b", days(NEVER, load("a", 90), load("b", 30)));
        assertEquals("MO a, TU b, WE b, TH b c", days(NEVER, load("a", 10), load("b", 150), load("c", 20)));
        assertEquals("MO a, TU a, WE b", days(NEVER, load("a", 120), load("b", 5)));
    }

    @Test
    void whatTheCurriculumDoesNotSayTakesAsLongAsTasksDo() {
        assertEquals("MO a, TU b", days(NEVER, load("a", 0), load("b", 20)));
        assertEquals("MO a b", days(NEVER, load("a", 0), load("b", 15)));
    }

    @Test
    void restDaysAndVacationsAreLeftOut() {
        Predicate<LocalDate> weekend =
                date -> date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        Load[] six = {load("a", 60), load("b", 60), load("c", 60), load("d", 60), load("e", 60), load("f", 60)};
        assertEquals("MO a, TU b, WE c, TH d, FR e, MO f", days(weekend, six));
        Predicate<LocalDate> vacation = date -> date.isBefore(MONDAY.plusDays(13));
        assertEquals(
                MONDAY.plusDays(14),
                CatchUp.of(List.of(six[0], six[1]), MONDAY, vacation)
                        .orElseThrow()
                        .due());
    }

    @Test
    void nothingToDoOrNoDayForItIsNoPlan() {
        assertEquals(Optional.empty(), CatchUp.of(List.of(), MONDAY, NEVER));
        assertEquals(Optional.empty(), CatchUp.of(List.of(load("a", 30)), MONDAY, date -> true));
        assertEquals(Optional.empty(), CatchUp.of(List.of(load("a", 70_000)), MONDAY, NEVER));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyWorkAndAnyRestKeepOrderAndLimits(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Set<DayOfWeek> off = new HashSet<>();
            while (random.nextInt(3) > 0 && off.size() < 4) {
                off.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            Predicate<LocalDate> rests = date -> off.contains(date.getDayOfWeek());
            List<Load> loads = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                loads.add(load("task " + i, random.nextInt(200)));
            }
            String tried = "seed " + seed + ", round " + round + ": " + loads + " off " + off;
            CatchUp plan = CatchUp.of(loads, MONDAY, rests).orElseThrow();

            List<Load> order = plan.days().stream()
                    .flatMap(day -> day.loads().stream())
                    .distinct()
                    .toList();
            assertEquals(loads, order, tried);
            LocalDate before = MONDAY.minusDays(1);
            for (CatchUp.Day day : plan.days()) {
                assertTrue(day.date().isAfter(before) && !day.loads().isEmpty(), tried);
                assertFalse(rests.test(day.date()), tried);
                before.plusDays(1).datesUntil(day.date()).forEach(skipped -> assertTrue(rests.test(skipped), tried));
                before = day.date();
            }
            int minutes = loads.stream()
                    .mapToInt(l -> l.minutes() > 0 ? l.minutes() : CatchUp.MINUTES_UNKNOWN)
                    .sum();
            assertTrue(plan.days().size() * CatchUp.MINUTES_A_DAY >= minutes, tried);
        }
    }
}

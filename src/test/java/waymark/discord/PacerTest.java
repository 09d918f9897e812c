package waymark.discord;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacerTest {
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TENTH = Duration.ofMillis(100);

    @Test
    void letsTheMostLeaveAtOnceAndTheNextWhenTheFirstIsASecondAgo() {
        Pacer pacer = new Pacer(2, SECOND, 2, TENTH);
        assertTrue(pacer.take(START, 1));
        assertTrue(pacer.take(START.plusMillis(400), 1));
        assertFalse(pacer.take(START.plusMillis(999), 1));
        assertTrue(pacer.take(START.plusMillis(1_000), 1));
        assertFalse(pacer.take(START.plusMillis(1_000), 1));
        assertTrue(pacer.take(START.plusMillis(1_400), 1));
    }

    @Test
    void letsAFewLeaveInAMomentHoweverManyTheSecondHas() {
        Pacer pacer = new Pacer(10, SECOND, 2, TENTH);
        assertTrue(pacer.take(START, 2));
        assertFalse(pacer.take(START.plusMillis(99), 1));
        assertTrue(pacer.take(START.plusMillis(100), 1));
        assertTrue(pacer.take(START.plusMillis(150), 1));
        assertFalse(pacer.take(START.plusMillis(199), 1));
        assertTrue(pacer.take(START.plusMillis(200), 1));
    }

    @Test
    void takesAllOfSeveralOrNone() {
        Pacer pacer = new Pacer(3, SECOND, 3, TENTH);
        assertTrue(pacer.take(START, 2));
        assertFalse(pacer.take(START, 2));
        assertTrue(pacer.take(START, 1), "what was refused took nothing");
        assertThrows(IllegalArgumentException.class, () -> pacer.take(START, 4));
    }

    @Test
    void aClockThatIsSetBackGivesNothingAway() {
        Pacer pacer = new Pacer(1, SECOND, 1, TENTH);
        assertTrue(pacer.take(START, 1));
        assertFalse(pacer.take(START.minusSeconds(60), 1));
        assertTrue(pacer.take(START.plusSeconds(1), 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noStretchHasMoreThanTheMostAndWhoeverAsksOftenLosesNoSecond(long seed) {
        Random random = new Random(seed);
        Pacer pacer = new Pacer(48, SECOND, 6, TENTH);
        List<Instant> left = new ArrayList<>();
        Instant now = START;
        while (left.size() < 2_500) {
            now = now.plusMillis(1 + random.nextInt(20));
            while (pacer.take(now, 1)) {
                left.add(now);
            }
        }
        apart(left, 48, SECOND);
        apart(left, 6, TENTH);
        long rounds = (2_500 - 1) / 48;
        long late = Duration.between(left.getFirst(), left.getLast()).toMillis() - rounds * 1_000;
        assertTrue(late >= 0 && late <= rounds * 20, "late by " + late + " ms");
    }

    private static void apart(List<Instant> left, int most, Duration stretch) {
        for (int i = most; i < left.size(); i++) {
            Duration apart = Duration.between(left.get(i - most), left.get(i));
            assertTrue(apart.compareTo(stretch) >= 0, i + ": " + apart);
        }
    }
}

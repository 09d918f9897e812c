package waymark.search.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static double[] ones(int ones, int of) {
        double[] values = new double[of];
        Arrays.fill(values, 0, ones, 1);
        return values;
    }

    @Test
    void aSharesIsWilsons() {
        Interval interval = Interval.ofShare(90, 100);
        assertEquals(0.826, interval.low(), 0.001);
        assertEquals(0.945, interval.high(), 0.001);
    }

    @Test
    void aSharesStaysWithinItsEndsAndIsWideForFewQuestions() {
        assertEquals(1, Interval.ofShare(10, 10).high(), 1e-9);
        assertEquals(0.722, Interval.ofShare(10, 10).low(), 0.001);
        assertEquals(0, Interval.ofShare(0, 10).low(), 1e-9);
        assertEquals(new Interval(0, 1), Interval.ofShare(0, 0));
    }

    @Test
    void aMeansHoldsTheMeanAndNarrowsWithMoreValues() {
        Interval few = Interval.ofMean(ones(12, 20));
        Interval many = Interval.ofMean(ones(240, 400));
        assertTrue(few.low() < 0.6 && 0.6 < few.high(), few::toString);
        assertTrue(many.high() - many.low() < (few.high() - few.low()) / 3, () -> few + " and " + many);
    }

    /** Of zeros and ones a mean is a share, so two methods must nearly agree. */
    @Test
    void aMeansAgreesWithWilsonsWhereBothApply() {
        Interval mean = Interval.ofMean(ones(300, 400));
        Interval share = Interval.ofShare(300, 400);
        assertEquals(share.low(), mean.low(), 0.01);
        assertEquals(share.high(), mean.high(), 0.01);
    }

    @Test
    void theSameValuesGiveTheSameBounds() {
        assertEquals(Interval.ofMean(0.2, 1, 0.5), Interval.ofMean(0.2, 1, 0.5));
        assertEquals(new Interval(0, 1), Interval.ofMean());
        assertEquals(new Interval(0.5, 0.5), Interval.ofMean(0.5, 0.5));
    }
}

package waymark.search.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceFitTest {
    private static final List<double[]> ANSWERED = List.of(sign(0.9, 3), sign(0.8, 1), sign(0.5, 2), sign(0.7, 3));
    private static final List<double[]> OTHERS = List.of(sign(0.1, 1), sign(0.3, 3), sign(0.6, 2));

    private static double[] sign(double telling, double idle) {
        return new double[] {telling, idle};
    }

    @Test
    void whatTellsTheClassesApartCountsMost() {
        double[] fit = ConfidenceFit.of(ANSWERED, OTHERS);
        assertEquals(3, fit.length);
        assertTrue(fit[0] > 1, () -> "telling " + fit[0]);
        assertTrue(Math.abs(fit[1]) < fit[0] / 5, () -> "idle " + fit[1]);
        assertTrue(odds(fit, sign(0.95, 2)) > 0 && odds(fit, sign(0.05, 2)) < 0);
    }

    @Test
    void theLargerClassIsNotPreferred() {
        double[] fit = ConfidenceFit.of(ANSWERED, OTHERS);
        List<double[]> twice =
                List.of(ANSWERED, ANSWERED).stream().flatMap(List::stream).toList();
        double[] doubled = ConfidenceFit.of(twice, OTHERS);
        assertEquals(odds(fit, sign(0.6, 2)), odds(doubled, sign(0.6, 2)), 0.3);
    }

    @Test
    void oneClassAloneCannotBeFitted() {
        assertThrows(IllegalArgumentException.class, () -> ConfidenceFit.of(ANSWERED, List.of()));
    }

    private static double odds(double[] fit, double[] signs) {
        return fit[0] * signs[0] + fit[1] * signs[1] + fit[2];
    }
}

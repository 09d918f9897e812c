package waymark.search.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import waymark.search.RankingWeights;
import waymark.search.Weight;

class WeightSearchTest {
    @Test
    void climbsToTheBestItCanReachWithOneStepAtATime() {
        RankingWeights found = WeightSearch.from(
                RankingWeights.DEFAULT,
                w -> -Math.abs(Math.log(w.of(Weight.PAGE) / 2.5)) - Math.abs(Math.log(w.of(Weight.TITLE) / 1.25)));
        assertEquals(2.5, found.of(Weight.PAGE), 1e-9);
        assertEquals(1.25, found.of(Weight.TITLE), 0.2);
        assertEquals(RankingWeights.DEFAULT.of(Weight.ALIAS), found.of(Weight.ALIAS));
    }

    @Test
    void staysWhereNoStepIsBetter() {
        assertEquals(RankingWeights.DEFAULT, WeightSearch.from(RankingWeights.DEFAULT, w -> 1));
    }

    @Test
    void aFieldNeverWeighsLessThanTheBody() {
        RankingWeights least = WeightSearch.from(RankingWeights.DEFAULT, w -> -w.of(Weight.HEADINGS));
        assertEquals(1, least.of(Weight.HEADINGS), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> least.scaled(Weight.HEADINGS, 0.5));
    }
}

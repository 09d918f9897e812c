package waymark.search.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import waymark.search.RankingWeights;

class WeightSearchTest {
    @Test
    void climbsToTheBestItCanReachWithOneStepAtATime() {
        RankingWeights found = WeightSearch.from(
                RankingWeights.DEFAULT, w -> -Math.abs(Math.log(w.page() / 4)) - Math.abs(Math.log(w.title() / 1.25)));
        assertEquals(4, found.page(), 1e-9);
        assertEquals(1.25, found.title(), 0.2);
        assertEquals(RankingWeights.DEFAULT.alias(), found.alias());
    }

    @Test
    void staysWhereNoStepIsBetter() {
        assertEquals(RankingWeights.DEFAULT, WeightSearch.from(RankingWeights.DEFAULT, w -> 1));
    }

    @Test
    void aFieldNeverWeighsLessThanTheBody() {
        RankingWeights least = WeightSearch.from(RankingWeights.DEFAULT, w -> -w.headings());
        assertEquals(1, least.headings(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> least.scaled(1, 0.5));
    }
}

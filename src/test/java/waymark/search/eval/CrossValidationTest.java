package waymark.search.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waymark.search.RankingWeights;
import waymark.search.Weight;
import waymark.search.eval.QuestionFile.Asked;

class CrossValidationTest {
    private static final int QUESTIONS = 40;
    private static final double THRESHOLD = RankingWeights.DEFAULT.of(Weight.PAGE) * 1.5;

    private final List<Asked> questions = IntStream.range(0, QUESTIONS)
            .mapToObj(i -> new Asked("q" + i, i % 2 == 0 ? "code" : "typo", "question " + i, Set.of("node")))
            .toList();

    /** More weight for the page puts every question first. */
    private static List<Integer> ranks(RankingWeights weights) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> weights.of(Weight.PAGE) > THRESHOLD ? 1 : 2)
                .toList();
    }

    /** One kind is always right and the other never, so a score tells how often a fold holds each. */
    private static List<Integer> marked(RankingWeights weights) {
        return IntStream.range(0, QUESTIONS).mapToObj(i -> i % 2 == 0 ? 1 : 5).toList();
    }

    @Test
    void whatHelpsEveryQuestionHelpsThoseHeldOut() {
        CrossValidation.Result result =
                new CrossValidation(questions, CrossValidationTest::ranks, step -> {}).of(RankingWeights.DEFAULT, 5, 1);

        assertTrue(result.found().of(Weight.PAGE) > THRESHOLD, result::toString);
        assertEquals(5, result.folds().size());
        assertEquals(0 + 0.5 + 0.5, result.meanStanding(), 1e-9);
        assertEquals(1 + 1 + 0.5, result.meanFound(), 1e-9);
        assertEquals(0, result.standing().success1());
        assertEquals(1, result.fitted().success1());
    }

    /** Without that question nothing is found, and with it held out nothing is gained. */
    @Test
    void whatHelpsOneQuestionAloneShowsNoGainHeldOut() {
        CrossValidation.Result result = new CrossValidation(
                        questions,
                        weights -> IntStream.range(0, QUESTIONS)
                                .mapToObj(i -> i == 7 && weights.of(Weight.PAGE) > THRESHOLD ? 1 : 2)
                                .toList(),
                        step -> {})
                .of(RankingWeights.DEFAULT, 5, 1);

        assertTrue(WeightSearch.quality(result.fitted()) > WeightSearch.quality(result.standing()));
        assertEquals(result.meanStanding(), result.meanFound(), 1e-9);
    }

    @Test
    void foldsHoldEachKindAsOftenAndDependOnTheSeed() {
        CrossValidation folds = new CrossValidation(questions, CrossValidationTest::marked, step -> {});
        for (CrossValidation.Fold fold : folds.of(RankingWeights.DEFAULT, 4, 1).folds()) {
            assertEquals(10, fold.standing().asked());
            assertEquals(0.5, fold.standing().success1());
        }
        CrossValidation byPlace = new CrossValidation(
                questions,
                weights -> IntStream.range(0, QUESTIONS).mapToObj(i -> i % 6).toList(),
                step -> {});
        assertEquals(byPlace.of(RankingWeights.DEFAULT, 4, 1), byPlace.of(RankingWeights.DEFAULT, 4, 1));
        assertNotEquals(byPlace.of(RankingWeights.DEFAULT, 4, 1), byPlace.of(RankingWeights.DEFAULT, 4, 2));
    }

    @Test
    void oneFoldOrMoreThanQuestionsAreRefused() {
        CrossValidation folds = new CrossValidation(questions, CrossValidationTest::ranks, step -> {});
        assertThrows(IllegalArgumentException.class, () -> folds.of(RankingWeights.DEFAULT, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> folds.of(RankingWeights.DEFAULT, QUESTIONS + 1, 1));
    }

    @Test
    void theNeutralStartFavoursNothing() {
        RankingWeights neutral = WeightSearch.neutral();
        for (Weight weight : Weight.values()) {
            double value = neutral.of(weight);
            assertTrue(
                    Math.abs(value - 1) < 1e-9 || !neutral.allows(weight, 1 / value),
                    () -> weight + " could be 1 and is " + value);
        }
    }
}

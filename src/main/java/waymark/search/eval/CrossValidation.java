package waymark.search.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import waymark.search.RankingWeights;
import waymark.search.eval.QuestionFile.Asked;

/**
 * Looks for weights, and says how much of the gain is to be expected on questions that the search has not seen: the questions are dealt into
 * folds, and each fold is answered with weights found on the others (M. Stone, "Cross-Validatory Choice and Assessment of Statistical
 * Predictions", JRSS B 36, 1974). The folds are dealt by a seed, kind by kind, so each holds about as many of every kind; the same seed
 * gives the same folds.
 *
 * <pre>{@code
 * CrossValidation.Result result = new CrossValidation(questions, weights -> ranks(index.with(weights)), System.err::println)
 *         .of(RankingWeights.DEFAULT, 5, 1);
 * result.found(); // kept only if result.meanFound() is above result.meanStanding()
 * }</pre>
 */
public final class CrossValidation {
    private final List<Asked> questions;
    private final Function<RankingWeights, List<Integer>> ranks;
    private final Consumer<String> progress;

    /**
     * @param ranks with those weights the rank of each question, in their order, as {@link Score} takes them; where they are asked of several
     *     curricula, all of one after all of another. Called again for the same weights, since folds take the same steps: worth a memory of
     *     its own
     * @param progress is told of each step that takes long
     */
    public CrossValidation(
            List<Asked> questions, Function<RankingWeights, List<Integer>> ranks, Consumer<String> progress) {
        this.questions = List.copyOf(questions);
        this.ranks = ranks;
        this.progress = progress;
    }

    /**
     * One fold, answered with weights that were found without it.
     *
     * @param standing with {@link RankingWeights#DEFAULT}
     */
    public record Fold(RankingWeights weights, Score standing, Score found) {}

    /**
     * What the search gives.
     *
     * @param found the weights found on all questions
     * @param standing all questions with {@link RankingWeights#DEFAULT}
     * @param fitted all questions with those found on them: better than what is to be expected of others
     */
    public record Result(RankingWeights found, Score standing, Score fitted, List<Fold> folds) {
        public Result {
            folds = List.copyOf(folds);
        }

        /** The mean held-out quality of {@link RankingWeights#DEFAULT}. */
        public double meanStanding() {
            return mean(fold -> WeightSearch.quality(fold.standing()));
        }

        /** The mean held-out quality of found weights. */
        public double meanFound() {
            return mean(fold -> WeightSearch.quality(fold.found()));
        }

        private double mean(ToDoubleFunction<Fold> quality) {
            return folds.stream().mapToDouble(quality).average().orElse(0);
        }
    }

    /**
     * Searches on all questions and on all but each fold.
     *
     * @param start where each search begins
     * @param folds at least 2, at most as many as there are questions
     * @throws IllegalArgumentException if there are too few or too many folds
     */
    public Result of(RankingWeights start, int folds, long seed) {
        if (folds < 2 || folds > questions.size()) {
            throw new IllegalArgumentException(folds + " folds of " + questions.size() + " questions");
        }
        List<Integer> all = IntStream.range(0, questions.size()).boxed().toList();
        progress.accept("all " + all.size() + " questions");
        RankingWeights found = search(start, all);
        List<Fold> held = new ArrayList<>();
        for (List<Integer> fold : deal(folds, seed)) {
            progress.accept("all but fold " + (held.size() + 1) + " of " + folds);
            RankingWeights weights =
                    search(start, all.stream().filter(i -> !fold.contains(i)).toList());
            held.add(new Fold(weights, score(RankingWeights.DEFAULT, fold), score(weights, fold)));
        }
        return new Result(found, score(RankingWeights.DEFAULT, all), score(found, all), held);
    }

    private RankingWeights search(RankingWeights start, List<Integer> places) {
        return WeightSearch.from(start, weights -> WeightSearch.quality(score(weights, places)));
    }

    private Score score(RankingWeights weights, List<Integer> places) {
        List<Integer> each = ranks.apply(weights);
        Set<Integer> asked = Set.copyOf(places);
        return new Score(IntStream.range(0, each.size())
                .filter(i -> asked.contains(i % questions.size()))
                .mapToObj(each::get)
                .toList());
    }

    private List<List<Integer>> deal(int folds, long seed) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, questions.size()).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        places.sort(Comparator.comparing(i -> questions.get(i).kind()));
        return IntStream.range(0, folds)
                .mapToObj(fold -> IntStream.range(0, places.size())
                        .filter(i -> i % folds == fold)
                        .mapToObj(places::get)
                        .toList())
                .toList();
    }
}

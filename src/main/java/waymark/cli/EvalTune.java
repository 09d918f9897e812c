package waymark.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import waymark.search.Question;
import waymark.search.RankingWeights;
import waymark.search.SectionIndex;
import waymark.search.Weight;
import waymark.search.eval.CrossValidation;
import waymark.search.eval.Evaluation;
import waymark.search.eval.QuestionFile.Asked;
import waymark.search.eval.WeightSearch;

/** {@code eval --tune}: the weights that {@link WeightSearch} finds, and what they are worth on questions held out. */
final class EvalTune {
    /** What weights a search begins with. */
    enum Start {
        STANDING,
        NEUTRAL;

        RankingWeights weights() {
            return this == STANDING ? RankingWeights.DEFAULT : WeightSearch.neutral();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int TOLD_EVERY = 50;

    private final List<SectionIndex> indexes;
    private final List<Asked> questions;
    private final Consumer<String> progress;
    private final Map<RankingWeights, List<Integer>> known = new HashMap<>();

    /** @param indexes the curriculum as it is, and without what is known of its words: weights must rank either well */
    EvalTune(List<SectionIndex> indexes, List<Asked> questions, Consumer<String> progress) {
        this.indexes = List.copyOf(indexes);
        this.questions = questions;
        this.progress = progress;
    }

    CrossValidation.Result search(Start start, int folds, long seed) {
        return new CrossValidation(questions, this::ranks, progress).of(start.weights(), folds, seed);
    }

    /**
     * With nothing refused: how much is refused depends on the odds, which are fitted to the weights afterwards. Folds take the same steps at
     * first, and asking is what takes long.
     */
    private List<Integer> ranks(RankingWeights weights) {
        List<Integer> before = known.get(weights);
        if (before != null) {
            return before;
        }
        List<Integer> ranks = indexes.stream()
                .map(index -> index.with(weights))
                .flatMap(index -> questions.parallelStream().map(asked -> rank(index, asked)))
                .toList();
        known.put(weights, ranks);
        if (known.size() % TOLD_EVERY == 0) {
            progress.accept("  " + known.size() + " sets of weights tried");
        }
        return ranks;
    }

    private static int rank(SectionIndex index, Asked asked) {
        return Evaluation.rank(Evaluation.nodes(index.ranked(Question.of(asked.question()))), asked.nodes());
    }

    /** @param offTopic asked with the weights in use and those found: how many each refuses */
    String text(CrossValidation.Result result, List<Asked> offTopic) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(String.format("%-16s%12s%12s", "weight", "in use", "found"));
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-16s%12.4g%12.4g",
                    names.get(i),
                    RankingWeights.DEFAULT.values().get(i),
                    result.found().values().get(i)));
        }
        lines.add("").add("quality = success@1 + MRR@5 + success@3 / 2; a fold's weights are found on the others");
        lines.add(String.format("%-16s%12s%12s%12s", "", "asked", "in use", "found"));
        for (int i = 0; i < result.folds().size(); i++) {
            CrossValidation.Fold fold = result.folds().get(i);
            lines.add(row(
                    "fold " + (i + 1),
                    asked(fold),
                    WeightSearch.quality(fold.standing()),
                    WeightSearch.quality(fold.found())));
        }
        lines.add(row("mean held out", questions.size(), result.meanStanding(), result.meanFound()));
        lines.add(row(
                "fitted, all",
                questions.size(),
                WeightSearch.quality(result.standing()),
                WeightSearch.quality(result.fitted())));
        if (!offTopic.isEmpty()) {
            lines.add(String.format(
                    "%-16s%12d%12d%12d",
                    "refused rightly",
                    offTopic.size(),
                    refused(RankingWeights.DEFAULT, offTopic),
                    refused(result.found(), offTopic)));
        }
        return lines.toString();
    }

    String json(CrossValidation.Result result, List<Asked> offTopic) {
        ObjectNode object = new ObjectMapper().createObjectNode();
        put(object.putObject("weights"), result.found());
        put(object.putObject("default_weights"), RankingWeights.DEFAULT);
        ArrayNode folds = object.putArray("folds");
        result.folds()
                .forEach(fold -> put(
                        folds.addObject().put("asked", asked(fold)),
                        WeightSearch.quality(fold.standing()),
                        WeightSearch.quality(fold.found())));
        put(object.putObject("held_out"), result.meanStanding(), result.meanFound());
        put(object.putObject("fitted"), WeightSearch.quality(result.standing()), WeightSearch.quality(result.fitted()));
        object.putObject("refused_rightly")
                .put("offtopic", offTopic.size())
                .put("default", refused(RankingWeights.DEFAULT, offTopic))
                .put("found", refused(result.found(), offTopic));
        return object.toString();
    }

    /** Each question is asked of every index. */
    private int asked(CrossValidation.Fold fold) {
        return fold.standing().asked() / indexes.size();
    }

    private int refused(RankingWeights weights, List<Asked> offTopic) {
        return new Evaluation(indexes.getFirst().with(weights)::ask)
                .of(List.of(), offTopic)
                .rightlyRefused();
    }

    private static String row(String what, int asked, double standing, double found) {
        return String.format(Locale.ROOT, "%-16s%12d%12.4f%12.4f", what, asked, standing, found);
    }

    private static void put(ObjectNode object, RankingWeights weights) {
        List<String> names = names();
        IntStream.range(0, names.size())
                .forEach(i -> object.put(names.get(i), weights.values().get(i)));
    }

    private static void put(ObjectNode object, double standing, double found) {
        object.put("default", standing).put("found", found);
    }

    private static List<String> names() {
        return Arrays.stream(Weight.values())
                .map(weight -> weight.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}

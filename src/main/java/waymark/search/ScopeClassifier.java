package waymark.search;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.search.text.Grams;

/**
 * Whether a question is about what the curriculum is about, learned from how its pages are asked for and from what people ask
 * {@link Elsewhere}, by the {@link Grams} of the subject: greetings and small talk are left out of them, since they say how somebody asks and
 * not what.
 *
 * <pre>{@code
 * ScopeClassifier scope = ScopeClassifier.learn(waysOfAsking, Elsewhere.than(curriculum, vocabulary), Pace.HURRIED);
 * scope.elsewhere("how long do I boil an egg?"); // 1.9
 * }</pre>
 */
final class ScopeClassifier {
    /** Of each side; so many say what a curriculum is about, and are learned from in a second. */
    private static final int MOST_LINES = 30_000;

    private static final int HERE = 0;
    private static final int ELSEWHERE = 1;

    private final TextClassifier classifier;

    /** How much more often it was told of what is asked elsewhere, as a logarithm. */
    private final double told;

    private ScopeClassifier(TextClassifier classifier, double told) {
        this.classifier = classifier;
        this.told = told;
    }

    /**
     * Learns.
     *
     * @param lines titles and ways of asking
     * @param others what people ask elsewhere
     */
    static ScopeClassifier learn(List<String> lines, List<String> others, Pace pace) {
        List<String> here = spread(lines);
        List<String> elsewhere = spread(others);
        List<TextClassifier.Example> examples = Stream.concat(
                        here.stream().map(line -> new TextClassifier.Example(line, HERE, line.hashCode())),
                        elsewhere.stream().map(line -> new TextClassifier.Example(line, ELSEWHERE, line.hashCode())))
                .toList();
        return new ScopeClassifier(
                TextClassifier.learn(Grams.SUBJECT, examples, 2, pace),
                Math.log((1.0 + elsewhere.size()) / (1.0 + here.size())));
    }

    /** As many as are learned from, each once, from all parts. */
    private static List<String> spread(List<String> lines) {
        List<String> distinct = lines.stream().distinct().toList();
        int step = 1 + Math.max(0, distinct.size() - 1) / MOST_LINES;
        return IntStream.range(0, (distinct.size() + step - 1) / step)
                .mapToObj(at -> distinct.get(at * step))
                .toList();
    }

    /** The log-odds that a text is asked elsewhere, if as much were asked there as here; 0 where nothing of it is known. */
    double elsewhere(String text) {
        return classifier
                .scores(text)
                .map(scores -> scores[ELSEWHERE] - scores[HERE] - told)
                .orElse(0.0);
    }
}

package waymark.search;

import java.util.List;
import java.util.Optional;
import waymark.search.text.Grams;

/**
 * Tells classes of texts apart, learned from examples: multinomial logistic regression over the {@link Grams} of a text, weighed by tf-idf
 * (Joulin et al., "Bag of tricks for efficient text classification", EACL 2017, without the hidden layer).
 *
 * <pre>{@code
 * TextClassifier classifier = TextClassifier.learn(Grams.SAID, examples, 2, Pace.HURRIED);
 * classifier.scores("how do I match rows?"); // [[1.2, -1.1]]: class 0 is ten times as likely
 * }</pre>
 */
final class TextClassifier {
    private final GramVectors vectors;
    private final Softmax learned;

    private TextClassifier(GramVectors vectors, Softmax learned) {
        this.vectors = vectors;
        this.learned = learned;
    }

    /**
     * A text of which the class is known.
     *
     * @param itsClass from 0
     * @param key sets its place in the order of learning; equal texts of different classes need different ones
     */
    record Example(String text, int itsClass, int key) {}

    static TextClassifier learn(Grams grams, List<Example> examples, int classes, Pace pace) {
        GramVectors.Read read =
                GramVectors.of(grams, examples.stream().map(Example::text).toList(), pace);
        int[] itsClass = examples.stream().mapToInt(Example::itsClass).toArray();
        int[] keys = examples.stream().mapToInt(Example::key).toArray();
        GramVectors vectors = read.vectors();
        return new TextClassifier(
                vectors, Softmax.learn(read.ofLines(), itsClass, keys, vectors.size(), classes, pace));
    }

    /** The score of each class, of which the differences are log-odds; empty where nothing of a text is known. */
    Optional<float[]> scores(String text) {
        return Optional.of(vectors.of(text))
                .filter(vector -> vector.dimensions().length > 0)
                .map(learned::scores);
    }
}

package waymark.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression, learned by stochastic gradient descent with a step that falls to zero (Bottou, "Stochastic gradient
 * descent tricks", 2012). The same examples give the same weights.
 *
 * @param weights by dimension, then by class
 * @param biases by class
 */
record Softmax(float[][] weights, float[] biases) {
    private static final int EPOCHS = 5;
    private static final float FIRST_STEP = 4;

    /** The bias, which every example has, moves by so much less than a dimension, which few have. */
    private static final float OF_BIAS = 0.1f;

    /** The fraction of the golden ratio: neighbouring epochs get orders that have nothing in common. */
    private static final long MIXED = 0x9E3779B97F4A7C15L;

    /**
     * Learns.
     *
     * @param classes of the examples, from 0
     * @param keys of the examples, which set their order: so that one more hardly changes what is learned from the others
     */
    static Softmax learn(
            List<GramVectors.Sparse> examples, int[] classes, int[] keys, int dimensions, int classCount, Pace pace) {
        Softmax learned = new Softmax(new float[dimensions][classCount], new float[classCount]);
        int steps = EPOCHS * examples.size();
        int step = 0;
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            for (int at : order(keys, epoch)) {
                float size = FIRST_STEP * (1 - (float) step++ / steps);
                learned.step(examples.get(at), classes[at], size);
                pace.rest();
            }
        }
        return learned;
    }

    /** Another for each epoch, by the keys; examples of one key stand together. */
    private static int[] order(int[] keys, int epoch) {
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer at) -> mixed(keys[at], epoch))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long mixed(int key, int epoch) {
        long mixed = (key + MIXED * epoch) * 0xBF58476D1CE4E5B9L;
        return (mixed ^ mixed >>> 31) * 0x94D049BB133111EBL;
    }

    /** Moves the weights by the gradient of one example's log-likelihood. */
    private void step(GramVectors.Sparse example, int itsClass, float size) {
        float[] errors = scores(example);
        float most = Float.NEGATIVE_INFINITY;
        for (float score : errors) {
            most = Math.max(most, score);
        }
        float sum = 0;
        for (int i = 0; i < errors.length; i++) {
            errors[i] = (float) Math.exp(errors[i] - most);
            sum += errors[i];
        }
        for (int i = 0; i < errors.length; i++) {
            errors[i] /= -sum;
        }
        errors[itsClass] += 1;
        add(biases, errors, size * OF_BIAS);
        for (int i = 0; i < example.dimensions().length; i++) {
            add(weights[example.dimensions()[i]], errors, size * example.values()[i]);
        }
    }

    /** The score of each class; their differences are log-odds. */
    float[] scores(GramVectors.Sparse example) {
        float[] scores = biases.clone();
        for (int i = 0; i < example.dimensions().length; i++) {
            add(scores, weights[example.dimensions()[i]], example.values()[i]);
        }
        return scores;
    }

    /** One loop over two arrays, which a processor does several at a time. */
    private static void add(float[] to, float[] what, float factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}

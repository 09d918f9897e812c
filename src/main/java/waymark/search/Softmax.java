package waymark.search;

import java.util.List;
import java.util.Random;

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

    private static final long SEED = 1;

    /**
     * Learns.
     *
     * @param classes of the examples, from 0
     */
    static Softmax learn(List<GramVectors.Sparse> examples, int[] classes, int dimensions, int classCount, Pace pace) {
        Softmax learned = new Softmax(new float[dimensions][classCount], new float[classCount]);
        Random random = new Random(SEED);
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        long steps = (long) EPOCHS * order.length;
        for (long step = 0; step < steps; step++) {
            int at = (int) (step % order.length);
            if (at == 0) {
                shuffle(order, random);
            }
            float size = FIRST_STEP * (1 - (float) step / steps);
            learned.step(examples.get(order[at]), classes[order[at]], size);
            pace.rest();
        }
        return learned;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
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

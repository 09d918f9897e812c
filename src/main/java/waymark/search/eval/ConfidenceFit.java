package waymark.search.eval;

import java.util.List;

/**
 * Fits what each {@link waymark.search.Sign} adds to the log-odds that the curriculum answers: logistic regression by Newton's method
 * with a small ridge (Hosmer and Lemeshow, "Applied Logistic Regression"). Both classes weigh the same, whatever their sizes, so that
 * odds of 1 lie where a question is as likely on the subject as off it.
 *
 * <pre>{@code
 * double[] c = ConfidenceFit.of(signsOfAnswered, signsOfOthers); // one a sign, the bias last
 * }</pre>
 */
public final class ConfidenceFit {
    private static final double RIDGE = 0.1;
    private static final int STEPS = 50;

    private ConfidenceFit() {}

    /**
     * Coefficients by the place of the sign, the bias last.
     *
     * @param answered signs of questions that the curriculum answers, one array a question
     * @param others signs of questions off the subject
     * @throws IllegalArgumentException if either is empty
     */
    public static double[] of(List<double[]> answered, List<double[]> others) {
        if (answered.isEmpty() || others.isEmpty()) {
            throw new IllegalArgumentException("a fit needs questions of both classes");
        }
        int n = answered.getFirst().length + 1;
        double[] coefficients = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (int i = 0; i < n; i++) {
                curvature[i][i] = RIDGE;
                gradient[i] = i == n - 1 ? 0 : RIDGE * coefficients[i];
            }
            double all = answered.size() + others.size();
            answered.forEach(x -> add(x, 1, all / 2 / answered.size(), coefficients, gradient, curvature));
            others.forEach(x -> add(x, 0, all / 2 / others.size(), coefficients, gradient, curvature));
            double[] change = solved(curvature, gradient);
            for (int i = 0; i < n; i++) {
                coefficients[i] -= change[i];
            }
        }
        return coefficients;
    }

    private static void add(
            double[] signs, int wanted, double weight, double[] coefficients, double[] gradient, double[][] curvature) {
        int n = coefficients.length;
        double odds = coefficients[n - 1];
        for (int i = 0; i < n - 1; i++) {
            odds += coefficients[i] * signs[i];
        }
        double chance = 1 / (1 + Math.exp(-odds));
        for (int i = 0; i < n; i++) {
            double x = i == n - 1 ? 1 : signs[i];
            gradient[i] += weight * (chance - wanted) * x;
            for (int j = 0; j < n; j++) {
                curvature[i][j] += weight * chance * (1 - chance) * x * (j == n - 1 ? 1 : signs[j]);
            }
        }
    }

    /** By elimination; the ridge keeps the matrix positive definite, so that no pivot is 0. */
    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            for (int row = i + 1; row < n; row++) {
                double factor = a[row][i] / a[i][i];
                for (int column = i; column < n; column++) {
                    a[row][column] -= factor * a[i][column];
                }
                b[row] -= factor * b[i];
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int column = i + 1; column < n; column++) {
                sum -= a[i][column] * x[column];
            }
            x[i] = sum / a[i][i];
        }
        return x;
    }
}

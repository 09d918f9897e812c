package waymark.cli;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import waymark.search.Question;
import waymark.search.SectionIndex;
import waymark.search.Sign;
import waymark.search.eval.ConfidenceFit;
import waymark.search.eval.QuestionFile.Asked;

/** {@code eval --odds}: what each {@link Sign} adds to the odds of an answer, beside what the questions say it should. */
final class EvalOdds {
    private EvalOdds() {}

    /**
     * A row a sign, the bias last.
     *
     * @param indexes the curriculum with all that is known of its words, and without: the odds must hold for either
     * @param answerable at least one
     * @param offTopic at least one
     */
    static String text(List<SectionIndex> indexes, List<Asked> answerable, List<Asked> offTopic) {
        double[] fit = ConfidenceFit.of(signs(indexes, answerable), signs(indexes, offTopic));
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(String.format("%-16s%12s%12s", "sign", "in use", "fitted"));
        Sign[] signs = Sign.values();
        for (int i = 0; i < signs.length; i++) {
            lines.add(row(signs[i].name().toLowerCase(Locale.ROOT), signs[i].coefficient(), fit[i]));
        }
        return lines.add(row("bias", Sign.BIAS, fit[fit.length - 1])).toString();
    }

    /** In the order of the signs, which is that of the map. */
    private static List<double[]> signs(List<SectionIndex> indexes, List<Asked> asked) {
        return indexes.stream()
                .flatMap(index -> asked.stream().map(one -> index.signs(Question.of(one.question()))))
                .map(signs ->
                        signs.values().stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
    }

    private static String row(String name, double inUse, double fitted) {
        return String.format(Locale.ROOT, "%-16s%12.2f%12.2f", name, inUse, fitted);
    }
}

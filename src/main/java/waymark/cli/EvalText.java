package waymark.cli;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import waymark.search.eval.Evaluation;
import waymark.search.eval.Interval;
import waymark.search.eval.Score;

/** A measurement as lines of text: a row a kind, each figure with its 95% interval, then the refusals and the misses. */
final class EvalText {
    private static final String ROW = "%-12s%7s  %-22s%-22s%-22s%s";

    private EvalText() {}

    static String of(Evaluation.Report report) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(row("kind", "asked", "success@1", "success@3", "MRR@5", "refused wrongly"));
        report.kinds().forEach((kind, score) -> lines.add(row(kind, score, report.wronglyRefused(kind))));
        lines.add(row("all", report.overall(), report.wronglyRefused().size()));
        lines.add("").add("In parentheses: bounds of 95%, Wilson's for shares, a bootstrap's for MRR.");
        lines.add("refused rightly: "
                + count(report.rightlyRefused(), report.offTopic(), report.rightlyRefusedInterval()));
        lines.add("refused wrongly: "
                + count(report.wronglyRefused().size(), report.overall().asked(), report.wronglyRefusedInterval()));
        report.misses().forEach(miss -> lines.add(miss(miss)));
        return lines.toString();
    }

    private static String miss(Evaluation.Outcome miss) {
        String expected = miss.offTopic() ? "a refusal" : nodes(miss.asked().nodes());
        return String.format(
                "%s  %s%n    expected %s, %s, returned %s",
                miss.asked().id(), miss.asked().question(), expected, fate(miss), miss.returned());
    }

    /** What became of a question that was missed. */
    static String fate(Evaluation.Outcome miss) {
        if (miss.offTopic()) {
            return "answered";
        }
        return miss.refused() ? "refused" : miss.rank() == 0 ? "not found" : "rank " + miss.rank();
    }

    private static String nodes(Set<String> nodes) {
        return nodes.stream().sorted().toList().toString();
    }

    private static String count(int hits, int of, Interval interval) {
        return hits + " of " + of + (of == 0 ? "" : " " + bounds(interval));
    }

    private static String row(String kind, Score score, int refused) {
        return row(
                kind,
                String.valueOf(score.asked()),
                figure(score.success1(), score.success1Interval()),
                figure(score.success3(), score.success3Interval()),
                figure(score.mrr5(), score.mrr5Interval()),
                count(refused, score.asked(), Interval.ofShare(refused, score.asked())));
    }

    private static String row(Object... cells) {
        return String.format(ROW, cells);
    }

    private static String figure(double value, Interval interval) {
        return String.format(Locale.ROOT, "%.3f %s", value, bounds(interval));
    }

    private static String bounds(Interval interval) {
        return String.format(Locale.ROOT, "(%.3f..%.3f)", interval.low(), interval.high());
    }
}

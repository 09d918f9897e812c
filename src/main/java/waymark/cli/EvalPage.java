package waymark.cli;

import static waymark.web.Html.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import waymark.search.Answer;
import waymark.search.Passage;
import waymark.search.eval.Evaluation;
import waymark.search.eval.Interval;
import waymark.search.eval.Score;

/**
 * A measurement as one HTML file that needs nothing else: the figures with their intervals, then each miss beside what was returned,
 * to be filtered by kind. Whatever a question or a page says is shown as text.
 */
final class EvalPage {
    private static final String OFF_TOPIC = "off topic";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private EvalPage() {}

    /** @param about what was asked of what, in a sentence */
    static String of(Evaluation.Report report, String about) {
        Map<String, String> parts = Map.of(
                "about", escape(about),
                "rows", rows(report),
                "refusals", refusals(report),
                "filters", filters(report.misses()),
                "misses", report.misses().stream().map(EvalPage::miss).collect(Collectors.joining("\n")));
        return PLACEHOLDER
                .matcher(template())
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(place.group(1)))));
    }

    private static String rows(Evaluation.Report report) {
        StringBuilder rows = new StringBuilder();
        report.kinds()
                .forEach((kind, score) -> rows.append(row("", kind, score, report.wronglyRefused(kind)))
                        .append('\n'));
        return rows.append(row(
                        "all", "all", report.overall(), report.wronglyRefused().size()))
                .toString();
    }

    private static String row(String style, String kind, Score score, int refused) {
        Interval bounds = Interval.ofShare(refused, score.asked());
        return "<tr class=\"" + style + "\"><th scope=\"row\">" + escape(kind) + "</th><td>" + score.asked() + "</td>"
                + cell("", figure(score.success1()), score.success1(), score.success1Interval())
                + cell("", figure(score.success3()), score.success3(), score.success3Interval())
                + cell("", figure(score.mrr5()), score.mrr5(), score.mrr5Interval())
                + cell("bad", String.valueOf(refused), (double) refused / Math.max(1, score.asked()), bounds)
                + "</tr>";
    }

    private static String cell(String style, String text, double value, Interval interval) {
        String bar = String.format(
                Locale.ROOT,
                "<span class=\"bar\" style=\"--at:%.3f;--low:%.3f;--high:%.3f\"><i></i><b></b></span>",
                value,
                interval.low(),
                interval.high());
        return "<td class=\"" + style + "\">" + text + bar + "<small>" + bounds(interval) + "</small></td>";
    }

    private static String refusals(Evaluation.Report report) {
        String wrong = report.wronglyRefused().size() + " of "
                + report.overall().asked() + " questions that the curriculum answers were refused ("
                + bounds(report.wronglyRefusedInterval()) + ").";
        return report.offTopic() == 0
                ? wrong
                : report.rightlyRefused() + " of " + report.offTopic() + " questions off topic were refused ("
                        + bounds(report.rightlyRefusedInterval()) + "), and " + wrong;
    }

    private static String filters(List<Evaluation.Outcome> misses) {
        StringBuilder filters = new StringBuilder(filter("", "every kind", misses.size(), " checked"));
        misses.stream()
                .collect(Collectors.groupingBy(EvalPage::kind, TreeMap::new, Collectors.counting()))
                .forEach((kind, count) -> filters.append('\n').append(filter(kind, kind, count, "")));
        return filters.toString();
    }

    private static String filter(String value, String label, long count, String checked) {
        return "<label><input type=\"radio\" name=\"kind\" value=\"" + escape(value) + "\"" + checked + "> "
                + escape(label) + " " + count + "</label>";
    }

    private static String miss(Evaluation.Outcome miss) {
        return "<details data-kind=\"" + escape(kind(miss)) + "\"><summary>"
                + escape(miss.asked().question()) + "<span class=\"tags\">" + escape(kind(miss)) + " · "
                + "<span class=\"wrong\">" + EvalText.fate(miss) + "</span> · "
                + escape(miss.asked().id()) + "</span></summary>\n<div class=\"body\"><p>Expected: " + expected(miss)
                + "</p>\n" + returned(miss) + "</div></details>";
    }

    private static String kind(Evaluation.Outcome miss) {
        return miss.offTopic() ? OFF_TOPIC : miss.asked().kind();
    }

    private static String expected(Evaluation.Outcome miss) {
        return miss.offTopic()
                ? "a refusal"
                : miss.asked().nodes().stream().sorted().map(EvalPage::code).collect(Collectors.joining(" or "));
    }

    private static String returned(Evaluation.Outcome miss) {
        return switch (miss.answer()) {
            case Answer.NotCovered refused ->
                "<p>Returned: nothing. The nearest headings:</p>\n"
                        + refused.nearest().stream()
                                .map(heading -> "<li>" + code(heading.path() + "#" + heading.anchor()) + " "
                                        + escape(heading.title()) + "</li>")
                                .collect(Collectors.joining("\n", "<ul class=\"nearest\">", "</ul>"));
            case Answer.SmallTalk talk ->
                "<p>Returned: nothing, taken for small talk ("
                        + talk.kind().name().toLowerCase(Locale.ROOT) + ").</p>";
            default ->
                "<ol>\n"
                        + miss.answer().passages().stream()
                                .map(passage -> passage(miss, passage))
                                .collect(Collectors.joining("\n"))
                        + "</ol>";
        };
    }

    private static String passage(Evaluation.Outcome miss, Passage passage) {
        boolean hit =
                passage.heading().node().filter(miss.asked().nodes()::contains).isPresent();
        return "<li" + (hit ? " class=\"hit\"" : "") + ">"
                + escape(passage.heading().title()) + (hit ? " <span class=\"right\">✓ right</span>" : "") + "<br>"
                + code(Evaluation.place(passage)) + "<pre>" + escape(passage.snippet()) + "</pre></li>";
    }

    private static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String bounds(Interval interval) {
        return figure(interval.low()) + "–" + figure(interval.high());
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(EvalPage.class.getResourceAsStream("eval.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

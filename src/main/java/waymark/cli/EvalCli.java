package waymark.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import waymark.App;
import waymark.search.Edition;
import waymark.search.eval.Evaluation;
import waymark.search.eval.QuestionFile;
import waymark.search.eval.QuestionFile.Asked;
import waymark.search.eval.Score;

/** {@code waymark eval --questions q.tsv --offtopic o.tsv}: how well the curriculum's answers hit. */
@Command(name = "eval", description = "Measure how well questions are answered.")
final class EvalCli implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--questions",
            required = true,
            paramLabel = "FILE",
            description = "Lines of id<TAB>kind<TAB>question<TAB>node|node.")
    private @Nullable Path questions;

    @Option(names = "--offtopic", paramLabel = "FILE", description = "Lines of id<TAB>question, to be refused.")
    private @Nullable Path offTopic;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The curriculum's folder (default: ${DEFAULT-VALUE}).")
    private Path corpus = Path.of("corpus");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Edition edition = App.edition(corpus);
        List<Asked> answerable = read(QuestionFile.answerable(
                questions, id -> edition.curriculum().node(id).isPresent()));
        List<Asked> refusable = Optional.ofNullable(offTopic)
                .map(file -> read(QuestionFile.offTopic(file)))
                .orElse(List.of());
        Evaluation.Report report = new Evaluation(edition.index()::ask).of(answerable, refusable);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(report));
        } else {
            print(report, out);
        }
        out.flush();
        return 0;
    }

    private List<Asked> read(QuestionFile file) {
        if (!file.faults().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), file.faults().getFirst().toString());
        }
        return file.questions();
    }

    private static void print(Evaluation.Report report, PrintWriter out) {
        out.println(row("kind", "asked", "success@1", "success@3", "MRR@5"));
        report.kinds().forEach((kind, score) -> out.println(row(kind, score)));
        out.println(row("all", report.overall()));
        Score.Interval interval = report.overall().success1Interval();
        out.printf(Locale.ROOT, "%nsuccess@1 lies in %.3f..%.3f (95%%)%n", interval.low(), interval.high());
        out.printf("refused rightly: %d of %d%n", report.rightlyRefused(), report.offTopic());
        out.printf(
                "refused wrongly: %d of %d%n",
                report.wronglyRefused().size(), report.overall().asked());
        report.misses()
                .forEach(miss -> out.printf(
                        "%s  %s%n    expected %s, rank %d, returned %s%n",
                        miss.asked().id(),
                        miss.asked().question(),
                        miss.asked().nodes(),
                        miss.rank(),
                        miss.returned()));
    }

    private static String row(String kind, Score score) {
        return row(
                kind,
                String.valueOf(score.asked()),
                figure(score.success1()),
                figure(score.success3()),
                figure(score.mrr5()));
    }

    private static String row(String kind, String... cells) {
        return String.format("%-12s", kind)
                + String.join(
                        "",
                        List.of(cells).stream()
                                .map(c -> String.format("%10s", c))
                                .toList());
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String json(Evaluation.Report report) {
        ObjectNode object = new ObjectMapper().createObjectNode();
        put(object.putObject("overall"), report.overall());
        ObjectNode kinds = object.putObject("kinds");
        report.kinds().forEach((kind, score) -> put(kinds.putObject(kind), score));
        object.putObject("refusals")
                .put("right", report.rightlyRefused())
                .put("offtopic", report.offTopic())
                .put("wrong", report.wronglyRefused().size());
        ArrayNode misses = object.putArray("misses");
        report.misses().forEach(miss -> {
            ObjectNode node = misses.addObject()
                    .put("id", miss.asked().id())
                    .put("question", miss.asked().question())
                    .put("rank", miss.rank())
                    .put("refused", miss.refused());
            ArrayNode returned = node.putArray("returned");
            miss.returned().forEach(returned::add);
        });
        return object.toString();
    }

    private static void put(ObjectNode object, Score score) {
        object.put("asked", score.asked())
                .put("success_at_1", score.success1())
                .put("success_at_3", score.success3())
                .put("mrr_at_5", score.mrr5());
        object.putArray("success_at_1_interval")
                .add(score.success1Interval().low())
                .add(score.success1Interval().high());
    }
}

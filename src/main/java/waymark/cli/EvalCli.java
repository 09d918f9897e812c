package waymark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import waymark.App;
import waymark.search.SectionIndex;
import waymark.search.eval.CrossValidation;
import waymark.search.eval.Evaluation;
import waymark.search.eval.QuestionFile;
import waymark.search.eval.QuestionFile.Asked;
import waymark.search.library.Edition;

/** {@code waymark eval --questions q.tsv --offtopic o.tsv}: how well the curriculum's answers hit. */
@Command(name = "eval", description = "Measure how well questions are answered.")
final class EvalCli implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--questions",
            required = true,
            paramLabel = "FILE",
            description = "Lines of id<TAB>kind<TAB>question<TAB>node|node. May be given again.")
    private List<Path> questions = List.of();

    @Option(
            names = "--offtopic",
            paramLabel = "FILE",
            description = "Lines of id<TAB>question, to be refused. May be given again.")
    private List<Path> offTopic = List.of();

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The curriculum's folder (default: ${DEFAULT-VALUE}).")
    private Path corpus = Path.of("corpus");

    @Option(
            names = "--without-aliases",
            description =
                    "Leave out the pages' aliases, the ways of asking and the synonyms: what the pages alone are worth.")
    private boolean withoutAliases;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--page",
            paramLabel = "FILE.html",
            description = "Also write the figures, and each miss beside what was returned, as one HTML file.")
    private @Nullable Path page;

    @Option(
            names = "--odds",
            description =
                    "Fit what each sign adds to the odds that the curriculum answers, and print it beside what is in use.")
    private boolean odds;

    @ArgGroup(exclusive = false, heading = "%nLooking for better weights:%n")
    private @Nullable Tune tune;

    private static final class Tune {
        @Option(
                names = "--tune",
                required = true,
                description = "Search for weights that rank the questions better, and print them with what they are"
                        + " worth on questions held out. Takes minutes.")
        private boolean on;

        @Option(
                names = "--start",
                paramLabel = "WEIGHTS",
                description = "Where the search begins: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Standing"
                        + " are those in use, neutral is 1 for each.")
        private EvalTune.Start start = EvalTune.Start.STANDING;

        @Option(names = "--folds", description = "Of the cross-validation (default: ${DEFAULT-VALUE}).")
        private int folds = 5;

        @Option(names = "--seed", description = "Deals the folds (default: ${DEFAULT-VALUE}).")
        private long seed = 1;
    }

    @Override
    public Integer call() {
        Edition edition = App.edition(corpus);
        List<Asked> answerable = questions.stream()
                .map(file -> QuestionFile.answerable(
                        file, id -> edition.curriculum().node(id).isPresent()))
                .flatMap(file -> read(file).stream())
                .toList();
        List<Asked> refusable = offTopic.stream()
                .map(QuestionFile::offTopic)
                .flatMap(file -> read(file).stream())
                .toList();
        if (odds) {
            return odds(both(edition), answerable, refusable);
        }
        if (tune != null && tune.on) {
            return tune(tune, both(edition), answerable, refusable);
        }
        SectionIndex index = withoutAliases ? plain(edition) : edition.index();
        Evaluation.Report report = new Evaluation(index::ask).of(answerable, refusable);
        if (page != null) {
            write(page, EvalPage.of(report, "Asked: " + asked() + ", of the curriculum in " + corpus + "."));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? EvalJson.of(report) : EvalText.of(report));
        out.flush();
        return 0;
    }

    private int tune(Tune by, List<SectionIndex> indexes, List<Asked> answerable, List<Asked> refusable) {
        if (page != null) {
            throw new ParameterException(spec.commandLine(), "--tune writes no --page");
        }
        if (by.folds < 2 || by.folds > answerable.size()) {
            throw new ParameterException(
                    spec.commandLine(), "--folds " + by.folds + ": from 2 to the number of questions");
        }
        PrintWriter err = spec.commandLine().getErr();
        EvalTune search = new EvalTune(indexes, answerable, err::println);
        CrossValidation.Result result = search.search(by.start, by.folds, by.seed);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? search.json(result, refusable) : search.text(result, refusable));
        out.flush();
        return 0;
    }

    private static SectionIndex plain(Edition edition) {
        return SectionIndex.build(edition.curriculum().withoutAliases());
    }

    /** What is found must hold for the curriculum with all that is known of its words, and without. */
    private List<SectionIndex> both(Edition edition) {
        if (withoutAliases) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--tune and --odds look at both, with aliases and without: leave out --without-aliases");
        }
        return List.of(edition.index(), plain(edition));
    }

    private int odds(List<SectionIndex> indexes, List<Asked> answerable, List<Asked> refusable) {
        if (answerable.isEmpty() || refusable.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--odds needs questions in --questions and in --offtopic");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(EvalOdds.text(indexes, answerable, refusable));
        out.flush();
        return 0;
    }

    private String asked() {
        return Stream.concat(questions.stream(), offTopic.stream())
                .map(Path::toString)
                .collect(Collectors.joining(", "));
    }

    private void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), file + ": cannot be written", e);
        }
    }

    private List<Asked> read(QuestionFile file) {
        if (!file.faults().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), file.faults().getFirst().toString());
        }
        return file.questions();
    }
}

package waymark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import waymark.App;
import waymark.search.Answer;
import waymark.search.Question;
import waymark.search.SectionIndex;

/** {@code waymark ask "what is a CTE?"}: one question, or a file of them, answered on the command line. */
@Command(name = "ask", description = "Answer a question, or a file of questions, from a curriculum.")
final class AskCli implements Callable<Integer> {
    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The curriculum's folder (default: ${DEFAULT-VALUE}).")
    private Path corpus = Path.of("corpus");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--batch", paramLabel = "FILE", description = "Lines of id<TAB>question; needs --json.")
    private @Nullable Path batch;

    @Parameters(arity = "0..*", paramLabel = "QUESTION")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (batch != null) {
            if (!json || !words.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--batch takes --json and no QUESTION");
            }
            List<BatchLine> lines = lines(batch);
            SectionIndex index = App.edition(corpus).index();
            lines.forEach(line -> out.println(timed(index, Optional.of(line.id()), line.question())));
            out.flush();
            return 0;
        }
        if (words.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give a QUESTION, or --batch FILE");
        }
        String question = String.join(" ", words);
        SectionIndex index = App.edition(corpus).index();
        Answer answer;
        if (json) {
            Timed timed = ask(index, question);
            answer = timed.answer();
            out.println(AnswerJson.of(Optional.empty(), question, answer, timed.milliseconds()));
        } else {
            answer = index.ask(Question.of(question));
            out.println(AnswerText.of(answer));
        }
        out.flush();
        return answer.refused() ? REFUSED : 0;
    }

    private record BatchLine(String id, String question) {}

    private record Timed(Answer answer, double milliseconds) {}

    private static Timed ask(SectionIndex index, String question) {
        long start = System.nanoTime();
        Answer answer = index.ask(Question.of(question));
        return new Timed(answer, (System.nanoTime() - start) / 1e6);
    }

    private static String timed(SectionIndex index, Optional<String> id, String question) {
        Timed timed = ask(index, question);
        return AnswerJson.of(id, question, timed.answer(), timed.milliseconds());
    }

    /** Every line is looked at before the first is answered: a bad one yields no half result. */
    private List<BatchLine> lines(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new ParameterException(spec.commandLine(), file + ": not UTF-8", e);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), file + ": cannot be read", e);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).indexOf('\t') < 1) {
                throw new ParameterException(spec.commandLine(), file + ":" + (i + 1) + ": not id<TAB>question");
            }
        }
        return lines.stream()
                .map(line -> line.split("\t", 2))
                .map(parts -> new BatchLine(parts[0], parts[1]))
                .toList();
    }
}

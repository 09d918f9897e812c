package waymark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.search.SectionIndex;
import waymark.search.eval.QuestionFile;
import waymark.search.eval.QuestionFile.Asked;

/**
 * How long {@link SectionIndex#ask} takes in this process for the questions of two files, in their order, after passes that are not counted.
 *
 * <p>{@code java -cp ... waymark.AskTimes QUESTIONS OFFTOPIC}
 */
public final class AskTimes {
    private static final int WARM_UP_PASSES = 4;
    private static final int PASSES = 3;
    private static final PrintStream OUT = System.out;

    private AskTimes() {}

    public static void main(String[] args) {
        List<String> questions = Stream.of(
                        QuestionFile.answerable(Path.of(args[0]), node -> true),
                        QuestionFile.offTopic(Path.of(args[1])))
                .flatMap(file -> file.questions().stream())
                .map(Asked::question)
                .toList();
        SectionIndex index = App.edition(Path.of("corpus")).index();
        IntStream.range(0, WARM_UP_PASSES).forEach(pass -> Times.ask(index, questions));
        List<Times> passes =
                Stream.generate(() -> Times.ask(index, questions)).limit(PASSES).toList();
        passes.forEach(pass -> print("each pass", pass));
        print(
                "best pass",
                passes.stream()
                        .min(Comparator.comparing(pass -> pass.wall().p99()))
                        .orElseThrow());
    }

    private static void print(String what, Times pass) {
        OUT.printf(
                "%s: median %s, p99 %s; of the processor %s, %s%n",
                what,
                Sample.millis(pass.wall().median()),
                Sample.millis(pass.wall().p99()),
                Sample.millis(pass.processor().median()),
                Sample.millis(pass.processor().p99()));
    }
}

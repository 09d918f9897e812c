package waymark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.BotProcess.Memory;
import waymark.practice.Cohort;
import waymark.practice.PortBusyException;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.search.Question;
import waymark.search.SectionIndex;
import waymark.search.eval.QuestionFile;
import waymark.search.eval.QuestionFile.Asked;

/**
 * Loads the packaged bot with questions, one after another, by four members of one guild: start to the first answer, time of an answer,
 * resident memory.
 *
 * <p>{@code java -cp ... waymark.AskLoad ROUNDS [OPTIONS]...}, each OPTIONS being the Java options of one variant, for example
 * {@code "-XX:+UseSerialGC -Xmx512m"} or {@code ""}. Each round starts every variant once, each with a practice server and a data folder
 * of its own; the table shows medians over the rounds.
 */
public final class AskLoad {
    private static final int QUESTIONS = 1_000;

    /** What makes the practice server and the members' clients, which are in this process, as fast as they will be. */
    private static final int WARM_UP_QUESTIONS = 500;

    private static final int WARM_UP_PASSES = 3;
    private static final Path CORPUS = Path.of("corpus");
    private static final Path QUESTION_FILES = Path.of("src/test/resources/eval");

    /** From what Java chooses by itself to the smallest, one step at a time. */
    private static final List<String> VARIANTS = List.of(
            "",
            "-XX:+UseSerialGC",
            "-XX:+UseSerialGC -Xms24m -Xmx512m",
            "-XX:+UseSerialGC -Xms24m -Xmx512m -XX:TieredStopAtLevel=1");

    private static final PrintStream OUT = System.out;

    /**
     * One life of the bot.
     *
     * @param load of the machine when it began, averaged over a minute
     */
    private record Life(Duration firstAnswer, Sample answers, Memory atFirst, Memory atEnd, double load) {}

    private AskLoad() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        List<String> variants = args.length > 1 ? Arrays.asList(args).subList(1, args.length) : VARIANTS;
        List<String> questions = questions();
        OUT.printf(
                "%d processors, Java %s, %d questions (%d different), %d rounds%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                questions.size(),
                questions.stream().distinct().count(),
                rounds);
        live(variants.getFirst(), questions.subList(0, WARM_UP_QUESTIONS));
        Map<String, List<Life>> lives = new LinkedHashMap<>();
        printHeading();
        for (int round = 0; round < rounds; round++) {
            for (String variant : variants) {
                Life life = live(variant, questions);
                lives.computeIfAbsent(variant, v -> new ArrayList<>()).add(life);
                print(variant, List.of(life));
            }
        }
        OUT.println("\nMedians over the rounds:\n");
        printHeading();
        lives.forEach(AskLoad::print);
        Sample inProcess = inProcess(questions);
        OUT.printf(
                "%nSectionIndex.ask alone, warm: median %s, p99 %s%n",
                Sample.millis(inProcess.median()), Sample.millis(inProcess.p99()));
        System.exit(0);
    }

    /** The questions of the evaluation in their order, again and again. */
    private static List<String> questions() {
        List<String> different = Stream.of(
                        QuestionFile.answerable(QUESTION_FILES.resolve("questions.tsv"), node -> true),
                        QuestionFile.offTopic(QUESTION_FILES.resolve("offtopic.tsv")))
                .flatMap(file -> file.questions().stream())
                .map(Asked::question)
                .toList();
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> different.get(i % different.size()))
                .toList();
    }

    private static Life live(String variant, List<String> questions)
            throws IOException, InterruptedException, PortBusyException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        List<String> options =
                variant.isBlank() ? List.of() : List.of(variant.strip().split("\\s+"));
        Path folder = Files.createTempDirectory("waymark-bench");
        try (PracticeServer server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.system()))) {
            Cohort cohort = server.cohort();
            List<Asker> members = Stream.of(cohort.mara(), cohort.ada(), cohort.ben(), cohort.chen())
                    .map(person -> new Asker(server, person))
                    .toList();
            long start = System.nanoTime();
            try (BotProcess bot = BotProcess.start(server, options, folder, CORPUS, true)) {
                bot.awaitCommands();
                JsonNode ask = members.getFirst().command();
                members.getFirst().ask(ask, questions.getFirst());
                Duration firstAnswer = Duration.ofNanos(System.nanoTime() - start);
                Memory atFirst = bot.memory();
                List<Duration> answers = new ArrayList<>();
                for (int i = 0; i < questions.size(); i++) {
                    answers.add(members.get(i % members.size()).ask(ask, questions.get(i)));
                }
                return new Life(firstAnswer, new Sample(answers), atFirst, bot.memory(), load);
            } finally {
                members.forEach(Asker::close);
            }
        } finally {
            delete(folder);
        }
    }

    /** Each question once more, without Discord, when the compiler has nothing left to do. */
    private static Sample inProcess(List<String> questions) {
        SectionIndex index = App.edition(CORPUS).index();
        List<Duration> times = new ArrayList<>();
        for (int pass = 0; pass <= WARM_UP_PASSES; pass++) {
            times.clear();
            for (String question : questions) {
                long start = System.nanoTime();
                index.ask(Question.of(question));
                times.add(Duration.ofNanos(System.nanoTime() - start));
            }
        }
        return new Sample(times);
    }

    private static void printHeading() {
        OUT.println("| Java options | start to first answer | answer, median | answer, p99 | resident after the first"
                + " | after " + QUESTIONS + " | peak | load |");
        OUT.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    }

    private static void print(String variant, List<Life> lives) {
        OUT.printf(
                Locale.ROOT,
                "| `%s` | %.2f s | %s | %s | %d MiB | %d MiB | %d MiB | %.1f |%n",
                variant.isBlank() ? "none" : variant,
                median(lives, Life::firstAnswer).toMillis() / 1e3,
                Sample.millis(median(lives, life -> life.answers().median())),
                Sample.millis(median(lives, life -> life.answers().p99())),
                median(lives, life -> life.atFirst().resident()),
                median(lives, life -> life.atEnd().resident()),
                median(lives, life -> life.atEnd().peak()),
                median(lives, Life::load));
    }

    private static <T extends Comparable<T>> T median(List<Life> lives, Function<Life, T> figure) {
        List<T> sorted =
                lives.stream().map(figure).sorted(Comparator.naturalOrder()).toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

package waymark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.search.Answer;
import waymark.search.Heading;
import waymark.search.Passage;
import waymark.search.Question;
import waymark.search.eval.QuestionFile;
import waymark.search.eval.QuestionFile.Asked;
import waymark.search.library.Edition;
import waymark.search.library.Library;
import waymark.search.library.Reload;

/**
 * Fifty members ask twice a second each while the curriculum is reloaded again and again: how long each waits, beside as long a time without
 * a reload. A question that gets no answer, or one of two editions at once, ends the run.
 *
 * <p>{@code java -cp ... waymark.ReloadBench [RELOADS]}
 */
public final class ReloadBench {
    private static final int MEMBERS = 50;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Path CORPUS = Path.of("corpus");
    private static final Path QUESTIONS = Path.of("src/test/resources/eval/questions.tsv");
    private static final PrintStream OUT = System.out;

    private final Library library;
    private final List<String> questions;
    private final AtomicInteger asked = new AtomicInteger();

    private ReloadBench(Library library, List<String> questions) {
        this.library = library;
        this.questions = questions;
    }

    public static void main(String[] args) throws Exception {
        int reloads = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        Path folder = Files.createTempDirectory("waymark-reload");
        try {
            copy(CORPUS, folder);
            List<String> questions = QuestionFile.answerable(QUESTIONS, node -> true).questions().stream()
                    .map(Asked::question)
                    .toList();
            ReloadBench bench = new ReloadBench(Library.open("default", folder, InstantSource.system()), questions);
            bench.during(() -> bench.reload(folder, 2));
            long start = System.nanoTime();
            Queue<Duration> reloading = bench.during(() -> bench.reload(folder, reloads));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Queue<Duration> quiet = bench.during(() -> Thread.sleep(took));
            OUT.printf("%d reloads in %d s, %d members%n%n", reloads, took.toSeconds(), MEMBERS);
            OUT.println("| | answers | median | p99 | longest |\n|---|---:|---:|---:|---:|");
            print("while reloading", reloading);
            print("without", quiet);
        } finally {
            delete(folder);
        }
    }

    private static void print(String when, Queue<Duration> waited) {
        Sample sample = new Sample(List.copyOf(waited));
        OUT.printf(
                "| %s | %,d | %s | %s | %s |%n",
                when,
                waited.size(),
                Sample.millis(sample.median()),
                Sample.millis(sample.p99()),
                Sample.millis(sample.times().getLast()));
    }

    private interface Work {
        void run() throws Exception;
    }

    /** How long each question waited that was asked meanwhile. */
    private Queue<Duration> during(Work work) throws Exception {
        Queue<Duration> waited = new ConcurrentLinkedQueue<>();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> Thread.ofVirtual()
                        .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
                        .start(() -> member(i, waited)))
                .toList();
        work.run();
        members.forEach(Thread::interrupt);
        for (Thread member : members) {
            member.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " members got no answer", failures.peek());
        }
        return waited;
    }

    /** Asks until told to stop. Members begin at different moments of the pause. */
    private void member(int number, Queue<Duration> waited) {
        try {
            Thread.sleep(PAUSE.multipliedBy(number).dividedBy(MEMBERS));
            while (true) {
                long start = System.nanoTime();
                ask(questions.get(asked.getAndIncrement() % questions.size()));
                waited.add(Duration.ofNanos(System.nanoTime() - start));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            // The run is over.
        }
    }

    private void ask(String question) {
        Edition edition = library.current();
        Answer answer = edition.index().ask(Question.of(question));
        for (Heading heading : answer.passages().stream().map(Passage::heading).toList()) {
            if (edition.index().section(heading.key()).isEmpty()) {
                throw new IllegalStateException(heading.key() + " is of another edition than " + edition.builtAt());
            }
        }
    }

    private void reload(Path folder, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            Files.writeString(
                    folder.resolve("python/oops.md"),
                    "\n## Edition " + i + "\n\nA change.\n",
                    StandardOpenOption.APPEND);
            if (!(library.reload(Set.of()) instanceof Reload.Swapped)) {
                throw new IllegalStateException("reload " + i + " did not swap");
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}

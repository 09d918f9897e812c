package waymark.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.discord.Answering;
import waymark.discord.Curricula;
import waymark.search.QueryBounds;
import waymark.search.eval.QuestionFile;
import waymark.search.eval.QuestionFile.Asked;
import waymark.search.library.Library;
import waymark.store.Database;

/**
 * Asks {@link HostileQuestions} of this repository's curriculum on all processors, and tells of each that broke something with its number,
 * by which it can be asked again.
 *
 * <p>{@code mvn -Pbench -DskipTests package exec:exec -Dwaymark.bench.main=waymark.fuzz.QuestionFuzz -Dwaymark.bench="1000000 1"} asks a
 * million of seed 1; a third argument begins at that number.
 */
public final class QuestionFuzz {
    private static final Path CORPUS = Path.of("corpus");
    private static final Path QUESTIONS = Path.of("src/test/resources/eval");
    private static final int MOST_FAULTS = 50;
    private static final long REPORTED = 10_000;
    private static final PrintStream OUT = System.out;

    private final HostileQuestions questions;
    private final MemberPath path;
    private final long first;
    private final long end;
    private final AtomicLong next;
    private final AtomicInteger mostClauses = new AtomicInteger();
    private final AtomicLong slowestNanos = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final ConcurrentSkipListSet<Fault> faults =
            new ConcurrentSkipListSet<>(Comparator.comparingLong(Fault::number));

    /** A question that broke something. */
    record Fault(long number, HostileQuestions.Kind kind, String text, Throwable what) {
        /** With everything that is no plain character escaped. */
        @Override
        public String toString() {
            StringBuilder plain = new StringBuilder();
            text.chars().forEach(c -> plain.append(c >= ' ' && c < 0x7F ? (char) c + "" : String.format("\\u%04X", c)));
            StackTraceElement[] trace = what.getStackTrace();
            return number + " " + kind + ": " + what + (trace.length > 0 ? " at " + trace[0] : "") + "\n    " + plain;
        }
    }

    private QuestionFuzz(HostileQuestions questions, MemberPath path, long first, long count) {
        this.questions = questions;
        this.path = path;
        this.first = first;
        this.end = first + count;
        next = new AtomicLong(first);
    }

    public static void main(String[] args) throws Exception {
        long count = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        long first = args.length > 2 ? Long.parseLong(args[2]) : 0;
        List<Fault> faults = run(seed, first, count);
        OUT.println(faults.isEmpty() ? "nothing broke" : faults.size() + " questions broke something");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** The questions from number {@code first} on that broke something; ends early where many did. */
    static List<Fault> run(long seed, long first, long count) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("waymark-fuzz");
        Library library = Library.open("default", CORPUS, InstantSource.system());
        try (Database database = Database.open(data)) {
            Curricula curricula = new Curricula(
                    List.of(new Curricula.Shelf("default", library, Optional.empty())), guild -> Optional.empty());
            Answering answering = new Answering(curricula, database.questions(), InstantSource.system());
            QueryBounds bounds = new QueryBounds(
                    library.current().curriculum(), library.current().lexicon());
            HostileQuestions questions =
                    new HostileQuestions(seed, Material.of(library.current().curriculum(), asked()));
            QuestionFuzz fuzz = new QuestionFuzz(questions, new MemberPath(library, answering, bounds), first, count);
            fuzz.run();
            return List.copyOf(fuzz.faults);
        } finally {
            delete(data);
        }
    }

    private static List<String> asked() {
        return Stream.of(
                        QuestionFile.answerable(QUESTIONS.resolve("questions.tsv"), node -> true),
                        QuestionFile.answerable(QUESTIONS.resolve("unseen/tuning.tsv"), node -> true),
                        QuestionFile.offTopic(QUESTIONS.resolve("offtopic.tsv")))
                .flatMap(file -> file.questions().stream())
                .map(Asked::question)
                .toList();
    }

    private void run() throws InterruptedException {
        List<Thread> threads = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> Thread.ofPlatform().name("asker-" + i).start(this::work))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        report(end - first);
    }

    private void work() {
        for (long number = next.getAndIncrement();
                number < end && faults.size() < MOST_FAULTS;
                number = next.getAndIncrement()) {
            ask(number);
            if ((number + 1 - first) % REPORTED == 0) {
                report(number + 1 - first);
            }
        }
    }

    private void ask(long number) {
        String text = questions.text(number);
        long start = System.nanoTime();
        try {
            mostClauses.accumulateAndGet(path.walk(number, text, questions.text(number + 1)), Math::max);
        } catch (RuntimeException | Error e) {
            Fault fault = new Fault(number, questions.kind(number), text, e);
            faults.add(fault);
            OUT.println(fault);
        }
        long nanos = System.nanoTime() - start;
        if (slowestNanos.accumulateAndGet(nanos, Math::max) == nanos) {
            slowest.set(number);
        }
    }

    private void report(long asked) {
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        OUT.printf(
                "%,d asked, %d broke something; at most %d clauses; the slowest, number %d, took %d ms; %d MiB of heap%n",
                asked, faults.size(), mostClauses.get(), slowest.get(), slowestNanos.get() / 1_000_000, heap >> 20);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

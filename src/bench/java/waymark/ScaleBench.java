package waymark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.search.IndexBytes;
import waymark.search.Lexicon;
import waymark.search.SectionIndex;

/**
 * Build time, memory and latency of {@link SectionIndex} from 1,000 to 100,000 sections of {@link SyntheticCorpus}, in this process.
 *
 * <p>{@code java -Xmx2g -cp ... waymark.ScaleBench [SECTIONS]...}
 */
public final class ScaleBench {
    private static final List<Integer> SIZES = List.of(1_000, 3_000, 10_000, 30_000, 100_000);
    private static final long SEED = 1;

    /** Asked before anything is measured, and not again: the compiler is done, and common words are known. */
    private static final int WARM_UP = 2_000;

    private static final int QUESTIONS = 1_000;
    private static final int ROUNDS = 3;
    private static final PrintStream OUT = System.out;

    private ScaleBench() {}

    public static void main(String[] args) throws Exception {
        List<Integer> sizes = args.length == 0
                ? SIZES
                : Arrays.stream(args).map(Integer::valueOf).toList();
        OUT.printf(
                Locale.ROOT,
                "%d processors, Java %s, at most %d MiB of heap, seed %d%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                SEED);
        OUT.println(
                "| sections | reading | index | heap after | of it Lucene's | new: median | p99 | longest | processor: median | p99 "
                        + "| again: median | p99 | processor: median | p99 |");
        OUT.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        // Once for nothing: what is loaded once a process is in no row.
        row(sizes.getFirst());
        for (int size : sizes) {
            OUT.println(row(size));
        }
    }

    private static String row(int size) throws IOException {
        Path folder = Files.createTempDirectory("waymark-scale");
        try {
            SyntheticCorpus corpus = new SyntheticCorpus(SEED);
            corpus.write(folder, size);
            List<String> warmUp = corpus.questions(WARM_UP);
            List<String> questions = corpus.questions(QUESTIONS);
            long before = heap();
            long start = System.nanoTime();
            Curriculum curriculum = new CurriculumReader().read("synthetic", folder);
            long read = System.nanoTime();
            SectionIndex index = SectionIndex.build(curriculum, Lexicon.none());
            long built = System.nanoTime();
            long heap = heap() - before;
            Times.ask(index, warmUp);
            Times first = Times.ask(index, questions);
            Times again = Stream.generate(() -> Times.ask(index, questions))
                    .limit(ROUNDS)
                    .min(Comparator.comparing(times -> times.wall().p99()))
                    .orElseThrow();
            return String.format(
                    Locale.ROOT,
                    "| %,d | %.1f s | %.1f s | %d MiB | %d MiB | %s | %s | %s |",
                    index.size(),
                    (read - start) / 1e9,
                    (built - read) / 1e9,
                    heap >> 20,
                    IndexBytes.of(index) >> 20,
                    Stream.of(
                                    first.wall().median(),
                                    first.wall().p99(),
                                    first.wall().times().getLast())
                            .map(Sample::millis)
                            .collect(Collectors.joining(" | ")),
                    quantiles(first.processor()),
                    quantiles(again.wall()) + " | " + quantiles(again.processor()));
        } finally {
            delete(folder);
        }
    }

    private static String quantiles(Sample sample) {
        return Sample.millis(sample.median()) + " | " + Sample.millis(sample.p99());
    }

    /** What is in use after collections: the first may leave what waits for others to let go. */
    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

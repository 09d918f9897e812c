package waymark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import waymark.search.Question;
import waymark.search.SectionIndex;

/**
 * How long each of some questions took.
 *
 * @param processor without what the thread waited for others: the same on a busy machine
 */
record Times(Sample wall, Sample processor) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Asks them one after another in this thread. */
    static Times ask(SectionIndex index, List<String> questions) {
        List<Duration> wall = new ArrayList<>();
        List<Duration> processor = new ArrayList<>();
        for (String question : questions) {
            long start = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            index.ask(Question.of(question));
            processor.add(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - worked));
            wall.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return new Times(new Sample(wall), new Sample(processor));
    }
}

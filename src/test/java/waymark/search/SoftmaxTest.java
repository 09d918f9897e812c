package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is learned, as far as it depends on the order in which it is. */
class SoftmaxTest {
    private static final int PAGES = 12;
    private static final Set<Integer> ALL = IntStream.range(0, PAGES).boxed().collect(Collectors.toSet());

    /** Each page has ten lines of its own, and a heading that all have. */
    private static List<List<String>> pages() {
        return IntStream.range(0, PAGES)
                .mapToObj(page -> {
                    List<String> lines = new ArrayList<>(List.of("subject" + page));
                    IntStream.range(0, 10).forEach(line -> lines.add("subject" + page + " question" + line));
                    lines.add("pitfalls");
                    return lines;
                })
                .toList();
    }

    private static double mean(Map<Integer, Double> odds, int from, int to) {
        return IntStream.range(from, to).mapToDouble(odds::get).average().orElseThrow();
    }

    @Test
    void aHeadingThatAllPagesHaveFavoursNoneByItsPlace() {
        Map<Integer, Double> odds = PageClassifier.learn(pages(), Pace.HURRIED).of("pitfalls", ALL);
        assertEquals(mean(odds, 0, PAGES / 2), mean(odds, PAGES / 2, PAGES), 0.4, odds::toString);
    }

    @Test
    void oneLineMoreHardlyChangesWhatWasLearnedOfOtherPages() {
        List<List<String>> more = new ArrayList<>(pages());
        more.set(3, new ArrayList<>(more.get(3)));
        more.get(3).add("edition");
        Map<Integer, Double> before =
                PageClassifier.learn(pages(), Pace.HURRIED).of("subject7 question2", ALL);
        Map<Integer, Double> after = PageClassifier.learn(more, Pace.HURRIED).of("subject7 question2", ALL);
        Map<Integer, Double> change = new HashMap<>();
        ALL.forEach(page -> change.put(page, Math.abs(before.get(page) - after.get(page))));
        assertTrue(change.values().stream().allMatch(by -> by < 0.3), change::toString);
        assertEquals(0, after.get(7));
    }
}

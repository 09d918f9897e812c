package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageClassifierTest {
    private static final List<String> BREAD = List.of(
            "how long does the dough rest",
            "why is my dough sticky",
            "why is the loaf flat",
            "dough does not rise",
            "what makes a dough rise");
    private static final List<String> KNIVES = List.of(
            "how sharp is a bread knife",
            "how to sharpen a knife",
            "which knife cuts bread",
            "why is my knife blunt",
            "a blunt blade");
    private static final Set<Integer> PAGES = Set.of(0, 1);

    private static PageClassifier kitchen() {
        return PageClassifier.learn(List.of(BREAD, KNIVES), Pace.HURRIED);
    }

    @Test
    void thePageThatIsAskedForLikeThisHasNoughtAndTheOthersLess() {
        Map<Integer, Double> dough = kitchen().of("my dough is flat, why?", PAGES);
        assertEquals(0, dough.get(0));
        assertTrue(dough.get(1) < -0.5, dough::toString);
        Map<Integer, Double> slip = kitchen().of("sharpning a knive", PAGES);
        assertEquals(0, slip.get(1));
        assertTrue(slip.get(0) < -0.5, slip::toString);
    }

    @Test
    void theSameLinesGiveTheSameOdds() {
        assertEquals(kitchen().of("why is it flat", PAGES), kitchen().of("why is it flat", PAGES));
    }

    @Test
    void itIsTrustedMoreTheMoreItHasSeen() {
        double little = kitchen().trust();
        List<List<String>> more = Stream.of(BREAD, KNIVES)
                .map(lines -> Collections.nCopies(20, lines).stream()
                        .flatMap(List::stream)
                        .toList())
                .toList();
        double much = PageClassifier.learn(more, Pace.HURRIED).trust();
        assertTrue(0 < little && little < 0.5 && much > 0.75 && much < 1, () -> little + " " + much);
    }

    @Test
    void fromNothingOrTooMuchNothingIsLearned() {
        List<List<String>> huge = IntStream.range(0, 1_000)
                .mapToObj(page -> Collections.nCopies(10, "page " + page))
                .toList();
        for (List<List<String>> lines :
                List.of(Collections.<List<String>>emptyList(), Collections.nCopies(2, List.<String>of()), huge)) {
            PageClassifier none = PageClassifier.learn(lines, Pace.HURRIED);
            assertEquals(0, none.trust());
            if (!lines.isEmpty()) {
                assertEquals(Map.of(0, 0.0, 1, 0.0), none.of("why is it flat", PAGES));
            }
        }
    }
}

package waymark.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import waymark.search.text.Grams;

/**
 * Which page a question is about, learned from all that is known of how each page is asked for. Where BM25 counts each word alone, this has
 * learned which words together tell pages apart.
 *
 * <pre>{@code
 * PageClassifier classifier = PageClassifier.learn(linesByPage, Pace.HURRIED);
 * classifier.of("how do I match rows?", Set.of(0, 1)); // {0=0.0, 1=-2.3}: page 0 is ten times as likely
 * }</pre>
 */
final class PageClassifier {
    /** So many lines a page, on the average, are trusted half: titles and headings alone say little. */
    private static final double HALF_TRUSTED = 25;

    /** Lines times pages: learning takes a second for each three million. A larger curriculum does without. */
    private static final long MOST_WORK = 3_000_000;

    private final TextClassifier classifier;
    private final double trust;

    private PageClassifier(TextClassifier classifier, double trust) {
        this.classifier = classifier;
        this.trust = trust;
    }

    /**
     * Learns from what is said about each page.
     *
     * @param lines by the ordinal of the page: its titles and ways of asking, of any number
     */
    static PageClassifier learn(List<List<String>> lines, Pace pace) {
        long all = lines.stream().mapToLong(List::size).sum();
        List<TextClassifier.Example> examples = all * lines.size() > MOST_WORK
                ? List.of()
                : IntStream.range(0, lines.size())
                        .boxed()
                        .flatMap(page -> lines.get(page).stream()
                                .map(line -> example(line, page, lines.get(page).getFirst())))
                        .toList();
        double each = (double) examples.size() / Math.max(1, lines.size());
        return new PageClassifier(
                TextClassifier.learn(Grams.SAID, examples, lines.size(), pace), each / (each + HALF_TRUSTED));
    }

    /** A heading that many pages have comes at another time for each of them, by their titles. */
    private static TextClassifier.Example example(String line, int page, String title) {
        return new TextClassifier.Example(line, page, Objects.hash(title, line));
    }

    /** From 0, nothing was there to learn from, to 1. */
    double trust() {
        return trust;
    }

    /** The log-odds of each page against the likeliest of them, which has 0, by ordinal; all have 0 where nothing of a text is known. */
    Map<Integer, Double> of(String text, Collection<Integer> pages) {
        Optional<float[]> scores = classifier.scores(text);
        Map<Integer, Double> odds = new HashMap<>();
        pages.forEach(page -> odds.put(page, scores.map(of -> (double) of[page]).orElse(0.0)));
        double most =
                odds.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        odds.replaceAll((page, score) -> score - most);
        return odds;
    }
}

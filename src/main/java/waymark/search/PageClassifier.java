package waymark.search;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import waymark.search.text.Grams;

/**
 * Which page a question is about, learned from all that is known of how each page is asked for: multinomial logistic regression over the
 * {@link Grams} of a text, weighed by tf-idf (Joulin et al., "Bag of tricks for efficient text classification", EACL 2017, without the
 * hidden layer). Where BM25 counts each word alone, this has learned which words tell pages apart: "why" beside "slow" is another page
 * than "slow" beside "how".
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

    private final GramVectors vectors;
    private final Softmax learned;
    private final double trust;

    private PageClassifier(GramVectors vectors, Softmax learned, double trust) {
        this.vectors = vectors;
        this.learned = learned;
        this.trust = trust;
    }

    /**
     * Learns from what is said about each page.
     *
     * @param lines by the ordinal of the page: its titles and ways of asking, of any number
     */
    static PageClassifier learn(List<List<String>> lines, Pace pace) {
        long all = lines.stream().mapToLong(List::size).sum();
        List<List<String>> used = all * lines.size() > MOST_WORK ? Collections.nCopies(lines.size(), List.of()) : lines;
        GramVectors.Read read =
                GramVectors.of(Grams.SAID, used.stream().flatMap(List::stream).toList(), pace);
        int[] pages = IntStream.range(0, used.size())
                .flatMap(page ->
                        IntStream.generate(() -> page).limit(used.get(page).size()))
                .toArray();
        int[] keys = used.stream().flatMapToInt(PageClassifier::keys).toArray();
        double each = used.stream().mapToInt(List::size).average().orElse(0);
        return new PageClassifier(
                read.vectors(),
                Softmax.learn(read.ofLines(), pages, keys, read.vectors().size(), used.size(), pace),
                each / (each + HALF_TRUSTED));
    }

    /** By a line and the page's first, its title: a heading that many pages have stands elsewhere for each of them. */
    private static IntStream keys(List<String> ofPage) {
        return ofPage.stream().mapToInt(line -> Objects.hash(ofPage.getFirst(), line));
    }

    /** From 0, nothing was there to learn from, to 1. */
    double trust() {
        return trust;
    }

    /** The log-odds of each page against the likeliest of them, which has 0, by ordinal; all have 0 where nothing of a text is known. */
    Map<Integer, Double> of(String text, Collection<Integer> pages) {
        GramVectors.Sparse vector = vectors.of(text);
        boolean known = vector.dimensions().length > 0;
        float[] scores = learned.scores(vector);
        double most = pages.stream().mapToDouble(page -> scores[page]).max().orElse(0);
        Map<Integer, Double> odds = new HashMap<>();
        pages.forEach(page -> odds.put(page, known ? scores[page] - most : 0));
        return odds;
    }
}

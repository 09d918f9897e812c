package waymark.curriculum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How much a page's title is like a label: the share of their words that both have (Jaccard's index). */
final class TitleLikeness {
    /** Half of all words in common: "Setup Locally" and "Local setup" stay strangers, "Setup Locally" and "Setup Spark Locally" do not. */
    private static final double ENOUGH = 0.5;

    private TitleLikeness() {}

    /** The page most like a label; empty where none is like it enough, or two are equally so. */
    static Optional<PageDraft> best(Label label, List<PageDraft> pages) {
        Comparator<PageDraft> byLikeness = Comparator.comparingDouble(page -> likeness(label, page));
        Optional<PageDraft> best = pages.stream().max(byLikeness).filter(page -> likeness(label, page) >= ENOUGH);
        return best.filter(page -> pages.stream()
                        .filter(other -> byLikeness.compare(other, page) == 0)
                        .count()
                == 1);
    }

    private static double likeness(Label label, PageDraft page) {
        String name = page.path()
                .substring(page.path().lastIndexOf('/') + 1, page.path().lastIndexOf('.'));
        return Math.max(likeness(label.text(), page.title()), likeness(label.text(), name));
    }

    private static double likeness(String a, String b) {
        Set<String> both = words(a);
        Set<String> either = new HashSet<>(both);
        Set<String> others = words(b);
        both.retainAll(others);
        either.addAll(others);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Arrays.asList(Slug.of(text).split("-")));
        words.remove("");
        return words;
    }
}

package waymark.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import waymark.search.text.Analyzers;

/**
 * Suggests headings while somebody types: by titles of pages, labels of the outline, headings and aliases, all from memory. What starts
 * like the typed text comes before what has words that do, then what holds it inside, then what is one slip away.
 */
final class Completion {
    private static final int LONGEST = 100;

    /** Below this a slip would match almost anything. */
    private static final int SHORTEST_TYPO = 4;

    private final List<Entry> entries = new ArrayList<>();

    /** @param rank 0 for a page by its title, 1 for an alias, 2 for a heading inside */
    private record Entry(String text, List<String> words, Heading heading, int rank) {}

    private record Hit(Entry entry, double score) {}

    Completion(Shelf shelf) {
        for (Shelf.IndexedPage page : shelf.pages()) {
            if (page.page().sections().isEmpty()) {
                continue;
            }
            Heading top = shelf.sections().get(page.first()).heading();
            add(page.page().title(), top, 0);
            shelf.curriculum().nodeOf(page.page()).ifPresent(node -> add(node.title(), top, 0));
            page.page().frontMatter().aliases().forEach(alias -> add(alias, top, 1));
        }
        shelf.sections().forEach(section -> add(section.heading().title(), section.heading(), 2));
    }

    private void add(String text, Heading heading, int rank) {
        List<String> words = Analyzers.terms(Analyzers.WORDS, text);
        if (!words.isEmpty()) {
            entries.add(new Entry(String.join(" ", words), words, heading, rank));
        }
    }

    /** Best first, each heading once; the first pages for an empty text. */
    List<Heading> complete(String typed, int max) {
        List<String> words = Analyzers.terms(Analyzers.WORDS, typed.substring(0, Math.min(LONGEST, typed.length())));
        String text = String.join(" ", words);
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            double score = score(entry, text, words);
            if (score > 0) {
                hits.add(new Hit(entry, score));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparingInt(hit -> hit.entry().rank())
                .thenComparingInt(hit -> hit.entry().text().length()));
        Set<String> seen = new HashSet<>();
        return hits.stream()
                .map(hit -> hit.entry().heading())
                .filter(heading -> seen.add(heading.key()))
                .limit(max)
                .toList();
    }

    private static double score(Entry entry, String text, List<String> words) {
        if (text.isEmpty()) {
            return entry.rank() == 0 ? 1 : 0;
        }
        if (entry.text().startsWith(text)) {
            return 5;
        }
        if (entry.text().contains(" " + text)) {
            return 4;
        }
        if (words.stream().allMatch(word -> entry.words().stream().anyMatch(w -> w.startsWith(word)))) {
            return 3;
        }
        if (entry.text().contains(text)) {
            return 2;
        }
        return words.stream().allMatch(word -> entry.words().stream().anyMatch(w -> nearly(w, word))) ? 1 : 0;
    }

    /** Whether the typed word begins the other one, one slip apart. */
    private static boolean nearly(String word, String typed) {
        if (word.startsWith(typed)) {
            return true;
        }
        if (typed.length() < SHORTEST_TYPO || word.charAt(0) != typed.charAt(0)) {
            return false;
        }
        int at = 0;
        while (at < Math.min(word.length(), typed.length()) && word.charAt(at) == typed.charAt(at)) {
            at++;
        }
        String left = word.substring(at);
        String right = typed.substring(at);
        if (right.isEmpty()) {
            return true;
        }
        boolean swapped = left.length() > 1
                && right.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).startsWith(right.substring(2));
        boolean missing = left.length() > 1 && left.substring(1).startsWith(right);
        boolean added = left.startsWith(right.substring(1));
        boolean replaced = !left.isEmpty() && left.substring(1).startsWith(right.substring(1));
        return swapped || missing || added || replaced;
    }
}

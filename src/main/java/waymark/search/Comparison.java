package waymark.search;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Notices "A vs B", "difference between A and B" and "A or B", and says which terms belong to which side. */
final class Comparison {
    private static final Set<String> AGAINST = Set.of("vs", "versus");
    private static final Set<String> OPENERS =
            Set.of("difference", "differences", "between", "compare", "choose", "prefer");
    private static final Set<String> LINKS = Set.of("and", "or", "to", "with", "from", "than", "over");

    private Comparison() {}

    /** Two lists of indexes into the terms, or none. A term that stands on both sides belongs to neither. */
    static List<List<Integer>> sides(List<Words.Word> words, List<Term> terms) {
        int cut = cut(words);
        if (cut < 0) {
            return List.of();
        }
        List<Integer> left = within(words.subList(0, cut), terms);
        List<Integer> right = within(words.subList(cut + 1, words.size()), terms);
        List<Integer> onlyLeft = left.stream().filter(i -> !right.contains(i)).toList();
        List<Integer> onlyRight = right.stream().filter(i -> !left.contains(i)).toList();
        return onlyLeft.isEmpty() || onlyRight.isEmpty() ? List.of() : List.of(onlyLeft, onlyRight);
    }

    private static int cut(List<Words.Word> words) {
        boolean opened = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            if (AGAINST.contains(word) || opened && LINKS.contains(word)) {
                return i;
            }
            opened |= OPENERS.contains(word) && i + 1 < words.size();
        }
        return IntStream.range(1, words.size())
                .filter(i -> words.get(i).text().equals("or"))
                .findFirst()
                .orElse(-1);
    }

    private static List<Integer> within(List<Words.Word> words, List<Term> terms) {
        Set<String> here = words.stream().map(Words.Word::text).collect(java.util.stream.Collectors.toSet());
        return IntStream.range(0, terms.size())
                .filter(i ->
                        terms.get(i).weight() >= 1 && here.contains(terms.get(i).word()))
                .boxed()
                .toList();
    }
}

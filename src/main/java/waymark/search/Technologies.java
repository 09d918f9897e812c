package waymark.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.search.text.Analyzers;
import waymark.search.text.Spelling;
import waymark.search.text.WordList;

/**
 * Names of products, languages and tools at large. A question that names one is about it: where no title of the curriculum has the name,
 * other words that it shares with a page are chance.
 */
final class Technologies {
    private static final int LONGEST = 3;

    /** Each name as the words that {@link Analyzers#WORDS} makes of it. */
    private static final Set<List<String>> NAMES = WordList.lines("technologies.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(name -> Analyzers.terms(Analyzers.WORDS, name.strip()))
            .filter(words -> !words.isEmpty() && words.size() <= LONGEST)
            .collect(Collectors.toUnmodifiableSet());

    /** Names of one word. */
    private static final Set<String> SINGLE =
            NAMES.stream().filter(name -> name.size() == 1).map(List::getFirst).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> STEMS = SINGLE.stream()
            .map(name -> Analyzers.terms(Analyzers.PROSE, name))
            .filter(stems -> stems.size() == 1)
            .map(List::getFirst)
            .collect(Collectors.toUnmodifiableSet());

    private static final Spelling SPELLING = new Spelling(SINGLE);

    /** Shorter names are a letter away from many words. */
    private static final int SHORTEST_SLIP = 5;

    private Technologies() {}

    /** Whether it is a name by itself. */
    static boolean isName(String word) {
        return SINGLE.contains(word);
    }

    /** Whether a form of a word is a name. */
    static boolean isNamedBy(Term.Form form) {
        return form.stems().size() == 1 && STEMS.contains(form.stems().getFirst());
    }

    /** Whether a word is a name, or one slip from a name. */
    static boolean isNearly(String word) {
        return word.length() >= SHORTEST_SLIP && SPELLING.nearest(word, 1).isPresent();
    }

    /** The places of words, in lower case, that are names or parts of names. */
    static Set<Integer> in(List<String> words) {
        Set<Integer> places = new HashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
                if (NAMES.contains(words.subList(from, to))) {
                    for (int at = from; at < to; at++) {
                        places.add(at);
                    }
                    break;
                }
            }
        }
        return places;
    }
}

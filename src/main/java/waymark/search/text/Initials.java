package waymark.search.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Page;

/**
 * Acronyms that no text spells out, by the initials of titles and aliases: "PPD" for "Predicate pushdown", where one letter may come from
 * inside a word, "AQE" for "Adaptive query execution".
 */
public final class Initials {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;
    private static final int MOST = 2;

    /** Names of two words and more, by their first letter. */
    private final Map<Character, List<List<String>>> names = new HashMap<>();

    private Initials() {}

    public static Initials of(Curriculum curriculum) {
        Initials initials = new Initials();
        Stream.concat(
                        curriculum.outline().map(Node::title),
                        curriculum.pages().stream().flatMap(Initials::names))
                .map(name -> Analyzers.terms(Analyzers.WORDS, name))
                .filter(words -> words.size() >= 2 && words.size() <= LONGEST)
                .distinct()
                .forEach(words -> initials.names
                        .computeIfAbsent(words.getFirst().charAt(0), c -> new ArrayList<>())
                        .add(words));
        return initials;
    }

    private static Stream<String> names(Page page) {
        return Stream.concat(Stream.of(page.title()), page.frontMatter().aliases().stream());
    }

    /** The names that a word, in lower case, may be short for, as stems; none for most words. */
    public List<List<String>> meantBy(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return List.of();
        }
        return names.getOrDefault(word.charAt(0), List.of()).stream()
                .filter(words -> spells(word, words))
                .map(words -> Analyzers.terms(Analyzers.PROSE, String.join(" ", words)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Whether the acronym is the words' initials in their order, with at most one letter more from inside a word. */
    private static boolean spells(String acronym, List<String> words) {
        if (acronym.length() - words.size() < 0 || acronym.length() - words.size() > 1) {
            return false;
        }
        int at = 0;
        int word = 0;
        int inside = 0;
        while (at < acronym.length()) {
            char letter = acronym.charAt(at);
            if (word < words.size() && words.get(word).charAt(0) == letter) {
                word++;
            } else if (word > 0 && inside == 0 && words.get(word - 1).indexOf(letter, 1) > 0) {
                inside++;
            } else {
                return false;
            }
            at++;
        }
        return word == words.size();
    }
}

package waymark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.curriculum.Curriculum;
import waymark.search.text.Analyzers;
import waymark.search.text.WordList;

/**
 * What people ask who are not asking about the curriculum: cooking, taxes, printers, other databases and languages. To know such a question
 * from one about the curriculum, {@link ScopeClassifier} learns from both (Larson et al., "An evaluation dataset for intent classification and
 * out-of-scope prediction", EMNLP 2019, who train on such questions too).
 *
 * <p>They stand in groups, {@code elsewhere.txt}, each below its subject's names. What the curriculum is about is not elsewhere.
 *
 * <pre>{@code
 * Elsewhere.than(curriculum, vocabulary); // [How long do I boil an egg?, printer shows offline, ...]
 * }</pre>
 */
final class Elsewhere {
    private static final List<Group> GROUPS = groups(WordList.wholeLines("elsewhere.txt"));

    /** @param names each as {@link Analyzers#WORDS} makes it */
    private record Group(Set<List<String>> names, List<String> questions) {}

    private Elsewhere() {}

    /** The questions of all subjects whose names are in few titles of a curriculum, and in few of its sections. */
    static List<String> than(Curriculum curriculum, Vocabulary vocabulary) {
        List<String> titles = curriculum.pages().stream()
                .map(page -> spaced(words(page.title())))
                .toList();
        return GROUPS.stream()
                .filter(group -> group.names().stream().noneMatch(name -> isTreated(name, titles, vocabulary)))
                .flatMap(group -> group.questions().stream())
                .toList();
    }

    private static boolean isTreated(List<String> name, List<String> titles, Vocabulary vocabulary) {
        String whole = spaced(name);
        return titles.stream().filter(title -> title.contains(whole)).count() >= Vocabulary.TREATED * titles.size()
                || name.stream()
                        .flatMap(word -> Analyzers.terms(Analyzers.PROSE, word).stream())
                        .allMatch(stem -> vocabulary.treatment(stem) == 1);
    }

    /** Words with a space around each, so that one text contains another only by whole words. */
    private static String spaced(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }

    private static List<Group> groups(List<String> lines) {
        List<Group> groups = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("# ")) {
                continue;
            }
            if (line.startsWith(" ")) {
                groups.getLast().questions().add(line.strip());
            } else {
                Set<List<String>> names = Arrays.stream(line.split(","))
                        .map(Elsewhere::words)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
                groups.add(new Group(names, new ArrayList<>()));
            }
        }
        return List.copyOf(groups);
    }

    private static List<String> words(String text) {
        return List.copyOf(Analyzers.terms(Analyzers.WORDS, text));
    }
}

package waymark.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.search.Answer.SmallTalk.Kind;
import waymark.search.text.Analyzers;
import waymark.search.text.QuestionText;
import waymark.search.text.WordList;

/**
 * Notices what is no question about the subject: the phrases of {@code smalltalk.txt}, as the whole message or, for instructions to the
 * bot, anywhere in it. A message with anything else in it is a question.
 */
final class SmallTalk {
    private static final Map<Kind, Set<List<String>>> WHOLE = new EnumMap<>(Kind.class);
    private static final Map<Kind, Set<List<String>>> INSIDE = new EnumMap<>(Kind.class);
    private static final Set<String> GREETINGS =
            Set.of("hi", "hello", "hey", "hiya", "yo", "sup", "howdy", "greetings");
    private static final Set<String> THANKS = Set.of("thanks", "thank", "thx", "ty", "tysm", "cheers", "appreciated");
    /** Signs that are operators in code and none alone. */
    private static final String PUNCTUATION = "?!:-~*#";

    private static final int LONGEST_WHOLE = 8;
    private static final int MOST_WORDS = 300;

    static {
        for (String line : WordList.lines("smalltalk.txt")) {
            int colon = line.indexOf(' ');
            String head = line.substring(0, colon);
            boolean inside = head.endsWith("~");
            Kind kind = Kind.valueOf(head.substring(0, head.length() - 1));
            for (String phrase : line.substring(colon).split("\\|")) {
                (inside ? INSIDE : WHOLE)
                        .computeIfAbsent(kind, k -> new HashSet<>())
                        .add(Analyzers.terms(Analyzers.WORDS, phrase));
            }
        }
    }

    private SmallTalk() {}

    static Optional<Kind> in(String text) {
        List<String> words = Analyzers.terms(Analyzers.WORDS, QuestionText.clean(text));
        if (words.isEmpty()) {
            boolean punctuation = Analyzers.terms(Analyzers.CODE, text).stream()
                    .allMatch(sign -> sign.chars().allMatch(c -> PUNCTUATION.indexOf(c) >= 0));
            return punctuation ? Optional.of(Kind.EMPTY) : Optional.empty();
        }
        for (Map.Entry<Kind, Set<List<String>>> phrases : INSIDE.entrySet()) {
            if (contains(words, phrases.getValue())) {
                return Optional.of(phrases.getKey());
            }
        }
        return words.size() > LONGEST_WHOLE ? Optional.empty() : whole(words);
    }

    private static Optional<Kind> whole(List<String> words) {
        List<String> content =
                words.stream().filter(w -> !WordList.FILLER.contains(w)).toList();
        for (Map.Entry<Kind, Set<List<String>>> phrases : WHOLE.entrySet()) {
            if (phrases.getValue().contains(words) || phrases.getValue().contains(content)) {
                return Optional.of(phrases.getKey());
            }
        }
        boolean nothing = words.stream().allMatch(w -> WordList.FILLER.contains(w) || WordList.STOP.contains(w));
        if (nothing && words.stream().anyMatch(THANKS::contains)) {
            return Optional.of(Kind.THANKS);
        }
        if (nothing && words.stream().anyMatch(GREETINGS::contains)) {
            return Optional.of(Kind.GREETING);
        }
        return content.isEmpty() ? Optional.of(Kind.EMPTY) : Optional.empty();
    }

    private static boolean contains(List<String> words, Set<List<String>> phrases) {
        List<String> read = new ArrayList<>(words.subList(0, Math.min(MOST_WORDS, words.size())));
        for (int from = 0; from < read.size(); from++) {
            for (int to = from + 1; to <= Math.min(read.size(), from + LONGEST_WHOLE); to++) {
                if (phrases.contains(read.subList(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }
}

package waymark.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import waymark.search.text.Analyzers;
import waymark.search.text.QuestionText;
import waymark.search.text.Token;
import waymark.search.text.WordList;

/**
 * Notices a question that makes sense only after another one, by its words alone: "and in spark?", "what about nulls", "how do I undo it?",
 * "gold?". "What is a CTE?" is a question of its own, and so is one that names what its "it" stands for.
 *
 * <pre>{@code
 * if (FollowUp.in(text)) {
 *     index.ask(new Question(text, Optional.empty(), Optional.of(topic)));
 * }
 * }</pre>
 *
 * <p>The price of a mistake is small: what is known of the question before weighs less than the words of this one.
 */
public final class FollowUp {
    private static final String THEN = " › ";

    /** Of a question that is carried on; what stands further back in a long message is rarely its subject. */
    private static final int LONGEST_TOPIC = 300;

    /** With more words of its own a question says what it is about, however it begins. */
    private static final int MOST_OPENED = 4;

    private static final int MOST_POINTING = 6;
    private static final int MOST_BARE = 2;

    private static final Pattern OPENER = Pattern.compile(
            "(and|or|but|then|also|plus|same|the same|what about|how about|what if|why not|the other|another) .*");
    private static final Pattern PLACE = Pattern.compile("(in|on|with|without|for|from|using|under) .*");
    private static final Pattern CODE = Pattern.compile("[(){}\\[\\]=<>;_/\\\\]| \\.|\\.\\S");

    private static final Set<String> ASKING = Set.of(
            "what", "how", "why", "which", "who", "where", "when", "is", "are", "do", "does", "did", "can", "could",
            "should", "will", "would", "was", "were", "has", "have", "must", "may");
    private static final Set<String> HELPERS = Set.of(
            "is", "are", "was", "were", "do", "does", "did", "can", "could", "should", "will", "would", "has", "have",
            "isn't", "doesn't", "don't", "can't", "won't");
    private static final Set<String> LINKS = Set.of(
            "and",
            "but",
            "if",
            "because",
            "when",
            "so",
            "which",
            "where",
            "while",
            "although",
            "though",
            "or",
            "vs",
            "versus");
    private static final Set<String> SIDES = Set.of("vs", "versus", "or", "and", "difference");

    private FollowUp() {}

    /** Whether the text needs a question before it to be understood. Any text of any length may be given. */
    public static boolean in(String text) {
        return SmallTalk.in(text).isEmpty()
                && Sentence.of(QuestionText.clean(text), CODE.matcher(text).find())
                        .leans();
    }

    /**
     * What the next question's topic is, when it follows one with these words: "how do I partition a table › what about spark files".
     *
     * @param before the topic that this question itself continued
     */
    public static String topic(String text, Optional<String> before) {
        String own = capped(text);
        return before.map(topic -> capped(topic.split(THEN, 2)[0]) + THEN + own).orElse(own);
    }

    private static String capped(String text) {
        String line = text.replace(THEN, " ").replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_TOPIC ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TOPIC / 2));
    }

    /**
     * @param words as typed, in lower case and without what only greets
     * @param code whether it holds a name or a line of code: that says what it is about
     */
    private record Sentence(String text, List<Word> words, boolean code) {
        /** @param clause number of the part of the sentence in which it stands */
        record Word(String text, int clause, boolean strong, boolean says) {}

        static Sentence of(String text, boolean code) {
            List<Token> tokens = Analyzers.tokens(Analyzers.WORDS, text);
            int start = 0;
            while (start < tokens.size() && isOpening(tokens.get(start).text())) {
                start++;
            }
            List<Token> kept = tokens.subList(start, tokens.size());
            int[] clause = {0};
            List<Word> words = IntStream.range(0, kept.size())
                    .mapToObj(i -> {
                        Token token = kept.get(i);
                        boolean cut = i > 0 && (LINKS.contains(token.text()) || stop(text, kept.get(i - 1), token));
                        clause[0] += cut ? 1 : 0;
                        boolean says = !WordList.STOP.contains(token.text()) && !WordList.FILLER.contains(token.text());
                        return new Word(token.text(), clause[0], says && !WordList.WEAK.contains(token.text()), says);
                    })
                    .toList();
            return new Sentence(text, words, code);
        }

        /** "ok", "hm so" and the like say nothing about what follows. */
        private static boolean isOpening(String word) {
            return WordList.FILLER.contains(word) || word.equals("so") || word.equals("well");
        }

        private static boolean stop(String text, Token left, Token right) {
            return text.substring(left.end(), right.start()).chars().anyMatch(c -> ",;:!?\n".indexOf(c) >= 0)
                    || text.substring(left.end(), right.start()).contains(". ");
        }

        boolean leans() {
            if (words.isEmpty()) {
                return false;
            }
            long strong = words.stream().filter(Word::strong).count();
            return strong == 0 && !code
                    || opens() && strong <= MOST_OPENED
                    || pointsBack() && strong <= MOST_POINTING
                    || bare() && words.stream().filter(Word::says).count() <= MOST_BARE;
        }

        private boolean opens() {
            return OPENER.matcher(line()).matches();
        }

        /** "gold?", "on a mac": no question and no search, too little to stand alone. */
        private boolean bare() {
            boolean asks = words.stream().anyMatch(w -> ASKING.contains(w.text()) || SIDES.contains(w.text()));
            boolean place = PLACE.matcher(line()).matches();
            return !asks && !code && (place || text.stripTrailing().endsWith("?"));
        }

        /** A word that stands for something which no earlier part of the sentence names. */
        private boolean pointsBack() {
            return IntStream.range(0, words.size())
                    .filter(i -> points(i))
                    .anyMatch(i -> words.stream()
                            .noneMatch(
                                    w -> w.strong() && w.clause() < words.get(i).clause()));
        }

        private boolean points(int i) {
            boolean last = ends(i);
            return switch (words.get(i).text()) {
                case "it", "they", "them" -> !introduces(i) && !at(i + 1).equals("all");
                case "its", "their" ->
                    words.subList(0, i).stream().noneMatch(Word::strong)
                            && !at(i + 1).equals("own");
                case "this", "that", "these", "those" ->
                    last
                            || HELPERS.contains(at(i - 1))
                            || LINKS.contains(at(i + 1)) && !at(i + 1).equals("which");
                case "one", "ones" ->
                    (last || at(i + 1).startsWith("with")) && !at(i - 1).equals("no");
                case "same" -> last || at(i + 1).equals("thing") && !line().contains(" as ");
                case "other" -> last && !at(i - 1).equals("each") || at(i + 1).equals("one");
                case "instead", "too", "else" -> last;
                case "another" -> at(i + 1).equals("one");
                default -> last && comparative(i);
            };
        }

        /** "Is it better to ...", "does it mean that ...": such an "it" stands for what follows. */
        private boolean introduces(int i) {
            return at(i).equals("it")
                    && HELPERS.contains(at(i - 1))
                    && IntStream.rangeClosed(i + 2, i + 3)
                            .anyMatch(j -> Set.of("to", "that", "if").contains(at(j)));
        }

        /** "is truncate faster?", but not "is truncate faster than delete" nor "which is faster, truncate or delete". */
        private boolean comparative(int i) {
            boolean asksOfOne = HELPERS.contains(at(0)) && words.stream().noneMatch(w -> SIDES.contains(w.text()));
            return asksOfOne
                    && i > 1
                    && at(i).length() > 4
                    && at(i).endsWith("er")
                    && !at(i - 1).equals("the");
        }

        private boolean ends(int i) {
            return i + 1 == words.size()
                    || words.get(i + 1).clause() != words.get(i).clause();
        }

        private String at(int i) {
            return i >= 0 && i < words.size() ? words.get(i).text() : "";
        }

        private String line() {
            return String.join(" ", words.stream().map(Word::text).toList()) + " ";
        }
    }
}

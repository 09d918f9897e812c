package waymark.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.search.text.Analyzers;
import waymark.search.text.Spelling;
import waymark.search.text.Token;
import waymark.search.text.WordList;

/** Cuts a question into words, and sees past a slip in one that neither the curriculum nor everyday speech has. */
final class Words {
    /** Of a longer question the rest is not read. */
    private static final int MOST = 300;

    private static final int MOST_NEIGHBOURS = 12;

    /** Places between two words that belong together. */
    private static final int FARTHEST = 3;

    /** Shorter words are a letter away from many others; only swapped letters are seen in them. */
    private static final int SHORTEST_SLIP = 5;

    private static final int SHORTEST_SWAP = 3;

    private final Vocabulary vocabulary;

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A word of a question.
     *
     * @param text as typed, in lower case
     * @param stem of the text
     * @param likely the text, or the word that it is most likely a slip of
     * @param meant the stem of that
     * @param about whether it carries meaning
     */
    record Word(String text, String stem, String likely, String meant, boolean about) {
        boolean everyday() {
            return WordList.isEveryday(text) || WordList.isEveryday(likely);
        }

        boolean filler() {
            return WordList.FILLER.contains(likely);
        }
    }

    List<Word> read(String text) {
        List<Token> plain = Analyzers.tokens(Analyzers.WORDS, text);
        List<String> stems = Analyzers.terms(Analyzers.PROSE, text);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < Math.min(plain.size(), MOST); i++) {
            Token token = plain.get(i);
            boolean quoted = partOfName(text, token);
            String likely = quoted ? token.text() : likely(token.text());
            String meant = likely.equals(token.text())
                    ? stems.get(i)
                    : Analyzers.terms(Analyzers.PROSE, likely).getFirst();
            boolean noise = WordList.STOP.contains(likely) || WordList.FILLER.contains(likely);
            boolean about = quoted || !noise && token.text().length() > 1;
            words.add(new Word(token.text(), stems.get(i), likely, meant, about));
        }
        return words;
    }

    private String likely(String word) {
        if (word.length() < SHORTEST_SWAP
                || WordList.isCommon(word)
                || vocabulary.hasWord(word)
                || Technologies.isName(word)) {
            return word;
        }
        Optional<Vocabulary.Correction> own =
                vocabulary.corrections(word).stream().findFirst();
        if (own.filter(Vocabulary.Correction::swapped).isPresent()) {
            return own.get().word();
        }
        Optional<String> swapped =
                Spelling.swaps(word).filter(WordList::isCommon).findFirst();
        Optional<String> near = word.length() < SHORTEST_SLIP ? Optional.empty() : WordList.COMMON.nearest(word, 1);
        return swapped.or(() -> own.map(Vocabulary.Correction::word))
                .or(() -> near)
                .orElse(word);
    }

    /** {@code explain} is filler in a sentence and a name in {@code df.explain()} or between backticks. */
    private static boolean partOfName(String text, Token token) {
        boolean after = token.start() > 0 && "`._@%\\".indexOf(text.charAt(token.start() - 1)) >= 0;
        boolean before = token.end() < text.length() && "`_(".indexOf(text.charAt(token.end())) >= 0;
        return after || before;
    }

    /** Pairs that stand together, and those with only words of grammar between them: "manager of the cluster". */
    static List<List<String>> neighbours(List<Word> words) {
        Set<List<String>> pairs = new LinkedHashSet<>();
        int before = -1;
        for (int i = 0; i < words.size() && pairs.size() < MOST_NEIGHBOURS; i++) {
            Word right = words.get(i);
            Word left = i == 0 ? right : words.get(i - 1);
            if (right.about() && before >= 0 && i - before <= FARTHEST) {
                pairs.add(List.of(words.get(before).meant(), right.meant()));
            }
            if (i > 0 && left.about() != right.about() && !left.filler() && !right.filler()) {
                pairs.add(List.of(left.meant(), right.meant()));
            }
            before = right.about() ? i : before;
        }
        return List.copyOf(pairs);
    }
}

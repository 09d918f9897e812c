package waymark.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is made of, for a classifier: its words as they stand, each two that are neighbours, and every four letters in a row of each
 * word with its ends, so that a word with a slip or another ending still shares most of its parts (McNamee and Mayfield, "Character
 * n-gram tokenization for European language text retrieval", Information Retrieval 7, 2004).
 *
 * <pre>{@code
 * Grams.SAID.of("Slow joins"); // [slow, joins, slow joins, #<slo, #slow, #low>, #<joi, #join, #oins, #ins>]
 * }</pre>
 */
public final class Grams {
    /** Of what a text says: all but the greetings, pleas and thanks around it. */
    public static final Grams SAID = new Grams(WordList.FILLER::contains);

    /** Of what a text is about: no word that people use about anything. */
    public static final Grams SUBJECT = new Grams(WordList::isCommon);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:'\\p{L}+)*");
    private static final int LETTERS = 4;

    /** Of a longer text the beginning says enough. */
    private static final int MOST_WORDS = 200;

    /** What is longer is no word. */
    private static final int LONGEST_WORD = 40;

    private final Predicate<String> dropped;

    private Grams(Predicate<String> dropped) {
        this.dropped = dropped;
    }

    /** In the order of the text, again where one comes again. */
    public List<String> of(String text) {
        List<String> words = words(text);
        List<String> grams = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            grams.add(words.get(i - 1) + " " + words.get(i));
        }
        for (String word : words) {
            String whole = "<" + word + ">";
            for (int from = 0; from == 0 || from + LETTERS <= whole.length(); from++) {
                grams.add("#" + whole.substring(from, Math.min(whole.length(), from + LETTERS)));
            }
        }
        return grams;
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (words.size() < MOST_WORDS && word.find()) {
            if (word.end() - word.start() <= LONGEST_WORD && !dropped.test(word.group())) {
                words.add(word.group());
            }
        }
        return words;
    }
}

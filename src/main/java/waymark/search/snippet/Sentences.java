package waymark.search.snippet;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a paragraph into sentences by Unicode's rules (UAX #29), joined again where a cut would fall inside code or a link, or after an
 * abbreviation.
 *
 * <pre>{@code
 * Sentences.of("Use a cache, e.g. `df.cache()`. It helps."); // [Use a cache, e.g. `df.cache()`., It helps.]
 * }</pre>
 */
final class Sentences {
    private static final Pattern ABBREVIATION = Pattern.compile(
            ".*\\b(?:e\\.g|i\\.e|vs|cf|approx|etc|incl|resp|Fig|Sec|No|Nr|Dr|Mr|Ms|St)\\.", Pattern.DOTALL);

    /** A code span ends at a run of as many backticks as began it. */
    private static final Pattern CODE = Pattern.compile("(?s)(?<![\\\\`])(`{1,9})(?!`).{1,2000}?(?<!`)\\1(?!`)");

    private static final Pattern OPEN_TICK = Pattern.compile("(?<!\\\\)`");

    private Sentences() {}

    static List<String> of(String paragraph) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(paragraph);
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = paragraph.substring(from, end).strip();
            if (whole(sentence) || end == paragraph.length()) {
                sentences.add(sentence);
                from = end;
            }
        }
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    private static boolean whole(String sentence) {
        String words = CODE.matcher(sentence).replaceAll("");
        long open = words.chars().filter(c -> c == '[' || c == '(').count();
        long close = words.chars().filter(c -> c == ']' || c == ')').count();
        boolean openCode = OPEN_TICK.matcher(words).find();
        return !openCode && open <= close && !ABBREVIATION.matcher(sentence).matches();
    }
}

package waymark.discord.view;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made shorter without breaking what is read: at a sentence's end, else at a word's, never inside a character or a code block. */
final class Excerpt {
    /** "2." opens an item of a list; to Unicode's rules it is a sentence. */
    private static final Pattern MARKER_LEFT = Pattern.compile("(?:^|\\n)\\s{0,12}\\d{1,9}[.)]\\s*$");

    private Excerpt() {}

    /** All of it where it fits, which a snippet does; else {@link #of}. */
    static String fitting(String markdown, int limit) {
        return markdown.length() <= limit ? markdown : of(markdown, limit);
    }

    /** The first whole sentences within that many characters; code blocks are left out. */
    static String of(String markdown, int limit) {
        String prose = markdown.replaceAll("(?s)```.*?(```|$)", "").strip();
        if (prose.length() <= limit) {
            return prose;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(prose);
        int end = sentences.preceding(limit + 1);
        String whole = end > 0
                ? MARKER_LEFT.matcher(prose.substring(0, end)).replaceFirst("").strip()
                : "";
        return balanced(whole.isEmpty() ? cut(prose, limit) : whole);
    }

    /** At most that many characters, ending with an ellipsis where something was left out. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > limit / 2 ? space : end).stripTrailing() + "…";
    }

    private static String balanced(String markdown) {
        boolean openBold = markdown.split("\\*\\*", -1).length % 2 == 0;
        return openBold ? markdown + "**" : markdown;
    }
}

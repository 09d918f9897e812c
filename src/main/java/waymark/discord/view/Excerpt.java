package waymark.discord.view;

import java.text.BreakIterator;
import java.util.Locale;

/** Text made shorter without breaking what is read: at a sentence's end, else at a word's, never inside a character or a code block. */
final class Excerpt {
    private Excerpt() {}

    /** The first whole sentences within that many characters; code blocks are left out. */
    static String of(String markdown, int limit) {
        String prose = markdown.replaceAll("(?s)```.*?(```|$)", "").strip();
        if (prose.length() <= limit) {
            return prose;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(prose);
        int end = sentences.preceding(limit + 1);
        return end > 0 ? balanced(prose.substring(0, end).strip()) : balanced(cut(prose, limit));
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

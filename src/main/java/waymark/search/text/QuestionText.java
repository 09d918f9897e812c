package waymark.search.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A question's text less what no curriculum is asked about: links, mentions, emoji, paths, addresses in memory, stacked marks.
 * Every pattern is bounded, so no text makes it slow.
 */
public final class QuestionText {
    /** As long as a Discord message can be. What follows is not read. */
    public static final int LONGEST = 4_000;

    private static final List<Pattern> NOISE = List.of(
            Pattern.compile("https?://(?!localhost\\b)\\S{1,500}"),
            Pattern.compile("<(?:[@#&!/]|a?:|t:|id:)[^<>\\s]{1,60}>"),
            Pattern.compile(
                    "[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\x{1F1E6}-\\x{1F1FF}\\x{FE0F}\\x{200D}]{1,100}"),
            Pattern.compile("\\b0x[0-9a-fA-F]{4,16}\\b"),
            Pattern.compile("\\b[0-9a-fA-F]{8}-[0-9a-fA-F-]{20,30}\\b"),
            Pattern.compile("(?<![\\w.])(?:[A-Za-z]:|~|\\.{1,2})?(?:[/\\\\][\\w.+-]{1,60}){2,12}"),
            Pattern.compile("\\bline \\d{1,6}\\b"));

    /** What people stack to make text crawl; one mark is a letter's own. */
    private static final Pattern STACKED_MARKS = Pattern.compile("\\p{M}{2,}");

    /** "sooo", "heeey". */
    private static final Pattern DRAWN_OUT = Pattern.compile("\\b\\p{L}{0,20}?(\\p{L})\\1{2,20}\\p{L}{0,20}\\b");

    private static final Pattern RUN = Pattern.compile("(\\p{L})\\1{2,}");

    private QuestionText() {}

    public static String clean(String text) {
        String normal = Normalizer.normalize(capped(text), Normalizer.Form.NFKC);
        String clean = capped(STACKED_MARKS.matcher(normal).replaceAll(""));
        for (Pattern noise : NOISE) {
            clean = noise.matcher(clean).replaceAll(" ");
        }
        return DRAWN_OUT.matcher(clean).replaceAll(m -> shortened(m.group()));
    }

    /** "so" for "sooo"; a letter that was meant to stand twice stays so. */
    private static String shortened(String word) {
        String once = RUN.matcher(word).replaceAll("$1");
        return WordList.isCommon(once.toLowerCase(Locale.ROOT))
                ? once
                : RUN.matcher(word).replaceAll("$1$1");
    }

    /** Cuts without leaving half of a surrogate pair. */
    private static String capped(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }
}

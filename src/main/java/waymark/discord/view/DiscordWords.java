package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown within lines as Discord shows it. What Discord alone would read as markup (mentions, spoilers, small print, underlines) is
 * written so that it shows as it stands in the page; code spans are left as they are.
 *
 * <pre>{@code
 * DiscordWords.of("a || b, [c](c.md), `<T>`<br>"); // a \|\| b, c, `<T>`
 * DiscordWords.literal("__init__");                // \_\_init\_\_
 * }</pre>
 */
final class DiscordWords {
    /** Code spans and addresses: nothing in them is markup. */
    private static final Pattern VERBATIM = Pattern.compile(
            "(?<![`\\\\])(`{1,9})(?!`).{1,2000}?(?<!`)\\1(?!`)|(?<=]\\()https?://[^)\\s]+|<?https?://[^\\s<>()]+>?",
            Pattern.DOTALL);

    private static final Pattern KEPT = Pattern.compile("\uE000(\\d+)\uE001");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)]\\([^)\\s]*\\)");
    private static final Pattern RELATIVE_LINK = Pattern.compile("(?<!!)\\[([^\\]]+)]\\((?!\uE000)[^)]*\\)");
    private static final Pattern ANY_LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*#*$");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z](?!\\w*:)[^<>]*>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SUMMARY = Pattern.compile("<summary>(.*?)</summary>", Pattern.DOTALL);
    private static final Pattern TASK_BOX = Pattern.compile("(?m)^(\\s*)- \\[[ xX]] ");

    /** Each is Discord's own markup, written to show as text. */
    private static final Map<Pattern, String> NEUTRAL = Map.of(
            Pattern.compile("@(?=everyone\\b|here\\b)"), "@\u200b",
            Pattern.compile("(?<!\\\\)<(?=[@#:/]|a:|t:-?\\d|id:)"), "\\\\<",
            Pattern.compile("(?<!\\\\)\\|\\|"), "\\\\|\\\\|",
            Pattern.compile("(?m)^(\\s*)-(?=#\\s)"), "$1\\\\-");

    private static final Pattern STRONG_UNDERSCORES =
            Pattern.compile("(?<![\\w\\\\_])__(?=[^\\s_])(.+?)(?<=[^\\s_])__(?![\\w_])");
    private static final Pattern UNDERSCORES = Pattern.compile("(?<!\\\\)__");
    private static final Pattern MARKUP = Pattern.compile("[\\\\*_~`|<>\\[\\]]|^[#-]");

    private DiscordWords() {}

    /** Markdown without fences and tables. */
    static String of(String markdown) {
        List<String> verbatim = new ArrayList<>();
        String text = VERBATIM.matcher(markdown.replace('\uE000', ' ')).replaceAll(m -> {
            verbatim.add(m.group());
            return "\uE000" + (verbatim.size() - 1) + "\uE001";
        });
        text = IMAGE.matcher(text).replaceAll("$1");
        text = RELATIVE_LINK.matcher(text).replaceAll("$1");
        text = SUMMARY.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement("**" + m.group(1).strip() + "**\n"));
        text = TAG.matcher(text).replaceAll("");
        text = HEADING.matcher(text).replaceAll("**$1**");
        text = TASK_BOX.matcher(text).replaceAll("$1- ");
        text = STRONG_UNDERSCORES.matcher(text).replaceAll("**$1**");
        text = UNDERSCORES.matcher(text).replaceAll("\\\\_\\\\_");
        for (Map.Entry<Pattern, String> each : NEUTRAL.entrySet()) {
            text = each.getKey().matcher(text).replaceAll(each.getValue());
        }
        return KEPT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(verbatim.get(Integer.parseInt(m.group(1)))));
    }

    /** The words of every link without its address. */
    static String unlinked(String markdown) {
        return ANY_LINK.matcher(markdown).replaceAll("$1");
    }

    /** Words that are no Markdown, a question or a heading's title, so that each character shows as it is. */
    static String literal(String text) {
        return MARKUP.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement("\\" + m.group()))
                .replaceAll("@(?=everyone\\b|here\\b)", "@\u200b");
    }
}

package waymark.discord.view;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.curriculum.Block;

/**
 * Curriculum Markdown as Discord shows it: tables in a code block, images as their words, links within the curriculum as plain text,
 * headings below the third level bold. Code is left as it is.
 */
final class DiscordMarkdown {
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)]\\([^)\\s]*\\)");
    private static final Pattern RELATIVE_LINK = Pattern.compile("(?<!!)\\[([^\\]]+)]\\((?!https?://)[^)]*\\)");
    private static final Pattern DEEP_HEADING = Pattern.compile("(?m)^#{4,6}\\s+(.+?)\\s*#*$");
    /** A row, the line of dashes below it, and rows. */
    private static final Pattern TABLE =
            Pattern.compile("(?m)^\\|[^\\n]*\\|[ \\t]*\\n\\|[ :|-]+\\|[ \\t]*(\\n\\|[^\\n]*\\|[ \\t]*)*\\n?");

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SUMMARY = Pattern.compile("<summary>(.*?)</summary>", Pattern.DOTALL);
    private static final Pattern TASK_BOX = Pattern.compile("(?m)^(\\s*)- \\[[ xX]] ");

    private DiscordMarkdown() {}

    /** A block ready to be sent. */
    static String of(Block block) {
        return switch (block) {
            case Block.Code code -> fence(code.language(), code.text());
            case Block.Table table -> fence("", table.markdown());
            case Block.Prose prose -> prose(prose.markdown());
            case Block.Admonition admonition -> prose(admonition.markdown());
        };
    }

    static String of(List<Block> blocks) {
        return String.join(
                "\n",
                blocks.stream()
                        .map(DiscordMarkdown::of)
                        .filter(s -> !s.isBlank())
                        .toList());
    }

    /** Prose, with fenced code kept as it is and tables set in a code block, since Discord draws none. */
    static String prose(String markdown) {
        StringBuilder shown = new StringBuilder();
        boolean code = false;
        for (String part : markdown.split("(?m)(?=^```)|(?<=^```)", -1)) {
            if (part.equals("```")) {
                code = !code;
                shown.append(part);
            } else {
                shown.append(code ? part : words(part));
            }
        }
        return shown.toString().strip();
    }

    private static String words(String markdown) {
        String text = TABLE.matcher(markdown).replaceAll(m -> Matcher.quoteReplacement(fence("", m.group()) + "\n"));
        text = IMAGE.matcher(text).replaceAll("$1");
        text = RELATIVE_LINK.matcher(text).replaceAll("$1");
        text = SUMMARY.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement("**" + m.group(1).strip() + "**\n"));
        text = TAG.matcher(text).replaceAll("");
        text = DEEP_HEADING.matcher(text).replaceAll("**$1**");
        return TASK_BOX.matcher(text).replaceAll("$1- ");
    }

    private static String fence(String language, String text) {
        // A zero-width space keeps a fence that the code itself holds from ending ours.
        return "```" + language + "\n" + text.stripTrailing().replace("```", "`\u200b``") + "\n```";
    }
}

package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.curriculum.Block;

/**
 * Curriculum Markdown as Discord shows it: tables by {@link DiscordTable}, images as their words, links within the curriculum as plain
 * text, headings bold, lines of a paragraph joined, see {@link DiscordWords}. Code is left as it is.
 */
final class DiscordMarkdown {
    private static final Pattern FENCE = Pattern.compile("^\\s{0,12}(`{3,}|~{3,})\\s*([^\\s`]*).*");
    private static final Pattern DASHES = Pattern.compile("\\s*\\|?[\\s:|-]*-[\\s:|-]*");
    private static final Pattern NEW_LINE = Pattern.compile(
            "^\\s*(?:[-*+]\\s|\\d{1,9}[.)]\\s|#{1,6}\\s|>|</?(?:details|summary|p|div|ul|ol|li)\\b|-#\\s).*");
    private static final Pattern ALERT = Pattern.compile("^>\\s*\\[!(\\w+)]\\s*");
    private static final Pattern CALL_OUT = Pattern.compile("^(?:!!!|\\?\\?\\?\\+?)\\s*(\\w*)\\s*(?:\"([^\"]*)\")?.*");

    private DiscordMarkdown() {}

    /** A block ready to be sent. */
    static String of(Block block) {
        return switch (block) {
            case Block.Code code -> fence(code.language(), code.text());
            case Block.Table table -> prose(table.markdown());
            case Block.Prose prose -> prose(prose.markdown());
            case Block.Admonition note -> callOut(note);
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

    /** Prose, with fenced code kept as it is and tables in a form that Discord can show. */
    static String prose(String markdown) {
        List<String> lines = markdown.lines().toList();
        List<String> shown = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < lines.size()) {
            int end = endOfBlock(lines, at);
            if (end > at) {
                flush(text, shown);
                boolean apart = end < lines.size() && lines.get(end).isBlank();
                shown.add(block(lines.subList(at, end)) + (apart ? "\n" : ""));
                at = end;
            } else {
                add(lines.get(at++), text);
            }
        }
        flush(text, shown);
        return String.join("\n", shown).strip();
    }

    private static String block(List<String> lines) {
        Matcher fence = FENCE.matcher(lines.getFirst());
        if (!fence.matches()) {
            return DiscordTable.of(lines);
        }
        boolean closed = lines.size() > 1 && lines.getLast().strip().equals(fence.group(1));
        List<String> code = lines.subList(1, closed ? lines.size() - 1 : lines.size());
        return fence(fence.group(2), String.join("\n", code));
    }

    /** The end of the code or table that begins here; here where none does. */
    private static int endOfBlock(List<String> lines, int from) {
        String line = lines.get(from);
        Matcher fence = FENCE.matcher(line);
        int end = from;
        if (fence.matches()) {
            end++;
            while (end < lines.size() && !lines.get(end).strip().equals(fence.group(1))) {
                end++;
            }
            return Math.min(lines.size(), end + 1);
        }
        boolean table = line.startsWith("|")
                && from + 1 < lines.size()
                && DASHES.matcher(lines.get(from + 1)).matches();
        while (table && end < lines.size() && lines.get(end).startsWith("|")) {
            end++;
        }
        return end;
    }

    /** Discord breaks lines where the source does: those of one paragraph are joined. */
    private static void add(String line, StringBuilder text) {
        boolean goesOn = !text.isEmpty()
                && text.charAt(text.length() - 1) != '\n'
                && !line.isBlank()
                && !NEW_LINE.matcher(line).matches()
                && !text.toString().endsWith("  ");
        boolean tagBefore = !text.isEmpty() && text.charAt(text.length() - 1) == '>';
        text.append(text.isEmpty() ? "" : goesOn && !tagBefore ? " " : "\n")
                .append(goesOn ? line.stripLeading() : line);
    }

    private static void flush(StringBuilder text, List<String> shown) {
        if (!text.isEmpty()) {
            shown.add(DiscordWords.of(text.toString()));
            text.setLength(0);
        }
    }

    private static String callOut(Block.Admonition note) {
        List<String> lines = note.markdown().lines().toList();
        Matcher alert = ALERT.matcher(lines.getFirst());
        Matcher callOut = CALL_OUT.matcher(lines.getFirst());
        List<String> body = lines.subList(1, lines.size());
        if (alert.find()) {
            return prose("> **" + capital(alert.group(1)) + "**\n" + String.join("\n", body));
        }
        if (!callOut.matches()) {
            return prose(note.markdown());
        }
        String title = callOut.group(2) == null ? capital(callOut.group(1)) : callOut.group(2);
        String text = String.join(
                "\n",
                body.stream().map(line -> line.replaceFirst("^ {1,4}", "")).toList());
        return "**" + DiscordWords.literal(title) + "**\n" + prose(text);
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : Character.toUpperCase(word.charAt(0)) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    static String fence(String language, String text) {
        // A zero-width space keeps a fence that the code itself holds from ending ours.
        return "```" + language + "\n" + text.stripTrailing().replace("```", "`\u200b``") + "\n```";
    }
}

package waymark.curriculum;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item of a page's {@code ## Tasks}: {@code - [ ] Title (30 min): what to show when done}.
 *
 * @param line from 1
 */
record TaskItem(String title, int minutes, String evidence, int line) {
    private static final Pattern BOX = Pattern.compile("^\\[[ xX]][ \\t]+(?=\\S)");
    private static final Pattern ESTIMATE = Pattern.compile(
            "\\s*\\((\\d{1,4})\\s*(min|minutes?|m|h|hours?)\\.?\\)\\s*:?\\s*", Pattern.CASE_INSENSITIVE);
    private static final int MINUTES_AN_HOUR = 60;

    /** The task in an item's Markdown; empty where the item has no box. */
    static Optional<TaskItem> read(String item, int line) {
        Matcher box = BOX.matcher(item);
        if (!box.find()) {
            return Optional.empty();
        }
        String text = item.substring(box.end()).replaceAll("\\s+", " ").strip();
        Matcher estimate = ESTIMATE.matcher(text);
        if (estimate.find() && estimate.start() > 0) {
            int number = Integer.parseInt(estimate.group(1));
            boolean hours = estimate.group(2).toLowerCase(Locale.ROOT).startsWith("h");
            return Optional.of(new TaskItem(
                    plain(text.substring(0, estimate.start())),
                    hours ? number * MINUTES_AN_HOUR : number,
                    text.substring(estimate.end()),
                    line));
        }
        int colon = text.indexOf(": ");
        return Optional.of(
                colon > 0
                        ? new TaskItem(
                                plain(text.substring(0, colon)),
                                0,
                                text.substring(colon + 1).strip(),
                                line)
                        : new TaskItem(plain(text), 0, "", line));
    }

    private static String plain(String markdown) {
        StringBuilder words = new StringBuilder();
        Markdown.parse(markdown).forEach(part -> words.append(MarkdownText.of(part.document())));
        return words.toString();
    }

    Task under(String node) {
        return new Task(node + "#" + Slug.of(title), title, minutes, evidence);
    }
}

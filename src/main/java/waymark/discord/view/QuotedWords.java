package waymark.discord.view;

import java.text.BreakIterator;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message's words as they may leave Discord: nobody is mentioned or named in them. */
final class QuotedWords {
    private static final Pattern MEMBER = Pattern.compile("<@!?\\d+>");
    private static final Pattern ROLE = Pattern.compile("<@&\\d+>");
    private static final Pattern CHANNEL = Pattern.compile("<#\\d+>");
    private static final Pattern EVERYBODY = Pattern.compile("@(everyone|here)\\b");
    private static final Pattern EMOJI = Pattern.compile("<a?(:\\w+:)\\d+>");
    private static final Pattern COMMAND = Pattern.compile("<(/[^:<>]+):\\d+>");
    private static final Pattern TIME = Pattern.compile("<t:(-?\\d{1,12})(?::\\w)?>");
    private static final Pattern MARKS = Pattern.compile("^[#>*\\-\\s]+|[*_]{2,}");
    private static final int LONGEST_QUESTION = 120;

    private QuotedWords() {}

    /** What Discord writes by ids, in plain words. */
    static String of(String raw) {
        String words = MEMBER.matcher(raw).replaceAll(literally(Texts.of("page.somebody")));
        words = ROLE.matcher(words).replaceAll(literally(Texts.of("page.some-role")));
        words = CHANNEL.matcher(words).replaceAll(literally(Texts.of("page.some-channel")));
        words = EVERYBODY.matcher(words).replaceAll("$1");
        words = EMOJI.matcher(words).replaceAll("$1");
        words = COMMAND.matcher(words).replaceAll("$1");
        return TIME.matcher(words).replaceAll(time()).strip();
    }

    private static String literally(String words) {
        return Matcher.quoteReplacement(words);
    }

    private static Function<MatchResult, String> time() {
        return match -> Instant.ofEpochSecond(Long.parseLong(match.group(1))).toString();
    }

    /** The first sentence of a message that asks, else its first one, in one line; empty where there are no words. */
    static Optional<String> question(String raw) {
        String unaddressed = ROLE.matcher(MEMBER.matcher(raw).replaceAll(" ")).replaceAll(" ");
        String flat = MARKS.matcher(of(unaddressed.replaceAll("(?s)```.*?(```|$)", " ")))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(flat);
        String first = "";
        for (int from = 0, to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
            String sentence = flat.substring(from, to).strip();
            first = first.isEmpty() ? sentence : first;
            if (sentence.endsWith("?")) {
                return Optional.of(heading(sentence));
            }
        }
        return Optional.of(first).filter(words -> !words.isEmpty()).map(QuotedWords::heading);
    }

    private static String heading(String sentence) {
        int second = sentence.offsetByCodePoints(0, 1);
        String upper = sentence.substring(0, second).toUpperCase(Locale.ROOT) + sentence.substring(second);
        return Excerpt.cut(upper, LONGEST_QUESTION);
    }

    /** As a quotation of Markdown, code blocks and all. */
    static String quotation(String words) {
        return words.lines()
                .map(line -> ("> " + line).stripTrailing())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}

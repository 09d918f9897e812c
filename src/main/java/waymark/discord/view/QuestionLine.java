package waymark.discord.view;

import java.util.Optional;

/** A question in one line, a follow-up after what it followed: "how do I undo a commit › and in Spark?". */
final class QuestionLine {
    private QuestionLine() {}

    /** At most that many characters, of which what it followed takes up to half. */
    static String of(String text, Optional<String> topic, int limit) {
        String before = topic.map(t -> Excerpt.cut(flat(t), limit / 2) + " › ").orElse("");
        return Excerpt.cut(before + flat(text), limit);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}

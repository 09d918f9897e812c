package waymark.search;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How much a question asks for code rather than for words.
 *
 * <pre>{@code
 * CodeWish.in("syntax of a merge statement"); // CODE
 * CodeWish.in("how do I cache a table?");     // STEPS
 * CodeWish.in("why is my join slow?");        // NONE
 * }</pre>
 */
enum CodeWish {
    /** It asks what something is, or why. */
    NONE,
    /** It asks how to do something: code that follows the answer belongs to it. */
    STEPS,
    /** It asks for code, or is code. */
    CODE;

    private static final Pattern ASKS_FOR_CODE = Pattern.compile("\\b(?:syntax|examples?|snippets?|code for|one-?liner"
            + "|how (?:do|can|could|would|should|to)\\b.{0,20}\\b(?:write|type|declare|define|create|call)"
            + "|what (?:do|should|must) i (?:type|write|run|call)"
            + "|(?:command|sql|query|statement|function|script|regex) (?:for|to|that))\\b");
    private static final Pattern ASKS_HOW =
            Pattern.compile("\\bhow (?:do|can|could|would|should|to|does one)\\b|\\b(?:show me|steps to|way to)\\b");
    private static final Pattern ASKS_FOR_WORDS = Pattern.compile(
            "\\b(?:what(?:'s| is| are| does| do| happens| did)|why|when|which|whether|mean(?:s|ing)?|differen(?:ce|t)|differs?"
                    + "|vs|versus|error|exception|denied|invalid|does not|cannot|could not|unable|not found|failed|fails|explain|compare|should i|is it|can i)\\b");

    /** A call, a name between backticks, a chain of names, an operator, a statement. */
    private static final Pattern LOOKS_LIKE_CODE = Pattern.compile(
            "\\w\\(|`[^`\\n]+`|\\b[a-z_]\\w*\\.[a-z_]\\w+\\b|->|=>|==|::|;\\s*$"
                    + "|(?:^|\\s)(?:from \\w+ import|import \\w+$|(?-i:SELECT|CREATE|ALTER|GRANT|INSERT|UPDATE|DELETE|MERGE)\\s+[\\w*])");

    /** Longer questions are stories or pasted logs: the first words say what they ask. */
    private static final int LONGEST = 400;

    static CodeWish in(String question) {
        String text = question.substring(0, Math.min(LONGEST, question.length()));
        String lower = text.toLowerCase(Locale.ROOT);
        boolean words = ASKS_FOR_WORDS.matcher(lower).find();
        if (ASKS_FOR_CODE.matcher(lower).find() && !lower.startsWith("why")) {
            return CODE;
        }
        if (ASKS_HOW.matcher(lower).find()) {
            return STEPS;
        }
        return !words && LOOKS_LIKE_CODE.matcher(text).find() ? CODE : NONE;
    }
}

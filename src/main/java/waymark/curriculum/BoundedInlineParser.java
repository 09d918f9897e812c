package waymark.curriculum;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLines;

/**
 * Reads the inline markup of a block, or takes the block as plain text where its markup would cost more than any written page needs.
 *
 * <p>CommonMark's rules make two things expensive: every {@code <} may begin a tag whose end is looked for up to the end of the block, and
 * every emphasis or image may stand in another one, which each recursive visitor pays for with its stack. One parser serves one document.
 */
final class BoundedInlineParser implements InlineParser {
    /** Emphasis takes two marks a level, so nesting stays below half of this. */
    private static final int MAX_NESTING_MARKS = 1_000;

    /** Characters looked at for the ends of tags in one document: well below a second. */
    private static final long MAX_LOOKS = 100_000_000L;

    private final InlineParser inlines;
    private long looks;

    BoundedInlineParser(InlineParser inlines) {
        this.inlines = inlines;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        String content = lines.getContent();
        long angles = content.chars().filter(c -> c == '<').count();
        long nesting =
                content.chars().filter(c -> c == '*' || c == '_' || c == '!').count();
        long cost = angles * content.length();
        if (nesting > MAX_NESTING_MARKS || looks + cost > MAX_LOOKS) {
            Text text = new Text(content);
            text.setSourceSpans(lines.getSourceSpans());
            block.appendChild(text);
        } else {
            looks += cost;
            inlines.parse(lines, block);
        }
    }
}

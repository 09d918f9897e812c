package waymark.curriculum;

import java.util.List;
import java.util.Map;

/**
 * A heading of level 1 to 3 with what follows it, up to the next such heading: the unit that answers quote.
 *
 * @param anchor without {@code #}: the id that the heading gives itself, else as GitHub makes it; empty for what stands before the first
 *     heading and for the page's first H1
 * @param level 1 to 3
 * @param title the heading's words without markup
 * @param breadcrumb titles from the page down to this section, this section's own last
 * @param line of the heading in its file, from 1
 * @param anchors what other sites call the anchor, where that may differ
 */
public record Section(
        String anchor,
        int level,
        String title,
        List<String> breadcrumb,
        List<Block> blocks,
        int line,
        Map<AnchorStyle, String> anchors) {
    public Section {
        breadcrumb = List.copyOf(breadcrumb);
        blocks = List.copyOf(blocks);
        anchors = Map.copyOf(anchors);
    }

    /** A section that every site calls the same. */
    public Section(String anchor, int level, String title, List<String> breadcrumb, List<Block> blocks, int line) {
        this(anchor, level, title, breadcrumb, blocks, line, Map.of());
    }

    /** The anchor on a site of that style. */
    public String anchor(AnchorStyle style) {
        return anchors.getOrDefault(style, anchor);
    }

    /** The section's body as Markdown, blocks parted by blank lines. */
    public String markdown() {
        return String.join("\n\n", blocks.stream().map(Block::markdown).toList());
    }

    /** The section's words without markup, a line a block. */
    public String text() {
        return String.join("\n", blocks.stream().map(Block::text).toList());
    }
}

package waymark.curriculum;

import java.util.List;

/**
 * A heading of level 1 to 3 with what follows it, up to the next such heading: the unit that answers quote.
 *
 * @param anchor as GitHub makes it, without {@code #}; empty for what stands before the first heading and for the page's first H1
 * @param level 1 to 3
 * @param title the heading's words without markup
 * @param breadcrumb titles from the page down to this section, this section's own last
 * @param line of the heading in its file, from 1
 */
public record Section(String anchor, int level, String title, List<String> breadcrumb, List<Block> blocks, int line) {
    public Section {
        breadcrumb = List.copyOf(breadcrumb);
        blocks = List.copyOf(blocks);
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

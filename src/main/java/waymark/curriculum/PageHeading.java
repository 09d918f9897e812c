package waymark.curriculum;

import java.util.Map;
import org.commonmark.node.Node;

/**
 * A heading of a parsed page, wherever it stands: between sections, in a quotation, in raw HTML.
 *
 * @param node the heading, or the block of HTML that holds it
 * @param level 1 to 6
 * @param title its words without markup and without an explicit id
 * @param anchors what each style calls it
 * @param line from 0, within the parsed part
 */
public record PageHeading(Node node, int level, String title, Map<AnchorStyle, String> anchors, int line) {
    public PageHeading {
        anchors = Map.copyOf(anchors);
    }

    /** What our own reader calls it. */
    public String anchor() {
        return anchors.get(AnchorStyle.READER);
    }
}

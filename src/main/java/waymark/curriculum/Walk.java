package waymark.curriculum;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Goes through parsed nodes without recursion, however deep they are. */
final class Walk {
    private Walk() {}

    /** The next node below a root in the order of the page, or null after the last. */
    static @Nullable Node after(Node node, Node root) {
        return node.getFirstChild() != null ? node.getFirstChild() : past(node, root);
    }

    /** The next node that is not below this one. */
    static @Nullable Node past(Node node, Node root) {
        Node at = node;
        while (at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == root ? null : at.getNext();
    }

    /** The line on which a node begins, from 0 within its part; 0 where the parser does not say. */
    static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().getFirst().getLineIndex();
    }

    /** The destinations of all links in a node. */
    static List<String> links(Node root) {
        List<String> links = new ArrayList<>();
        for (Node node = root; node != null; node = after(node, root)) {
            if (node instanceof Link link) {
                links.add(link.getDestination());
            }
        }
        return links;
    }
}

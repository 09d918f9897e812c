package waymark.search;

import java.util.List;
import java.util.Optional;

/**
 * A section as a place to go to.
 *
 * @param key short and stable while the heading stays: fits a button's id, see {@link SectionIndex#section}
 * @param page id of the page
 * @param path of the file, relative to the curriculum's folder
 * @param anchor without {@code #}; empty for the page's top
 * @param node id of the outline's node that the page stands for
 */
public record Heading(
        String key,
        String page,
        String path,
        String anchor,
        String title,
        List<String> breadcrumb,
        Optional<String> node,
        double score) {
    public Heading {
        breadcrumb = List.copyOf(breadcrumb);
    }

    /** The same place, found with a score of its own. */
    Heading scored(double score) {
        return new Heading(key, page, path, anchor, title, breadcrumb, node, score);
    }
}

package waymark.curriculum;

import java.util.List;
import java.util.stream.Stream;

/**
 * A node of the outline with its id and its pages.
 *
 * @param pages the main one first; none while it is only planned
 * @param line in the file that lists it, from 1
 */
record BoundEntry(Label label, String id, String summary, List<PageDraft> pages, int line, List<BoundEntry> children) {
    BoundEntry {
        pages = List.copyOf(pages);
        children = List.copyOf(children);
    }

    /** This entry and all below it, parents before their children. */
    Stream<BoundEntry> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(BoundEntry::walk));
    }

    List<String> pageIds() {
        return pages.stream().map(PageDraft::id).toList();
    }
}

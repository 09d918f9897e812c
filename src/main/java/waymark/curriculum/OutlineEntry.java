package waymark.curriculum;

import java.util.List;

/**
 * A node as the index writes it, before it is bound to pages: a track with its topics, or a branch of the roadmap.
 *
 * @param slug what its id ends in where no page gives it one
 * @param summary what the index says of it; empty where it says nothing
 * @param links destinations in its bullet or heading, as written
 * @param line in the index, from 1
 */
record OutlineEntry(
        Label label, String slug, String summary, List<String> links, int line, List<OutlineEntry> children) {
    OutlineEntry {
        links = List.copyOf(links);
        children = List.copyOf(children);
    }
}

package waymark.curriculum;

import java.util.List;
import java.util.Set;

/**
 * A page before the outline is bound: its tasks have no ids yet, since those begin with the node's.
 *
 * @param anchors every anchor that a link may point at
 */
record PageDraft(
        String id,
        PagePath located,
        String title,
        FrontMatter frontMatter,
        List<Section> sections,
        List<TaskItem> tasks,
        List<PageLink> links,
        Set<String> anchors) {

    /** The page with its tasks under a node's id. */
    Page bound(String node) {
        return new Page(
                id,
                path(),
                title,
                frontMatter,
                sections,
                tasks.stream().map(t -> t.under(node)).toList());
    }

    /** Its id as its path alone gives it, whatever its front matter says: where pages below it lie. */
    String place() {
        return located.id();
    }

    String path() {
        return located.path();
    }

    /** Where it lies, as an id: "postgres" for postgres/index.md, "" for postgres/README.md. */
    String folder() {
        return located.folder();
    }

    PageDraft withId(String other) {
        return new PageDraft(other, located, title, frontMatter, sections, tasks, links, anchors);
    }
}

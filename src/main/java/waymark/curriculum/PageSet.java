package waymark.curriculum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of a curriculum while it is put together, found by path as links write them, or by id. */
final class PageSet {
    private final List<PageDraft> pages;
    private final PathIndex<PageDraft> paths = new PathIndex<>();
    private final Map<String, PageDraft> byId = new HashMap<>();

    PageSet(List<PageDraft> pages) {
        this.pages = List.copyOf(pages);
        for (PageDraft page : pages) {
            paths.add(page.path(), page);
            byId.putIfAbsent(page.id(), page);
        }
        for (PageDraft page : pages) {
            SiteRoute.renamed(page.path(), page.frontMatter()).ifPresent(path -> paths.add(path, page));
        }
    }

    /** In the order of their paths. */
    List<PageDraft> all() {
        return pages;
    }

    Optional<PageDraft> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The page that a link's path means, or whose id it is. */
    Optional<PageDraft> at(String path) {
        return paths.at(path).or(() -> withId(path));
    }
}

package waymark.curriculum;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages of a curriculum, found by path as links write them, or by id. */
final class PageSet {
    private static final List<String> ENDINGS =
            List.of("", ".md", ".mdx", ".markdown", "/readme.md", "/index.md", "/readme.mdx", "/index.mdx");

    private final List<PageDraft> pages;
    private final Map<String, PageDraft> byPath = new HashMap<>();
    private final Map<String, PageDraft> byId = new HashMap<>();

    PageSet(List<PageDraft> pages) {
        this.pages = List.copyOf(pages);
        for (PageDraft page : pages) {
            byPath.putIfAbsent(page.path(), page);
            byPath.putIfAbsent(withSmallName(page.path()), page);
            byId.putIfAbsent(page.id(), page);
        }
    }

    /** In the order of their paths. */
    List<PageDraft> all() {
        return pages;
    }

    Optional<PageDraft> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The page that a link's path means: with or without extension, or a folder's page; also as the address
     * that sites make of it, or its id.
     */
    Optional<PageDraft> at(String path) {
        String bare = path.endsWith(".html") ? path.substring(0, path.length() - ".html".length()) : path;
        return ENDINGS.stream()
                .map(ending ->
                        byPath.get(bare.isEmpty() && ending.startsWith("/") ? ending.substring(1) : bare + ending))
                .filter(page -> page != null)
                .findFirst()
                .or(() -> withId(path));
    }

    /** README.md and Index.md with small letters, since folders' pages are looked for by those names. */
    private static String withSmallName(String path) {
        int name = path.lastIndexOf('/') + 1;
        return path.substring(0, name) + path.substring(name).toLowerCase(Locale.ROOT);
    }
}

package waymark.curriculum;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pages by the paths that links and sites write for them. */
final class PathIndex<P> {
    private static final List<String> ENDINGS = List.of(
            "", ".md", ".mdx", ".markdown", "/readme.md", "/index.md", "/readme.mdx", "/index.mdx", "/_index.md");
    private static final String SITE_ENDING = ".html";

    private final Map<String, P> byPath = new HashMap<>();

    void add(String path, P page) {
        byPath.putIfAbsent(path, page);
        byPath.putIfAbsent(withSmallName(path), page);
    }

    /** The page that a path means: with or without extension, as a folder's page, or as the address that sites make of it. */
    Optional<P> at(String path) {
        boolean site = path.endsWith(SITE_ENDING);
        String bare = site ? path.substring(0, path.length() - SITE_ENDING.length()) : path;
        return ENDINGS.stream()
                .map(ending -> bare.isEmpty() && ending.startsWith("/") ? ending.substring(1) : bare + ending)
                .flatMap(candidate -> Optional.ofNullable(byPath.get(candidate)).stream())
                .findFirst();
    }

    /** README.md and Index.md with small letters, since folders' pages are looked for by those names. */
    private static String withSmallName(String path) {
        int name = path.lastIndexOf('/') + 1;
        return path.substring(0, name) + path.substring(name).toLowerCase(Locale.ROOT);
    }
}

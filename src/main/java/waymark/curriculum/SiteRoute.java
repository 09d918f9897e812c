package waymark.curriculum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The path that a site generator publishes a page under. */
final class SiteRoute {
    /** Docusaurus drops numbers that only order files: {@code 01-intro.md} is {@code intro}; dates and versions stay. */
    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)\\s*[-_.]+\\s*([^-_.\\s].*)$");

    private static final Pattern DATE_OR_VERSION = Pattern.compile("^\\d+[-_.]\\d+.*$");

    private SiteRoute() {}

    /**
     * The route of a page, without a leading slash; empty for the site's front page.
     *
     * @param path relative to the folder that the site shows
     */
    static String of(AnchorStyle style, String path, FrontMatter frontMatter) {
        String bare = path.substring(0, path.lastIndexOf('.'));
        return switch (style) {
            case PYTHON_MARKDOWN ->
                folder(bare).map(f -> f.isEmpty() ? "" : f + "/").orElse(bare + "/");
            case DOCUSAURUS -> docusaurus(bare, frontMatter);
            case GITHUB, READER -> bare;
        };
    }

    /** The folder of a page that stands for it: mkdocs takes index.md and README.md so, as does Docusaurus. */
    private static Optional<String> folder(String bare) {
        String name = name(bare).toLowerCase(Locale.ROOT);
        return name.equals("index") || name.equals("readme") ? Optional.of(PagePath.parent(bare)) : Optional.empty();
    }

    /** The path that links to a page write where its front matter gives it another name than the file has; empty where it does not. */
    static Optional<String> renamed(String path, FrontMatter frontMatter) {
        Optional<String> slug = Optional.ofNullable(frontMatter.other().get("slug"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.startsWith("/"));
        String parent = PagePath.parent(path);
        return slug.or(frontMatter::id)
                .filter(name -> !name.contains("/"))
                .map(name -> (parent.isEmpty() ? "" : parent + "/") + name + ".md");
    }

    // https://docusaurus.io/docs/create-doc#doc-urls: slug wins; else folder and id, where the id takes the file name's
    // place.
    private static String docusaurus(String bare, FrontMatter frontMatter) {
        String parent = withoutNumbers(PagePath.parent(bare));
        if (frontMatter.other().get("slug") instanceof String slug) {
            return trim(slug.startsWith("/") ? slug : parent + "/" + slug);
        }
        String folderName = name(PagePath.parent(bare));
        boolean stands = folder(bare).isPresent() || (name(bare).equals(folderName) && !folderName.isEmpty());
        String name = frontMatter.id().map(SiteRoute::name).orElse(withoutNumbers(name(bare)));
        return trim(stands ? parent : parent + "/" + name);
    }

    private static String withoutNumbers(String path) {
        return Arrays.stream(path.split("/")).map(SiteRoute::withoutNumber).collect(Collectors.joining("/"));
    }

    private static String withoutNumber(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() && !DATE_OR_VERSION.matcher(name).matches() ? numbered.group(2) : name;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String trim(String path) {
        String start = path.startsWith("/") ? path.substring(1) : path;
        return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }
}

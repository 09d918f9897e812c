package waymark.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outline of a curriculum without an index: each folder at the top is a track with all pages below it as topics; pages beside the folders
 * make a track of their own.
 */
final class FolderOutline {
    private final PageSet pages;
    private final String base;

    /**
     * @param base folder whose folders are the tracks; empty for the curriculum's own
     */
    FolderOutline(PageSet pages, String base) {
        this.pages = pages;
        this.base = base.isEmpty() ? "" : base + "/";
    }

    Outline outline(String title) {
        Map<String, List<PageDraft>> folders = new LinkedHashMap<>();
        folders.put("", new ArrayList<>());
        for (PageDraft page : pages.all()) {
            String below = page.path().substring(base.length());
            int slash = below.indexOf('/');
            folders.computeIfAbsent(below.substring(0, Math.max(0, slash)), key -> new ArrayList<>())
                    .add(page);
        }
        List<BoundEntry> tracks = new ArrayList<>();
        folders.forEach((folder, held) -> {
            if (!held.isEmpty()) {
                tracks.add(track(folder, held, title));
            }
        });
        return new Outline(title, "", tracks, Optional.empty());
    }

    private BoundEntry track(String folder, List<PageDraft> held, String title) {
        String path = base + folder;
        String own = folder.isEmpty() ? PagePath.parent(base) : path;
        Optional<PageDraft> overview = held.stream()
                .filter(page -> page.located().folderPage()
                        && PagePath.parent(page.path()).equals(own))
                .findFirst();
        List<BoundEntry> topics = held.stream()
                .filter(page -> overview.filter(page::equals).isEmpty())
                .map(page ->
                        new BoundEntry(new Label(page.title()), page.id(), summary(page), List.of(page), 1, List.of()))
                .toList();
        String fallback = folder.isEmpty() ? Slug.of(title) : path;
        String label = overview.map(PageDraft::title).orElse(folder.isEmpty() ? title : folder);
        return new BoundEntry(
                new Label(label),
                overview.map(PageDraft::id).orElse(fallback),
                overview.map(FolderOutline::summary).orElse(""),
                overview.stream().toList(),
                1,
                topics);
    }

    private static String summary(PageDraft page) {
        return page.frontMatter().summary().orElse("");
    }
}

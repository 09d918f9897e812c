package waymark.curriculum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** The Markdown of a page as it stands in its folder now. */
public final class PageSource {
    private PageSource() {}

    /**
     * A page's Markdown without its front matter and without what site generators add, lines ending in {@code \n}; empty where the file is
     * gone or leads out of the folder.
     *
     * @param folder the curriculum's
     */
    public static Optional<String> read(Path folder, Page page) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(page.path()).toRealPath();
            return file.startsWith(root)
                    ? SourceText.read(file, page.path(), new ArrayList<>()).map(PageSource::body)
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String body(String text) {
        return SiteMarkup.plain(text.substring(
                new FrontMatterReader("", new ArrayList<>()).read(text).offset()));
    }
}

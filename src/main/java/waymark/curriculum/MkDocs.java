package waymark.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * What {@code mkdocs.yml} says of a folder: its title, where its pages lie, and the {@code nav} that orders them. Other keys, and other
 * tools' tags such as {@code !!python/name:...} or {@code !ENV}, are passed over.
 */
record MkDocs(String file, String title, String docsFolder, List<NavEntry> nav) {
    private static final List<String> FILES = List.of("mkdocs.yml", "mkdocs.yaml");

    /**
     * An entry of the nav: a page, or a section with entries of its own.
     *
     * @param title empty where the page's own counts
     * @param target path below the docs folder, or an address; empty for a section
     * @param line from 1
     */
    record NavEntry(String title, String target, int line, List<NavEntry> entries) {}

    static boolean isIn(Folder folder) {
        return FILES.stream().anyMatch(folder.files()::containsKey);
    }

    /** The folder's mkdocs.yml; empty where there is none, or none that can be read. */
    static Optional<MkDocs> in(Folder folder, List<Fault> faults) {
        Optional<String> file =
                FILES.stream().filter(folder.files()::containsKey).findFirst();
        return file.flatMap(path -> SourceText.read(folder.files().get(path), path, faults)
                .flatMap(text -> MkDocsReader.read(text, path, faults)));
    }

    boolean hasNav() {
        return !nav.isEmpty();
    }

    /** Whether a file lies in the docs folder. */
    boolean holds(String path) {
        return docsFolder.isEmpty() || path.startsWith(docsFolder + "/");
    }

    /** The nav as an outline: sections at its top are the tracks, single pages there make a track of their own. */
    Outline outline(PageSet pages, String name, List<Fault> faults) {
        return new NavOutline(this, pages, faults).outline(title.isEmpty() ? name : title);
    }
}

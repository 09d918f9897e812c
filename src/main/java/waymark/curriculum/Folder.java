package waymark.curriculum;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a curriculum's folder, by their path in it with forward slashes. Links to folders are not followed, links to files only where
 * they stay inside; hidden folders and installed packages are passed over, as are the folders in which Docusaurus keeps old versions and
 * translations of the same pages.
 *
 * @param files every regular file, Markdown or not, in the order of their paths
 */
record Folder(Path root, Map<String, Path> files) {
    static final int MAX_FILES = 200_000;
    private static final Set<String> COPIES = Set.of("versioned_docs", "versioned_sidebars", "i18n");
    private static final List<String> DOCUSAURUS =
            List.of("docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs");
    private static final String INSTALLED_PACKAGES = "node_modules";

    /**
     * Lists a folder.
     *
     * @param faults what had to be left out is added here
     * @throws CurriculumException if the folder is missing or cannot be listed
     */
    static Folder list(Path root, List<Fault> faults) {
        if (!Files.isDirectory(root)) {
            throw new CurriculumException("no such folder: " + root + "; choose the one that holds the curriculum");
        }
        try {
            Walk walk = new Walk(root.toRealPath(), faults);
            Files.walkFileTree(walk.root, walk);
            return new Folder(walk.root, walk.files);
        } catch (IOException unreadable) {
            throw new CurriculumException("cannot read the folder " + root + ": " + unreadable, unreadable);
        }
    }

    /** The paths of all Markdown files, in order. */
    List<String> markdown() {
        return files.keySet().stream().filter(PagePath::isMarkdown).toList();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Fault> faults;
        private final Map<String, Path> files = new TreeMap<>();

        Walk(Path root, List<Fault> faults) {
            this.root = root;
            this.faults = faults;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean copies = !folder.equals(root) && COPIES.contains(name) && isDocusaurus(folder.getParent());
            if (copies) {
                warn(
                        folder,
                        "copies of the pages in other versions or languages are left out; name this folder to read them");
            }
            boolean skipped =
                    copies || (!folder.equals(root) && (name.startsWith(".") || name.equals(INSTALLED_PACKAGES)));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (files.size() >= MAX_FILES) {
                warn(file, "the folder has more than " + MAX_FILES + " files; this and the rest are left out");
                return FileVisitResult.TERMINATE;
            }
            if (attributes.isRegularFile()) {
                files.put(path(file), file);
            } else if (attributes.isSymbolicLink()) {
                visitLink(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isDocusaurus(Path site) {
            return DOCUSAURUS.stream().anyMatch(file -> Files.exists(site.resolve(file)));
        }

        private void visitLink(Path link) {
            try {
                Path target = link.toRealPath();
                if (!target.startsWith(root)) {
                    warn(link, "a link out of the folder is not followed");
                } else if (Files.isRegularFile(target)) {
                    files.put(path(link), target);
                } else {
                    warn(link, "a link to a folder is not followed");
                }
            } catch (IOException broken) {
                warn(link, "a link that cannot be followed: " + reason(broken));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) throws IOException {
            if (file.equals(root)) {
                throw unreadable;
            }
            faults.add(Fault.error(path(file), 1, "cannot be read: " + reason(unreadable)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken) {
            if (broken != null) {
                faults.add(Fault.error(path(folder), 1, "cannot be read to its end: " + reason(broken)));
            }
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            List<String> names = new ArrayList<>();
            root.relativize(file).forEach(name -> names.add(name.toString()));
            return String.join("/", names);
        }

        private void warn(Path file, String what) {
            faults.add(Fault.warning(path(file), 1, what));
        }
    }

    /** Why a file could not be read, without repeating its path. */
    static String reason(IOException unreadable) {
        return unreadable instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : unreadable.getClass().getSimpleName();
    }
}

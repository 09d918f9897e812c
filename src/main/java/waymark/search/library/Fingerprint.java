package waymark.search.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder's state by its files' names, sizes and times of change, without reading them. Hidden folders, {@code .git} among them, do not
 * count.
 *
 * @param sum the same whatever order the files are listed in
 */
record Fingerprint(int files, long sum) {

    /** The state now; that of an empty folder where there is none. */
    static Fingerprint of(Path root) {
        Summing summing = new Summing(root);
        try {
            Files.walkFileTree(root, summing);
        } catch (IOException e) {
            return new Fingerprint(0, 0);
        }
        return new Fingerprint(summing.files, summing.sum);
    }

    private static final class Summing extends SimpleFileVisitor<Path> {
        private final Path root;
        private int files;
        private long sum;

        Summing(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            long hash = root.relativize(file).toString().hashCode();
            hash = hash * 1_000_003 + attributes.lastModifiedTime().toMillis();
            hash = hash * 1_000_003 + attributes.size();
            files++;
            sum += hash * 0x9E37_79B9_7F4A_7C15L;
            return FileVisitResult.CONTINUE;
        }

        /** A file that vanished while the folder was listed is simply not there. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}

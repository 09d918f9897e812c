package waymark.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A fresh folder in which a session runs, with a copy of the files that come with its page. */
final class WorkingFolder implements AutoCloseable {
    private final Path root;

    private WorkingFolder(Path root) {
        this.root = root;
    }

    static WorkingFolder empty() throws IOException {
        WorkingFolder folder = new WorkingFolder(Files.createTempDirectory("examples"));
        Files.createDirectory(folder.path());
        return folder;
    }

    /** With a copy of a folder's files, those of {@code project-01} for {@code project-01.md}; that folder need not exist. */
    static WorkingFolder with(Path files) throws IOException {
        WorkingFolder folder = empty();
        if (Files.isDirectory(files)) {
            for (Path file : below(files)) {
                Path copy = folder.path().resolve(files.relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        return folder;
    }

    /** Where the session's programs are started. */
    Path path() {
        return root.resolve("work");
    }

    /** A file that the session does not see, beside its folder. */
    Path hidden(String name) {
        return root.resolve(name);
    }

    /** The folder itself and all that is in it, folders before their files. */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path path : below(root).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }
}

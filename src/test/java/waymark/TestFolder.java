package waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one test, which goes with it: a small curriculum, and room for what members do. */
final class TestFolder implements AutoCloseable {
    private final Path folder;
    private final Path corpus;

    TestFolder() throws IOException {
        folder = Files.createTempDirectory("waymark-test");
        corpus = SmallCorpus.in(folder.resolve("corpus"));
    }

    Path corpus() {
        return corpus;
    }

    Path data() {
        return folder.resolve("data");
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

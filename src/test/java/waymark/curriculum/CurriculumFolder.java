package waymark.curriculum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A curriculum's folder that a test fills file by file. */
record CurriculumFolder(Path root) {
    CurriculumFolder with(String path, String... lines) {
        return withBytes(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    CurriculumFolder withBytes(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Curriculum read() {
        return new CurriculumReader().read("test", root);
    }

    /** The page of a folder that holds nothing else. */
    static Page page(Path root, String... lines) {
        return new CurriculumFolder(root).with("page.md", lines).read().pages().getFirst();
    }

    static List<String> faults(Curriculum curriculum) {
        return curriculum.faults().stream().map(f -> f.severity() + " " + f).toList();
    }
}

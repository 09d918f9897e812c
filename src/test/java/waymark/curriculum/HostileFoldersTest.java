package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in a folder, the pages in it are read, and nothing outside of it. */
class HostileFoldersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path root;

    @Test
    void linksOutOfTheFolderAndLoopsAreNotFollowed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "# Secret");
        CurriculumFolder folder = new CurriculumFolder(root).with("a/b.md", "# B");
        Files.createSymbolicLink(root.resolve("a/loop"), root);
        Files.createSymbolicLink(root.resolve("a/self.md"), root.resolve("a/self.md"));
        Files.createSymbolicLink(root.resolve("out"), outside);
        Files.createSymbolicLink(root.resolve("out.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(root.resolve("gone.md"), root.resolve("nowhere.md"));
        Files.createSymbolicLink(root.resolve("same.md"), root.resolve("a/b.md"));

        Curriculum curriculum = assertTimeoutPreemptively(PATIENCE, folder::read);

        assertEquals(
                List.of("a/b", "same"),
                curriculum.pages().stream().map(Page::id).toList());
        assertEquals(
                List.of("a/loop", "a/self.md", "gone.md", "out", "out.md"),
                curriculum.faults().stream().map(Fault::file).sorted().toList());
    }

    @Test
    void hiddenFoldersAndInstalledPackagesArePassedOver() {
        Curriculum curriculum = new CurriculumFolder(root)
                .with(".git/a.md", "# A")
                .with("node_modules/x/README.md", "# X")
                .with("b/notes.txt", "text")
                .with("b/c.markdown", "# C")
                .read();

        assertEquals(List.of("b/c"), curriculum.pages().stream().map(Page::id).toList());
    }

    @Test
    void aFolderNamedLikeAPageIsAFolder() {
        Curriculum curriculum =
                new CurriculumFolder(root).with("x.md/y.md", "# Y").read();

        assertEquals(
                List.of("x.md/y"), curriculum.pages().stream().map(Page::id).toList());
    }

    @Test
    void manyFilesAreRead() {
        CurriculumFolder folder = new CurriculumFolder(root);
        for (int i = 0; i < 5_000; i++) {
            folder.with("t" + i % 100 + "/p" + i + ".md", "# Page " + i, "## A", "text");
        }

        Curriculum curriculum = assertTimeoutPreemptively(PATIENCE, folder::read);

        assertEquals(5_000, curriculum.pages().size());
        assertEquals(100, curriculum.tracks().size());
    }

    @Test
    void anEmptyFolderIsAnEmptyCurriculum() {
        Curriculum curriculum = new CurriculumReader().read("test", root);

        assertEquals(List.of(), curriculum.tracks());
        assertTrue(curriculum.usable());
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = root.resolve("missing");

        CurriculumException thrown =
                assertThrows(CurriculumException.class, () -> new CurriculumReader().read("test", missing));

        assertEquals("no such folder: " + missing + "; choose the one that holds the curriculum", thrown.getMessage());
    }
}

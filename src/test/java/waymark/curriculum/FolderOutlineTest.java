package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderOutlineTest {
    @TempDir
    private Path root;

    @Test
    void oldVersionsAndTranslationsOfADocusaurusSiteAreLeftOut() {
        Curriculum curriculum = new CurriculumFolder(root)
                .with("site/docusaurus.config.js", "module.exports = {}")
                .with("site/docs/a.md", "# A")
                .with("site/versioned_docs/version-1/a.md", "# A")
                .with("site/i18n/fr/a.md", "# A")
                .with("i18n/kept.md", "# Kept")
                .read();

        assertEquals(
                List.of("i18n/kept.md", "site/docs/a.md"),
                curriculum.pages().stream().map(Page::path).toList());
        assertEquals(2, Inventory.of(curriculum).warnings().size());
    }

    @Test
    void foldersAreTracksAndTheirPagesTopics() {
        Curriculum curriculum = new CurriculumFolder(root)
                .with("README.md", "# A project", "### Why", "- it is **good**")
                .with("basics/index.md", "# The basics")
                .with("basics/one.md", "# One")
                .with("basics/more/two.md", "no heading")
                .with("extra/README.md", "# Extra")
                .with("about.md", "# About")
                .read();

        assertEquals(
                List.of(
                        "README=A project",
                        "about=About",
                        "basics=The basics",
                        "basics/more/two=Two",
                        "basics/one=One",
                        "extra=Extra"),
                curriculum.outline().map(n -> n.id() + "=" + n.title()).toList());
        assertEquals(List.of(), curriculum.faults());
    }

    @Test
    void twoPagesOfOneIdBothStay() {
        Curriculum curriculum = new CurriculumFolder(root)
                .with("guide.md", "# A")
                .with("guide/index.md", "# B")
                .read();

        assertEquals(
                List.of("guide", "guide/index"),
                curriculum.pages().stream().map(Page::id).toList());
        assertEquals(
                List.of("WARNING guide/index.md:1: its id guide is also that of guide.md"),
                CurriculumFolder.faults(curriculum));
    }
}

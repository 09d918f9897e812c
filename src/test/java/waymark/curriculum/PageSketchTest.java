package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSketchTest {
    @TempDir
    private Path folder;

    private Curriculum curriculum(String... files) throws Exception {
        Files.writeString(folder.resolve("README.md"), "# Course\n\n### Spark\n\n- **Joins:** How rows meet\n");
        for (int i = 0; i < files.length; i += 2) {
            Path file = folder.resolve(files[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, files[i + 1]);
        }
        return new CurriculumReader().read("default", folder);
    }

    @Test
    void frontMatterIsWrittenWhereTheOtherPagesHaveIt() throws Exception {
        Curriculum plain = curriculum("spark/joins.md", "# Joins\n");
        assertEquals(
                "# Why \"slow\"?\n\n> why\n",
                PageSketch.of(plain, "spark", "Why \"slow\"?", "> why").markdown());
        Curriculum fronted = curriculum(
                "spark/joins.md",
                "---\nsummary: Rows\n---\n# Joins\n",
                "spark/b.md",
                "---\nlevel: beginner\n---\n# B\n");
        PageSketch sketch = PageSketch.of(fronted, "spark", "Why \"slow\"?", "> why");
        assertEquals("---\ntitle: \"Why \\\"slow\\\"?\"\n---\n\n# Why \"slow\"?\n\n> why\n", sketch.markdown());
        // It is read as it was meant.
        Curriculum with = curriculum(sketch.path(), sketch.markdown());
        assertEquals(
                Optional.of("Why \"slow\"?"), with.pageAt("spark/why-slow.md").map(Page::title));
    }

    @Test
    void aNameThatIsTakenIsNotTakenAgain() throws Exception {
        Curriculum curriculum = curriculum("spark/joins.md", "# Joins\n", "spark/joins-2.md", "# More\n");
        assertEquals(
                "spark/joins-3.md",
                PageSketch.of(curriculum, "spark", "Joins?", "").path());
        assertEquals("new-page.md", PageSketch.of(curriculum, "", "?!", "").path());
        String longest = PageSketch.of(curriculum, "", "why ".repeat(50), "").file();
        assertTrue(longest.length() <= 64 && longest.endsWith("why.md"), longest);
    }

    @Test
    void theFormIsKnownWherePagesAreReadOnGitHub() {
        PageSketch sketch = new PageSketch("spark/a b.md", "# Ä & b\n");
        LinkTemplate links =
                new LinkTemplate("https://github.com/o/r/blob/feature/x/corpus/{path}#{anchor}", AnchorStyle.GITHUB);
        assertEquals(
                Optional.of(
                        "https://github.com/o/r/new/feature/x/corpus/spark?filename=a%20b.md&value=%23%20%C3%84%20%26%20b%0A"),
                NewFileForm.of(links).flatMap(form -> form.address(sketch)));
        assertEquals(
                Optional.of("https://github.com/o/r/new/main?filename=x.md"),
                NewFileForm.of(new LinkTemplate("https://github.com/o/r/blob/main/{path}", AnchorStyle.GITHUB))
                        .flatMap(form -> form.empty(new PageSketch("x.md", ""))));
        assertEquals(
                Optional.empty(),
                NewFileForm.of(links.below("docs")).flatMap(form -> form.address(sketch)),
                "the repository shows another folder");
        for (String elsewhere : new String[] {
            "https://learn.example.org/{route}#{anchor}",
            "https://gitlab.com/o/r/-/blob/main/{path}",
            "http://127.0.0.1:8090/read/{id}"
        }) {
            assertEquals(Optional.empty(), NewFileForm.of(new LinkTemplate(elsewhere, AnchorStyle.GITHUB)), elsewhere);
        }
    }
}

package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCheckTest {
    @TempDir
    private Path root;

    private CurriculumFolder pages() {
        return new CurriculumFolder(root)
                .with(
                        "a/one.md",
                        "# One",
                        "",
                        "[ok](two.md#deep-er) [ok](../a/two.md) [ok](#one) [ok](two.md#own) [ok](#top) ![ok](pic.png) [ok](../a/)",
                        "[ok](https://example.org/x.md) [ok](mailto:x@y.z) [ok](%74wo.md)",
                        "[no file](three.md) [no anchor](two.md#none)",
                        "",
                        "[no anchor here](#two) [out](../../etc/passwd)")
                .with("a/two.md", "# Two", "#### Deep & er", "<a name=\"own\"></a>")
                .with("a/pic.png", "");
    }

    private static final List<String> BROKEN = List.of(
            "a/one.md:5: the link three.md leads to no file",
            "a/one.md:5: the link two.md#none has no such heading or anchor in a/two.md",
            "a/one.md:7: the link #two has no such heading or anchor in a/one.md");
    private static final String OUT = "a/one.md:7: the link ../../etc/passwd leads out of the folder";

    @Test
    void inAFolderOfAnotherMakeBrokenLinksAreWarnings() {
        // "deep--er" is what GitHub makes of "Deep & er"; "deep-er" is Python-Markdown's.
        Inventory inventory = Inventory.of(pages().read());

        assertEquals(List.of(), inventory.errors());
        assertEquals(List.of(BROKEN.get(0), BROKEN.get(1), BROKEN.get(2), OUT), inventory.warnings());
    }

    @Test
    void addressesOfASiteAreNotLookedForInAFolderOfAnotherMake() {
        Inventory inventory = Inventory.of(new CurriculumFolder(root)
                .with(
                        "docs/a.md",
                        "# A",
                        "",
                        "[site](/windows/b) [zola](@/b.md) [named](harbour) [slug](quay.md) [none](pier.md)")
                .with("docs/b.md", "---", "id: harbour", "---", "# B")
                .with("docs/c.md", "---", "slug: quay", "---", "# C")
                .read());

        assertEquals(List.of("docs/a.md:3: the link pier.md leads to no file"), inventory.warnings());
    }

    @Test
    void thousandsOfWarningsAreCounted() {
        CurriculumFolder folder = new CurriculumFolder(root);
        for (int i = 0; i < 30; i++) {
            folder.with("p" + i + ".md", "# P", "[x](none.md) ".repeat(90));
        }
        List<String> warnings = Inventory.of(folder.read()).warnings();

        assertEquals(2_001, warnings.size());
        assertEquals("p29.md:2: and 700 more from here on", warnings.getLast());
    }

    @Test
    void inOurOwnHouseBrokenLinksAreErrors() {
        Inventory inventory = Inventory.of(
                pages().with("README.md", "### A", "- **One:** x", "", "## RoadMap", "```", "├── 1. M", "```")
                        .read());

        assertEquals(BROKEN, inventory.errors());
        assertEquals(List.of(OUT), inventory.warnings());
    }
}

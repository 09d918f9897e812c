package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderTest {
    @TempDir
    private Path root;

    private Page page(String... lines) {
        return CurriculumFolder.page(root, lines);
    }

    @Test
    void sectionsAreCutAtTheFirstThreeLevelsWithTheirBreadcrumb() {
        Page page = page(
                "Before.", "# Page", "Top.", "## A", "a", "### A1", "#### deeper", "a1", "## B", "# Second", "## C");

        assertEquals(
                List.of("Page", "Page", "Page > A", "Page > A > A1", "Page > B", "Page > Second", "Page > Second > C"),
                page.sections().stream()
                        .map(s -> String.join(" > ", s.breadcrumb()))
                        .toList());
        assertEquals("#### deeper\n\na1", page.section("a1").orElseThrow().markdown());
        assertEquals(
                List.of(1, 2, 4, 6, 9, 10, 11),
                page.sections().stream().map(Section::line).toList());
    }

    @Test
    void linesCountFromTheTopOfTheFile() {
        Page page = page("---", "title: T", "---", "", "# H", "", "## A");

        assertEquals(List.of(5, 7), page.sections().stream().map(Section::line).toList());
        assertEquals("T", page.title());
        assertEquals(List.of("T", "H"), page.sections().getFirst().breadcrumb());
    }

    @Test
    void blocksKeepTheirSourceToTheLetter() {
        String list = "* one\n  * two\n\n    deep";
        String code = "```sql run\nSELECT  1;\n\n-- end\n```";
        String table = "| a | b |\n|---|:-:|\n| `x|` | 2 |";
        Page page = page("# T", list, "", code, table, "", "    indented", "", "> quoted", "> more");

        List<Block> blocks = page.sections().getFirst().blocks();
        assertEquals(
                List.of(list, code, table, "    indented", "> quoted\n> more"),
                blocks.stream().map(Block::markdown).toList());
        Block.Code sql = assertInstanceOf(Block.Code.class, blocks.get(1));
        assertEquals("sql", sql.language());
        assertEquals("sql run", sql.info());
        assertEquals("SELECT  1;\n\n-- end", sql.text());
        assertInstanceOf(Block.Table.class, blocks.get(2));
        assertEquals("", assertInstanceOf(Block.Code.class, blocks.get(3)).language());
    }

    @Test
    void callOutsOfAllThreeKindsAreAdmonitions() {
        Page page = page(
                "!!! warning \"Mind\"",
                "    the **gap**",
                "",
                "    ```",
                "    x",
                "    ```",
                "",
                "> [!NOTE]",
                "> Noted.",
                "",
                ":::tip[Try]",
                "this",
                ":::",
                "",
                "??? danger",
                "    hidden",
                "",
                "after");

        List<Block> blocks = page.sections().getFirst().blocks();
        assertEquals(
                List.of("warning", "note", "tip", "danger"),
                blocks.stream()
                        .filter(Block.Admonition.class::isInstance)
                        .map(b -> ((Block.Admonition) b).kind())
                        .toList());
        assertEquals("Mind\nthe gap\nx", blocks.getFirst().text());
        assertEquals("Noted.", blocks.get(1).text());
        assertEquals(
                "!!! warning \"Mind\"\n    the **gap**\n\n    ```\n    x\n    ```",
                blocks.getFirst().markdown());
        assertEquals("after", blocks.getLast().markdown());
    }

    @Test
    void aQuestionStaysWithItsFoldedAnswer() {
        Page page = page(
                "## Check yourself", "<details><summary>Why?</summary>", "", "Because.", "", "</details>", "", "End.");

        List<Block> blocks = page.sections().getFirst().blocks();
        assertEquals(
                "<details><summary>Why?</summary>\n\nBecause.\n\n</details>",
                blocks.getFirst().markdown());
        assertEquals("Why?\nBecause.", blocks.getFirst().text());
        assertEquals(2, blocks.size());
    }

    @Test
    void whatMdxAddsIsNotText() {
        Page page = page(
                "import Tabs from '@theme/Tabs';",
                "",
                "# T",
                "<Tabs items={[1, 2]}>",
                "",
                "Inside {value}.",
                "",
                "</Tabs>");

        assertEquals(1, page.sections().size());
        assertEquals(3, page.sections().getFirst().line());
        assertEquals(
                List.of("Inside {value}."),
                page.sections().getFirst().blocks().stream().map(Block::text).toList());
    }

    @Test
    void aPageWithoutAFirstLevelHeadingHasATitleAllTheSame() {
        CurriculumFolder folder = new CurriculumFolder(root)
                .with("ch02-rope.md", "## Rope and knots", "", "A bowline holds.", "", "### Bends", "Two ropes.")
                .with("03-tying_a_bowline.md", "Make a loop.", "", "## Links", "- a book", "", "## More", "- a film")
                .with("sails.md", "[Home](ch02-rope.md)", "", "## All sails", "Canvas.")
                .with("winds/_index.md", "+++", "title = \"Winds of the coast\"", "+++", "They turn at noon.")
                .with("GPS.md", "Satellites.");

        assertEquals(
                List.of("Tying a bowline", "GPS", "Rope and knots", "All sails", "Winds of the coast"),
                folder.read().pages().stream().map(Page::title).toList());
        assertEquals(
                List.of(List.of("Rope and knots"), List.of("Rope and knots", "Bends")),
                folder.read().pages().get(2).sections().stream()
                        .map(Section::breadcrumb)
                        .toList());
    }

    @Test
    void aHeadingBelowTheSectionsKeepsItsIdOutOfTheText() {
        Page page = page(
                "# T", "", "#### Deep water { #deep }", "Wet.", "", "> [!warning]- Mind the step", "> It is high.");

        List<Block> blocks = page.sections().getFirst().blocks();
        assertEquals("#### Deep water", blocks.getFirst().markdown());
        assertEquals("Deep water", blocks.getFirst().text());
        Block.Admonition warning = assertInstanceOf(Block.Admonition.class, blocks.getLast());
        assertEquals("warning", warning.kind());
        assertEquals("Mind the step It is high.", warning.text());
    }

    @Test
    void calloutsOfSlashesAreAdmonitions() {
        Page page = page("# T", "", "/// tip | Row slowly", "", "Rest often.", "", "///", "", "After.");

        Block.Admonition tip = assertInstanceOf(
                Block.Admonition.class, page.sections().getFirst().blocks().getFirst());
        assertEquals("tip", tip.kind());
        assertEquals("Row slowly\nRest often.", tip.text());
        assertEquals(2, page.sections().getFirst().blocks().size());
    }

    @Test
    void tagsThatBeginALinePartTheWordsAroundThem() {
        Page page = page(
                "# T",
                "",
                "### <div class=\"label\">Required</div>**`onPress`**",
                "",
                "| a | one<br/>two<b>s</b> |",
                "|---|---|",
                "",
                "<table><tr><td>east</td><td>west</td></tr></table>");

        Section section = page.sections().getLast();
        assertEquals("Required onPress", section.title());
        assertEquals("requiredonpress", section.anchor());
        assertEquals("a one twos", section.blocks().getFirst().text());
        assertEquals("east west", section.blocks().getLast().text().strip());
    }

    @Test
    void scriptsAreNotText() {
        Page page = page("# T", "", "<script setup>", "const sea = a < b", "</script>", "", "Waves.");

        assertEquals("Waves.", page.sections().getFirst().blocks().getLast().text());
        assertEquals("", page.sections().getFirst().blocks().getFirst().text().strip());
    }

    @Test
    void tasksHaveTitleMinutesAndEvidence() {
        Page page = page(
                "# T",
                "## Tasks",
                "",
                "- [ ] Draw it (30 min): a sketch",
                "- [x] Read: all of it",
                "- [ ] Rest",
                "- [ ] Long (2 h): wrapped",
                "  over lines",
                "- no box");

        assertEquals(
                List.of(
                        new Task("page#draw-it", "Draw it", 30, "a sketch"),
                        new Task("page#read", "Read", 0, "all of it"),
                        new Task("page#rest", "Rest", 0, ""),
                        new Task("page#long", "Long", 120, "wrapped over lines")),
                page.tasks());
    }
}

package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinderTest {
    @TempDir
    private Path root;

    private CurriculumFolder index(String... lines) {
        return new CurriculumFolder(root).with("README.md", lines);
    }

    private static List<String> pages(Curriculum curriculum, String node) {
        return curriculum.pagesOf(curriculum.node(node).orElseThrow()).stream()
                .map(Page::path)
                .toList();
    }

    @Test
    void aTopicTakesTheIdOfThePageThatItsBulletLinksTo() {
        Curriculum curriculum = index("### Tools", "- **[Git](vcs/git-basics.md):** versions")
                .with("vcs/git-basics.md", "# Git")
                .read();

        assertEquals(
                "vcs/git-basics",
                curriculum.tracks().getFirst().topics().getFirst().id());
    }

    @Test
    void aTopicMayHaveSeveralPagesAndTheFirstLinkIsTheMainOne() {
        Curriculum curriculum = index("### Tools", "- **Git:** [one](b.md), [two](a.md)")
                .with("a.md", "# A")
                .with("b.md", "# B")
                .read();

        assertEquals(List.of("b.md", "a.md"), pages(curriculum, "b"));
        assertEquals(
                "b",
                curriculum
                        .nodeOf(curriculum.page("a").orElseThrow())
                        .orElseThrow()
                        .id());
    }

    @Test
    void aTrackTakesTheIdOfItsHeadingsLinkAndItsTopicsStandBelow() {
        Curriculum curriculum = index("### [Data bases](db/README.md)", "- **Start:** first steps")
                .with("db/README.md", "# Databases")
                .with("db/start.md", "# Begin")
                .read();

        assertEquals("db", curriculum.tracks().getFirst().id());
        assertEquals(List.of("db/start.md"), pages(curriculum, "db/start"));
    }

    @Test
    void oneLabelInTwoTracksGoesToThePageInTheTracksFolder() {
        Curriculum curriculum = index("### Spark", "- **Index:** a", "### Postgres", "- **Index:** b")
                .with("spark/overview.md", "---", "node: Index", "---")
                .with("postgres/indexes.md", "---", "node: Index", "---")
                .read();

        assertEquals(List.of("spark/overview.md"), pages(curriculum, "spark/overview"));
        assertEquals(List.of("postgres/indexes.md"), pages(curriculum, "postgres/indexes"));
    }

    @Test
    void oneLabelInTwoTracksGoesToThePageBesideItsSiblings() {
        Curriculum curriculum = index(
                        "### Spark", "- **Index:** a", "### Data stores", "- **Index:** b", "- **Locks:** c")
                .with("pg/index.md", "---", "node: Index", "---")
                .with("pg/locks.md", "---", "node: Locks", "---")
                .read();

        assertEquals(List.of(), pages(curriculum, "spark/index"));
        assertEquals(List.of("pg/index.md"), pages(curriculum, "pg/index"));
    }

    @Test
    void aTopicWithoutAnyPageIsPlanned() {
        Curriculum curriculum = index("### Spark", "- **Pandas:** soon").read();

        assertEquals(
                "spark/pandas",
                curriculum.tracks().getFirst().topics().getFirst().id());
        assertEquals(List.of(), pages(curriculum, "spark/pandas"));
        assertTrue(curriculum.usable());
    }

    @Test
    void atLastATopicTakesAPageOfItsFolderWithATitleMuchLikeIt() {
        Curriculum curriculum = index("### Spark", "- **Setup Locally:** a", "- **Pandas:** b")
                .with("spark/install.md", "# Setup Spark Locally")
                .with("spark/pandas.md", "# Pandas")
                .read();

        assertEquals(List.of("spark/install.md"), pages(curriculum, "spark/setup-locally"));
    }

    @Test
    void twoBulletsWithOneIdAreAnErrorInTheSecondsLine() {
        Curriculum curriculum = index(
                        "### Spark", "- **SQL:** a", "- **SQL!:** b", "## RoadMap", "```", "├── 1. A", "```")
                .read();

        assertEquals(
                List.of("ERROR README.md:3: \"SQL!\" has the id spark/sql of \"SQL\" in line 2"),
                CurriculumFolder.faults(curriculum));
    }

    @Test
    void tasksStandUnderTheirNodesId() {
        Curriculum curriculum = index("### Tools", "- **[Git](vcs.md):** versions")
                .with(
                        "vcs.md",
                        "---",
                        "id: tools/git",
                        "---",
                        "# Git",
                        "## Tasks",
                        "- [ ] Commit `twice` (15 min): both hashes")
                .read();

        assertEquals(
                List.of(new Task("tools/git#commit-twice", "Commit twice", 15, "both hashes")),
                curriculum.tasksOf(curriculum.node("tools/git").orElseThrow()));
    }
}

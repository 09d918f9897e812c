package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outline of a whole index, with and without its pages. */
class OutlineTest {
    private static final Path CASES = Path.of("src/test/resources/curriculum/outline");

    @TempDir
    private Path root;

    /** A line of ids.tsv. */
    private record Row(String id, String group, String title) {
        String path(Set<String> parents) {
            return parents.contains(id) ? id + "/README.md" : id + ".md";
        }

        /** Milestones are listed without the number that the index gives them. */
        String label() {
            boolean milestone = id.matches("roadmap/[^/]+");
            return milestone ? group : title;
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(CASES.resolve("ids.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(columns -> new Row(columns[0], columns[1], columns[2]))
                .toList();
    }

    private CurriculumFolder folder() throws IOException {
        return new CurriculumFolder(root).withBytes("README.md", Files.readAllBytes(CASES.resolve("README.md")));
    }

    @Test
    void anIndexAloneGivesTracksTopicsAndTheRoadmapInOrder() throws IOException {
        Curriculum curriculum = folder().read();

        assertEquals(
                List.of("Python", "Spark", "Database (Postgres RDBMS)", "Data Platform (Databricks)"),
                curriculum.tracks().stream().map(Track::title).toList());
        assertEquals(
                List.of(7, 7, 9, 1),
                curriculum.tracks().stream().map(t -> t.topics().size()).toList());
        Roadmap roadmap = curriculum.roadmap().orElseThrow();
        assertEquals("Databricks + PySpark", roadmap.title());
        assertEquals(9, roadmap.milestones().size());
        assertEquals(3, roadmap.walk().filter(Group.class::isInstance).count());
        assertEquals(35, roadmap.steps().size());
        assertEquals(
                rows().stream().map(Row::title).toList(),
                curriculum
                        .outline()
                        .filter(n -> !(n instanceof Track))
                        .map(Node::title)
                        .toList());
        assertEquals(List.of(), curriculum.faults());
    }

    @Test
    void theIndexSaysWhatTracksAndTopicsAreAbout() throws IOException {
        Track python = folder().read().tracks().getFirst();

        assertEquals("Master Python for data engineering, scripting, and backend fundamentals.", python.summary());
        assertEquals(
                "Quick intro and learning goals", python.topics().getFirst().summary());
    }

    @Test
    void onlyTheLastMilestoneIsOptionalAndItsNumberIsApartFromItsTitle() throws IOException {
        Roadmap roadmap = folder().read().roadmap().orElseThrow();

        assertEquals(
                List.of(9),
                roadmap.milestones().stream()
                        .filter(Milestone::optional)
                        .map(Milestone::number)
                        .toList());
        assertEquals("Certifications (Optional)", roadmap.milestones().getLast().title());
    }

    @Test
    void pagesThatNameTheirNodesGiveEveryIdTheirOwn() throws IOException {
        CurriculumFolder folder = folder();
        Set<String> parents =
                rows().stream().map(row -> PagePath.parent(row.id())).collect(Collectors.toSet());
        for (Row row : rows()) {
            folder.with(row.path(parents), "---", "node: \"" + row.label() + "\"", "---", "# " + row.title());
        }
        folder.with("postgres/README.md", "---", "node: Database (Postgres RDBMS)", "---", "# PostgreSQL");

        Curriculum curriculum = folder.read();

        assertEquals(
                rows(),
                curriculum
                        .outline()
                        .filter(n -> !(n instanceof Track))
                        .map(n -> new Row(n.id(), groupOf(curriculum, n), n.title()))
                        .toList());
        assertEquals(
                List.of("python", "spark", "postgres", "data-platform"),
                curriculum.tracks().stream().map(Track::id).toList());
        assertEquals(List.of(), curriculum.faults());
        assertEquals(
                "spark/index.md",
                curriculum
                        .pagesOf(curriculum.node("spark/index").orElseThrow())
                        .getFirst()
                        .path());
    }

    /** The second column: the track of a topic, the numbered milestone of a step. */
    private static String groupOf(Curriculum curriculum, Node node) {
        for (Track track : curriculum.tracks()) {
            if (track.topics().contains(node)) {
                return track.title();
            }
        }
        return curriculum.roadmap().orElseThrow().milestones().stream()
                .filter(m -> m.walk().anyMatch(node::equals))
                .map(m -> m.number() + ". " + m.title())
                .findFirst()
                .orElse("RoadMap");
    }
}

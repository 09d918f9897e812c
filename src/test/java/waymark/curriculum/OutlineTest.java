package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outline of an index in the form that Waymark's own has. */
class OutlineTest {
    @TempDir
    private Path folder;

    @Test
    void anIndexAloneGivesTracksTopicsAndTheRoadmapInOrder() throws IOException {
        Files.copy(Path.of("src/test/resources/curriculum/outline/README.md"), folder.resolve("README.md"));

        Curriculum curriculum = new CurriculumReader().read("test", folder);

        assertEquals(
                List.of(7, 7, 9, 1),
                curriculum.tracks().stream().map(t -> t.topics().size()).toList());
        Roadmap roadmap = curriculum.roadmap().orElseThrow();
        assertEquals("Databricks + PySpark", roadmap.title());
        assertEquals(9, roadmap.milestones().size());
        assertEquals(3, roadmap.walk().filter(Group.class::isInstance).count());
        assertEquals(35, roadmap.steps().size());
        assertEquals(List.of(), curriculum.faults());
    }
}

package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.WaymarkProcess.Ended;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Step;

/** The curriculum that we ship: whole, and without a fault. */
class CorpusIT {
    private static final int DAYS = 90;

    @Test
    void itHoldsAllOfTheOutlineAndKeepsItsOwnRules() throws IOException {
        Ended ended = WaymarkProcess.run(Map.of(), "check", "--json");
        JsonNode counts = new ObjectMapper().readTree(ended.out().getFirst());

        assertEquals("[]", counts.path("errors").toString(), () -> lines(counts.path("errors")));
        assertEquals("[]", counts.path("warnings").toString(), () -> lines(counts.path("warnings")));
        assertEquals(0, ended.exit(), ended::toString);
        assertEquals(4, counts.path("tracks").asInt());
        assertEquals(24, counts.path("topics").asInt());
        assertEquals(9, counts.path("milestones").asInt());
        assertEquals(35, counts.path("steps").asInt());
        assertEquals(76, counts.path("pages").asInt());
    }

    @Test
    void everyNodeHasAPageAndTheRoadmapLastsAQuarter() {
        Curriculum curriculum = new CurriculumReader().read("default", Path.of("corpus"));

        curriculum
                .outline()
                .forEach(node -> assertEquals(1, curriculum.pagesOf(node).size(), node::id));
        long days = curriculum
                .roadmap()
                .orElseThrow()
                .walk()
                .mapToLong(node -> curriculum.tasksOf(node).size())
                .sum();
        assertTrue(days >= DAYS, () -> days + " days of tasks");
        assertTrue(curriculum
                .roadmap()
                .orElseThrow()
                .walk()
                .filter(Step.class::isInstance)
                .allMatch(step -> curriculum.tasksOf(step).size() >= 2));
    }

    private static String lines(JsonNode faults) {
        StringBuilder lines = new StringBuilder();
        faults.forEach(fault -> lines.append('\n').append(fault.asText()));
        return lines.toString();
    }
}

package waymark.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waymark.curriculum.Curriculum;
import waymark.study.SmallCurriculum;

class PlanTest {
    @Test
    void holdsTheRoadmapsTasksInOrderOverviewsFirst() {
        List<String> ids = Plan.of(SmallCurriculum.read()).tasks().stream()
                .map(t -> t.task().id())
                .toList();
        assertEquals(SmallCurriculum.TASKS, ids);
    }

    @Test
    void findsATaskWithItsPlaceOnTheRoadmapAndElsewhere() {
        Curriculum curriculum = SmallCurriculum.read();
        assertEquals(
                "A",
                Plan.find(curriculum, "roadmap/1-basics/group/a#a2")
                        .orElseThrow()
                        .node()
                        .title());
        assertEquals(
                "OOPS",
                Plan.find(curriculum, "python/oops#write-a-class")
                        .orElseThrow()
                        .node()
                        .title());
        assertEquals(Optional.empty(), Plan.find(curriculum, "python/oops#gone"));
    }

    @Test
    void isEmptyWithoutARoadmap() {
        Curriculum none = new Curriculum("x", "X", List.of(), Optional.empty(), List.of(), Map.of(), List.of());
        assertEquals(List.of(), Plan.of(none).tasks());
    }
}

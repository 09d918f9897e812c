package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Group;
import waymark.curriculum.Milestone;
import waymark.curriculum.Node;
import waymark.curriculum.Roadmap;
import waymark.curriculum.Step;
import waymark.study.MovedCurriculum;
import waymark.study.MovedCurriculum.At;
import waymark.study.NodeRef;

/** A step that builds on a group, in which a group of its own is optional. */
class PrerequisitesTest {
    private static final Group EXTRA =
            new Group("basics/group/extra", "Extra", true, List.of(new Step("basics/group/extra/x", "X", false)));
    private static final Group GROUP = new Group(
            "basics/group",
            "Group",
            false,
            List.of(new Step("basics/group/a", "A", false), new Step("basics/group/b", "B", true), EXTRA));

    private static Curriculum needing(String id) {
        return new Curriculum(
                MovedCurriculum.NAME,
                "Groups",
                List.of(),
                Optional.of(new Roadmap(
                        "roadmap",
                        "Groups",
                        List.of(
                                new Milestone("basics", 1, "Basics", false, List.of(GROUP)),
                                new Milestone("more", 2, "More", false, List.of(new Step("more/c", "C", false)))))),
                List.of(MovedCurriculum.page(new At("more/c").needing(id))),
                Map.of("more/c", List.of("more/c")),
                List.of());
    }

    private static List<Node> unmet(String needed, String... done) {
        Curriculum curriculum = needing(needed);
        List<Mark> marks = List.of(done).stream()
                .map(id -> new Mark(1, Instant.EPOCH, new NodeRef(MovedCurriculum.NAME, id), MarkState.DONE))
                .toList();
        Progress progress = Progress.of(curriculum, marks);
        return Prerequisites.unmet(
                curriculum, progress, progress.milestone("more").orElseThrow());
    }

    @Test
    void whatIsOptionalBelowAGroupIsNotNeeded() {
        assertEquals(List.of(GROUP), unmet("basics/group"));
        assertEquals(List.of(), unmet("basics/group", "basics/group/a"));
    }

    @Test
    void anOptionalGroupThatIsNamedTakesItsOwnSteps() {
        assertEquals(List.of(EXTRA), unmet("basics/group/extra", "basics/group/a"));
        assertEquals(List.of(), unmet("basics/group/extra", "basics/group/extra/x"));
    }
}

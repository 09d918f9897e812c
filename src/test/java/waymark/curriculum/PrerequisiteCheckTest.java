package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrerequisiteCheckTest {
    @TempDir
    private Path root;

    /** A track with one topic and a roadmap of two milestones with a step each. */
    private CurriculumFolder course() {
        return new CurriculumFolder(root)
                .with(
                        "README.md",
                        "### Bread",
                        "- **Flour:** x",
                        "## RoadMap",
                        "```",
                        "Course",
                        "├── 1. Dough",
                        "│   └── Knead",
                        "└── 2. Oven",
                        "    └── Bake",
                        "```");
    }

    private static String[] needs(String ids) {
        return new String[] {"---", "prerequisites: [" + ids + "]", "---", "# Page"};
    }

    @Test
    void stepsMayNeedTopicsAndWhatCameBefore() {
        Curriculum curriculum = course().with("bread/flour.md", needs(""))
                .with("roadmap/1-dough/README.md", needs("bread/flour"))
                .with("roadmap/1-dough/knead.md", needs("roadmap/1-dough"))
                .with("roadmap/2-oven/bake.md", needs("roadmap/1-dough/knead, bread/flour"))
                .read();

        assertEquals(List.of(), CurriculumFolder.faults(curriculum));
    }

    @Test
    void aStepThatNeedsALaterOneIsNamed() {
        Curriculum curriculum = course().with("roadmap/1-dough/knead.md", needs("roadmap/2-oven/bake"))
                .with("roadmap/2-oven/bake.md", "# Bake")
                .read();

        assertEquals(
                List.of("WARNING roadmap/1-dough/knead.md:1: prerequisites: roadmap/2-oven/bake comes later on the"
                        + " roadmap"),
                CurriculumFolder.faults(curriculum));
    }

    @Test
    void aCircleIsToldOnceWithItsWay() {
        Curriculum curriculum = new CurriculumFolder(root)
                .with("a/one.md", needs("a/two"))
                .with("a/two.md", needs("a/three"))
                .with("a/three.md", needs("a/one"))
                .with("b/self.md", needs("b/self"))
                .with("b/start.md", needs("a/one, b/self"))
                .read();

        assertEquals(
                List.of(
                        "WARNING a/three.md:1: prerequisites: they lead back to where they began: a/one -> a/two -> a/three -> a/one",
                        "WARNING b/self.md:1: prerequisites: they lead back to where they began: b/self -> b/self"),
                CurriculumFolder.faults(curriculum).stream().sorted().toList());
    }
}

package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import waymark.curriculum.Curriculum;

@Timeout(60)
class PaceTest {
    private static final Duration WORK = Duration.ofMillis(10);

    @TempDir
    private Path root;

    @Test
    void itRestsAsLongAsItHasWorked() {
        Pace pace = Pace.gentle();
        long began = System.nanoTime();
        long worked = 0;
        while (worked < WORK.toNanos()) {
            worked = System.nanoTime() - began;
        }
        pace.rest();
        long all = System.nanoTime() - began;
        assertTrue(all >= 2 * worked, () -> "less than half of the time was rest: " + all);
    }

    @Test
    void atAnyPaceTheSameIsFound() {
        Curriculum curriculum = CurriculumFolder.kitchen(root).read();
        Question question = Question.of("my starter smells");
        List<Heading> hurried = SectionIndex.build(curriculum, Lexicon.none()).ranked(question);
        assertEquals(
                hurried,
                SectionIndex.build(curriculum, Lexicon.none(), Pace.gentle()).ranked(question));
        assertTrue(hurried.getFirst().path().contains("sourdough"), hurried::toString);
    }
}

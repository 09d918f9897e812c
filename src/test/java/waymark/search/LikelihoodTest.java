package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.curriculum.Curriculum;

class LikelihoodTest {
    @TempDir
    private Path root;

    private Shelf shelf;

    @BeforeEach
    void build() {
        CurriculumFolder folder = CurriculumFolder.kitchen(root).with("bread/asked.txt", """
                sourdough.md
                  keep the jar on the shelf alive
                  the jar on the shelf smells
                baking.md
                  the jar of jam on the loaf
                """);
        Curriculum curriculum = folder.read();
        shelf = ShelfBuilder.build(curriculum, Lexicon.beside(root, curriculum), Pace.HURRIED);
    }

    private Map<String, Double> likelihoods(String question) {
        List<Integer> pages = IntStream.range(0, shelf.pages().size()).boxed().toList();
        ReadQuestion read = new QuestionReader(shelf, RankingWeights.DEFAULT).read(Question.of(question));
        Map<Integer, Double> logs = shelf.likelihood().of(read, pages);
        return pages.stream()
                .collect(Collectors.toMap(page -> shelf.pages().get(page).page().id(), logs::get));
    }

    @Test
    void thePageThatIsAskedForInTheseWordsIsTheLikeliest() {
        Map<String, Double> logs = likelihoods("jar on the shelf");

        assertEquals(0, logs.get("bread/sourdough"), 1e-9);
        assertTrue(logs.get("bread/baking") < 0, logs::toString);
        assertTrue(logs.get("tools/knives") < logs.get("bread/baking"), logs::toString);
    }

    @Test
    void aWordThatNoPageHasSpeaksForNone() {
        assertTrue(likelihoods("xylophone").values().stream().allMatch(log -> log == 0));
    }

    @Test
    void aWordOfTheTextSpeaksForThePageToo() {
        assertEquals(0, likelihoods("serrated").get("tools/knives"), 1e-9);
    }
}

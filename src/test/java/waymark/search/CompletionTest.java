package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    @TempDir
    static Path root;

    static SectionIndex index;

    @BeforeAll
    static void build() {
        index = CurriculumFolder.kitchen(root).index();
    }

    @ParameterizedTest
    @CsvSource({
        "sou, Sourdough",
        "SHARP, Sharpening",
        "oven api, The Oven API",
        "steam ov, Steam in the oven",
        "ecorat, The @recipe decorator",
        "shapren, Sharpening",
        "tempratures, Temperatures",
        "levain, Sourdough",
        "feed, How do I feed a starter?",
    })
    void suggestsWhileTyping(String typed, String title) {
        List<Heading> suggested = index.complete(typed, 25);
        assertTrue(!suggested.isEmpty(), () -> typed + " suggests nothing");
        assertEquals(title, suggested.getFirst().title(), () -> typed + " suggests " + suggested);
    }

    @Test
    void suggestsPagesBeforeAnythingIsTyped() {
        List<String> titles = index.complete("", 3).stream().map(Heading::title).toList();
        assertEquals(3, titles.size());
        assertTrue(titles.contains("Baking"), titles::toString);
    }

    @Test
    void keepsToTheLimitAndNamesNothingTwice() {
        List<Heading> all = index.complete("s", 25);
        assertEquals(all.size(), all.stream().map(Heading::key).distinct().count());
        assertEquals(2, index.complete("s", 2).size());
    }

    @Test
    void nothingSimilarIsNothing() {
        assertEquals(List.of(), index.complete("kubernetes", 5));
    }
}

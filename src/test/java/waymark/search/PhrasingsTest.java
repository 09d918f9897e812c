package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.curriculum.Curriculum;

class PhrasingsTest {
    @TempDir
    Path root;

    @Test
    void aWayOfAskingFindsWhatThePageCallsOtherwise() {
        CurriculumFolder folder = CurriculumFolder.kitchen(root);
        Question question = Question.of("nurse the bubbling jar");
        assertTrue(folder.index().ask(question).refused());

        folder.with("bread/asked.txt", """
                # What members call it.
                sourdough.md#how-do-i-feed-a-starter
                  nurse the bubbling jar on the shelf
                  keep the jar alive
                """);
        Curriculum curriculum = folder.read();
        SectionIndex index = SectionIndex.build(curriculum, Lexicon.beside(root, curriculum));

        assertEquals(
                "how-do-i-feed-a-starter",
                index.ask(question).passages().getFirst().heading().anchor());
    }

    @Test
    void linesThatCannotBeUsedAreNamed() {
        CurriculumFolder folder =
                CurriculumFolder.kitchen(root).with("bread/asked.txt", """
                  under nothing
                baking.md#no-such-heading
                  why is it so
                baking.md
                  LONG
                """.replace("LONG", "x".repeat(201)));
        Phrasings phrasings = Phrasings.in(root, folder.read());
        assertEquals(
                List.of(
                        "bread/asked.txt:1: stands under no address, 'page.md' or 'page.md#heading'",
                        "bread/asked.txt:2: no page or heading is called 'bread/baking.md#no-such-heading'",
                        "bread/asked.txt:5: is longer than 200 characters"),
                phrasings.faults().stream().map(Object::toString).toList());
    }

    @Test
    void otherLinesMakeAnotherEdition() {
        CurriculumFolder folder = CurriculumFolder.kitchen(root);
        Lexicon before = Lexicon.beside(root, folder.read());
        assertEquals(before, Lexicon.beside(root, folder.read()));
        folder.with("asked.txt", "tools/knives.md\n  blades and how to hold them\n");
        assertNotEquals(before, Lexicon.beside(root, folder.read()));
    }
}

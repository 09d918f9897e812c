package waymark.search.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.curriculum.CurriculumException;
import waymark.search.Answer;
import waymark.search.CurriculumFolder;
import waymark.search.Passage;
import waymark.search.Question;

class LibraryTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path root;

    CurriculumFolder folder;
    Library library;

    @BeforeEach
    void open() {
        folder = CurriculumFolder.kitchen(root);
        library = Library.open("kitchen", root, InstantSource.system());
    }

    @Test
    void anEditionSaysWhenItWasBuilt() {
        Library atNoon = Library.open("kitchen", root, InstantSource.fixed(NOON));
        assertEquals(NOON, atNoon.current().builtAt());
        assertEquals("kitchen", atNoon.current().curriculum().name());
    }

    @Test
    void aNewPageIsFoundAfterTheReloadAndNotBefore() {
        folder.with("tools/scales.md", "# Scales\n\nA scale weighs the flour to the gram.\n");
        assertTrue(library.current().index().ask(Question.of("scales")).refused());

        Reload.Swapped swapped = assertInstanceOf(Reload.Swapped.class, library.reload(Set.of()));

        assertEquals(List.of("tools/scales"), swapped.changes().added());
        assertEquals(List.of(), swapped.changes().changed());
        assertSame(swapped.edition(), library.current());
        assertFalse(library.current().index().ask(Question.of("scales")).refused());
    }

    @Test
    void nothingNewIsUnchanged() {
        assertEquals(new Reload.Unchanged(), library.reload(Set.of()));
    }

    @Test
    void newSynonymsAreAChange() {
        folder.with("synonyms.txt", "mother, starter\n");
        assertInstanceOf(Reload.Swapped.class, library.reload(Set.of()));
        assertFalse(library.current().index().ask(Question.of("feed my mother")).refused());
    }

    @Test
    void aReloadThatOrphansAReferenceIsRefusedUntilItIsConfirmed() {
        Edition old = library.current();
        folder.with("README.md", "## Cooking\n\n### Bread\n\nDough.\n\n- **[Baking](bread/baking.md):** Ovens\n")
                .without("bread/sourdough.md");
        Set<String> referenced = Set.of("bread/sourdough", "bread/baking", "never/was");

        assertEquals(new Reload.Refused(List.of(), List.of("bread/sourdough"), List.of()), library.reload(referenced));
        assertSame(old, library.current());

        Reload.Swapped swapped = assertInstanceOf(Reload.Swapped.class, library.reload(referenced, true));
        assertEquals(List.of("bread/sourdough"), swapped.changes().removed());
    }

    @Test
    void aReferenceFollowsThePageThatSaysItWasIt() {
        folder.with(
                        "README.md",
                        "## Cooking\n\n### Bread\n\nDough.\n\n- **[Levain](bread/levain.md):** Yeast\n- **[Baking](bread/baking.md):** Ovens\n")
                .without("bread/sourdough.md")
                .with("bread/levain.md", "---\nwas: [bread/sourdough]\n---\n# Levain\n\nWild yeast.\n");

        Reload.Swapped swapped = assertInstanceOf(Reload.Swapped.class, library.reload(Set.of("bread/sourdough")));

        assertEquals(
                Map.of("bread/sourdough", List.of("bread/levain")),
                swapped.changes().moved());
        assertEquals(
                "bread/levain",
                library.current().node("bread/sourdough").orElseThrow().id());
    }

    @Test
    void aTaskOfASplitPageIsFollowedToWhicheverPartHasIt() {
        folder.with("bread/sourdough.md", "# Sourdough\n\nYeast.\n\n## Tasks\n\n- [ ] Feed it (5 min): a photo\n");
        library.reload(Set.of());
        folder.with(
                        "README.md",
                        "## Cooking\n\n### Bread\n\nDough.\n\n- **[Flour](bread/flour.md):** Grain\n- **[Levain](bread/levain.md):** Yeast\n- **[Baking](bread/baking.md):** Ovens\n")
                .without("bread/sourdough.md")
                .with("bread/flour.md", "---\nwas: [bread/sourdough]\n---\n# Flour\n\nGrain.\n")
                .with(
                        "bread/levain.md",
                        "---\nwas: [bread/sourdough]\n---\n# Levain\n\nYeast.\n\n## Tasks\n\n- [ ] Feed it (5 min): a photo\n");

        Reload.Swapped swapped = assertInstanceOf(
                Reload.Swapped.class, library.reload(Set.of("bread/sourdough", "bread/sourdough#feed-it")));

        assertEquals(
                Map.of(
                        "bread/sourdough", List.of("bread/flour", "bread/levain"),
                        "bread/sourdough#feed-it", List.of("bread/levain#feed-it")),
                swapped.changes().moved());
    }

    @Test
    void aFolderThatVanishedIsRefusedAndTheOldEditionStays(@TempDir Path elsewhere) throws Exception {
        CurriculumFolder.kitchen(elsewhere.resolve("gone"));
        Library gone = Library.open("gone", elsewhere.resolve("gone"), InstantSource.fixed(NOON));
        java.nio.file.Files.move(elsewhere.resolve("gone"), elsewhere.resolve("away"));

        Reload.Refused refused = assertInstanceOf(Reload.Refused.class, gone.reload(Set.of()));

        assertFalse(refused.faults().isEmpty());
        assertFalse(gone.current().index().ask(Question.of("sourdough starter")).refused());
        assertThrows(
                CurriculumException.class,
                () -> Library.open("none", elsewhere.resolve("gone"), InstantSource.system()));
    }

    @Test
    void aChangeIsOfferedOnceItStoodStill() {
        assertFalse(library.changed());
        folder.with("tools/scales.md", "# Scales\n\nGrams.\n");
        assertFalse(library.changed(), "still being written, perhaps");
        folder.with("tools/scales.md", "# Scales\n\nGrams and ounces.\n");
        assertFalse(library.changed(), "written again");
        assertTrue(library.changed());
        library.reload(Set.of());
        assertFalse(library.changed());
    }

    @Test
    void aRefusedStateIsNotOfferedAgainUntilTheFilesChange() {
        folder.without("bread/sourdough.md")
                .with("README.md", "## Cooking\n\n### Bread\n\nDough.\n\n- **[Baking](bread/baking.md):** Ovens\n");
        library.changed();
        assertTrue(library.changed());
        assertInstanceOf(Reload.Refused.class, library.reload(Set.of("bread/sourdough")));
        assertFalse(library.changed());
        folder.with("tools/scales.md", "# Scales\n\nGrams.\n");
        library.changed();
        assertTrue(library.changed());
    }

    @Test
    void fiftyMembersWhoAskDuringReloadsAllGetAnAnswerOfOneEdition() throws Exception {
        int members = 50;
        folder.with("tools/scales.md", scales(-1));
        library.reload(Set.of());
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(members);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < members; i++) {
                counts.add(threads.submit(() -> {
                    int asked = 0;
                    while (!done.get() || asked == 0) {
                        askedOfOneEdition(library.current());
                        asked++;
                        started.countDown();
                    }
                    return asked;
                }));
            }
            assertTrue(started.await(30, TimeUnit.SECONDS));
            for (int i = 0; i < 15; i++) {
                folder.with("tools/scales.md", scales(i));
                assertInstanceOf(Reload.Swapped.class, library.reload(Set.of("bread/sourdough")));
            }
            done.set(true);
            for (Future<Integer> count : counts) {
                assertTrue(count.get(30, TimeUnit.SECONDS) > 0);
            }
        }
    }

    private static String scales(int edition) {
        return "# Scales\n\nThis scale weighs flour, edition " + edition + " of it.\n";
    }

    /** The page's words in the answer are those in the curriculum beside it. */
    private static void askedOfOneEdition(Edition edition) {
        Answer feeding = edition.index().ask(Question.of("how do I feed a starter"));
        assertEquals("bread/sourdough", feeding.passages().getFirst().heading().page());
        Passage scale = edition.index()
                .ask(Question.of("scale weighs flour"))
                .passages()
                .getFirst();
        assertEquals("tools/scales", scale.heading().page());
        String page = edition.curriculum()
                .page("tools/scales")
                .orElseThrow()
                .sections()
                .getFirst()
                .text();
        String number = page.substring(page.indexOf("edition"), page.indexOf(" of it"));
        assertTrue(scale.snippet().replace("*", "").contains(number), scale.snippet() + " is not of " + number);
    }
}

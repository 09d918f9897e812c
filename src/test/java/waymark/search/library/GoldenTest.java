package waymark.search.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Fault;
import waymark.search.CurriculumFolder;
import waymark.search.Lexicon;
import waymark.search.SectionIndex;
import waymark.search.eval.Evaluation;

/** Golden questions: what a reload that answers them worse is told, and what their file may look like. */
class GoldenTest {
    private static final String FEEDING = "g1\tnatural\thow do I feed a starter\tbread/sourdough\n";
    private static final String SHARPENING = "g2\tkeyword\tsharpening a blade\ttools/knives\n";

    @TempDir
    Path root;

    CurriculumFolder folder;
    Library library;

    @BeforeEach
    void open() {
        folder = CurriculumFolder.kitchen(root).with("golden.tsv", FEEDING + SHARPENING);
        library = Library.open("kitchen", root, InstantSource.system());
    }

    /** What feeding a starter was about is now said of an oven, on another page. */
    private void spoilTheStarter() {
        folder.with("bread/sourdough.md", "# Notes\n\nIt takes patience.\n")
                .with(
                        "bread/baking.md",
                        "# Baking\n\nAn oven.\n\n## How do I feed a starter motor?\n\nWith current.\n");
    }

    @Test
    void aReloadThatSpoilsAnAnswerIsRefusedWithTheQuestionAndLosesNothing() {
        Edition old = library.current();
        spoilTheStarter();

        Reload.Refused refused = assertInstanceOf(Reload.Refused.class, library.reload(Set.of()));

        assertEquals(
                List.of(new Reload.Fall(
                        "how do I feed a starter", 1, 0, Optional.of("bread/baking#how-do-i-feed-a-starter-motor"))),
                refused.falls());
        assertEquals(List.of(), refused.faults());
        assertEquals(List.of(), refused.orphans());
        assertSame(old, library.current());
    }

    @Test
    void confirmedItIsTakenAndToldAgain() {
        Edition old = library.current();
        spoilTheStarter();

        Reload.Swapped swapped = assertInstanceOf(Reload.Swapped.class, library.reload(Set.of(), true));

        assertEquals(1, swapped.changes().falls().size());
        assertNotSame(old, library.current());
        assertEquals(new Reload.Unchanged(), library.reload(Set.of()), "the new answers are the measure now");
    }

    @Test
    void onATickItIsRefusedOnceAndNotOfferedAgain() {
        spoilTheStarter();
        library.changed();
        assertTrue(library.changed());
        assertInstanceOf(Reload.Refused.class, library.reload(Set.of()));
        assertFalse(library.changed());
    }

    @Test
    void aNodeThatIsGoneCountsAsWorse() {
        folder.with("README.md", "## Cooking\n\n### Bread\n\nDough.\n\n- **[Baking](bread/baking.md):** Ovens\n")
                .without("bread/sourdough.md");

        Reload.Refused refused = assertInstanceOf(Reload.Refused.class, library.reload(Set.of()));

        assertTrue(
                refused.falls().stream()
                        .anyMatch(fall -> fall.question().equals("how do I feed a starter") && fall.after() == 0),
                refused::toString);
    }

    @Test
    void aPageThatMovedIsFollowedWhicheverIdTheFileNames() throws Exception {
        String text = Files.readString(root.resolve("bread/sourdough.md"));
        folder.with(
                        "README.md",
                        Files.readString(root.resolve("README.md")).replace("bread/sourdough.md", "bread/levain.md"))
                .with("bread/levain.md", text.replaceFirst("---\n", "---\nwas: [bread/sourdough]\n"))
                .without("bread/sourdough.md");

        Reload.Swapped swapped = assertInstanceOf(Reload.Swapped.class, library.reload(Set.of()));
        assertEquals(List.of(), swapped.changes().falls());
        assertEquals(List.of(), swapped.edition().golden().faults());

        Edition old = swapped.edition();
        folder.with("golden.tsv", FEEDING.replace("bread/sourdough", "bread/levain"));
        assertInstanceOf(Reload.Swapped.class, library.reload(Set.of()), "the file itself is part of an edition");
        assertEquals(List.of(), library.current().golden().falls(old, library.current()));
    }

    /** Both in one reload: the old edition knows only the old id, the file only the new one. */
    @Test
    void aMoveGuardsOnEvenIfTheFileMovesWithIt() throws Exception {
        folder.with(
                        "README.md",
                        Files.readString(root.resolve("README.md")).replace("bread/sourdough.md", "bread/levain.md"))
                .with("bread/levain.md", "---\nwas: [bread/sourdough]\n---\n# Notes\n\nPatience.\n")
                .without("bread/sourdough.md")
                .with("golden.tsv", FEEDING.replace("bread/sourdough", "bread/levain"));

        Reload.Refused refused = assertInstanceOf(Reload.Refused.class, library.reload(Set.of()));

        assertEquals(1, refused.falls().getFirst().before());
        assertEquals(0, refused.falls().getFirst().after());
    }

    @Test
    void aQuestionThatWasNeverAnsweredForbidsNothing() {
        folder.with("golden.tsv", "g9\tnatural\thow tall is the Matterhorn\tbread/sourdough\n");
        assertInstanceOf(Reload.Swapped.class, library.reload(Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, true",
        "1, 0, true",
        "2, 3, false",
        "2, 4, true",
        "3, 4, true",
        "3, 0, true",
        "4, 5, false",
        "4, 0, false"
    })
    void losingTheFirstPlaceOrTheFirstThreeForbids(int before, int after, boolean forbids) {
        assertEquals(forbids, new Reload.Fall("q", before, after, Optional.empty()).forbids());
    }

    @Test
    void faultsAreWarningsByLineAndTheOtherLinesCount() {
        folder.with("golden.tsv", FEEDING + "only two\tcells\n" + "g3\tcode\tx\tbread/none\n");

        Golden golden = Golden.beside(root, folder.read());

        assertEquals(
                List.of("golden.tsv:2: has 2 cells, not 4", "golden.tsv:3: the curriculum has no node 'bread/none'"),
                golden.faults().stream().map(Object::toString).toList());
        assertTrue(golden.faults().stream().allMatch(f -> f.severity() == Fault.Severity.WARNING));
        assertEquals(2, golden.questions().size());
        library.reload(Set.of());
        assertTrue(library.current().faults().containsAll(golden.faults()), "shown by /curriculum status");
    }

    @Test
    void onlyTheFirstFiveHundredAreAsked() {
        folder.with(
                "golden.tsv",
                IntStream.range(0, 700)
                        .mapToObj(i -> "q" + i + "\tcode\tstarter " + i + "\tbread/sourdough\n")
                        .collect(Collectors.joining()));

        Golden golden = Golden.beside(root, folder.read());

        assertEquals(500, golden.questions().size());
        assertEquals(
                List.of("golden.tsv:1: has 700 questions; only the first 500 are asked"),
                golden.faults().stream().map(Object::toString).toList());
    }

    @Test
    void aFileThatIsNoTableIsOneWarningOrFew() throws Exception {
        Path file = root.resolve("golden.tsv");
        Files.write(file, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "golden.tsv:1: is not UTF-8",
                Golden.beside(root, folder.read()).faults().getFirst().toString());
        Files.writeString(file, "x\n".repeat(5_000));
        assertTrue(Golden.beside(root, folder.read()).faults().size() <= 101);
        Files.writeString(file, "x\n".repeat(500_000));
        assertEquals(1, Golden.beside(root, folder.read()).faults().size());
        Files.delete(file);
        assertEquals(new Golden(List.of(), List.of()), Golden.beside(root, folder.read()));
    }

    /** Ours: every track and milestone is guarded, and nearly every question answered first, or it would guard nothing. */
    @Test
    void ourOwnCoverEveryTrackAndMilestoneAndAreAnsweredFirst() {
        Path corpus = Path.of("corpus");
        Curriculum curriculum = new CurriculumReader().read("default", corpus);
        SectionIndex index = SectionIndex.build(curriculum, Lexicon.beside(corpus, curriculum));
        Golden golden = Golden.beside(corpus, curriculum);
        Set<String> uncovered = new HashSet<>();
        curriculum.tracks().forEach(track -> uncovered.add(track.id()));
        curriculum.roadmap().orElseThrow().milestones().forEach(milestone -> uncovered.add(milestone.id()));
        uncovered.removeIf(id -> golden.questions().stream()
                .flatMap(asked -> asked.nodes().stream())
                .anyMatch(node -> node.equals(id) || node.startsWith(id + "/")));

        Evaluation.Report report = new Evaluation(index::ask).of(golden.questions(), List.of());

        assertEquals(List.of(), golden.faults());
        assertEquals(Set.of(), uncovered);
        assertTrue(golden.questions().size() >= 60, golden.questions()::toString);
        assertTrue(
                report.overall().success1() >= 0.9,
                () -> report.misses().stream()
                        .map(miss -> miss.asked().question())
                        .toList()
                        .toString());
    }
}

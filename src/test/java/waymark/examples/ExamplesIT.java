package waymark.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Fence;
import waymark.curriculum.Page;

/**
 * The curriculum's code does what its pages say: what can be read by its language, what runs, and what it prints.
 *
 * <p>Another folder than {@code corpus} is {@code -Dexamples.corpus=DIR}, and {@code -Dexamples.only=postgres/} takes the pages whose paths
 * begin so. Where a program is not installed, tests that need it are skipped with the reason, unless the environment variable
 * {@code WAYMARK_REQUIRE_EXAMPLES} is set. PySpark runs only where {@code SPARK_HOME} is set. Counts go to {@code target/examples.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesIT {
    private static final Path CORPUS = Path.of(System.getProperty("examples.corpus", "corpus"));
    private static final String ONLY = System.getProperty("examples.only", "");

    private final List<Page> pages = new CurriculumReader()
            .read("examples", CORPUS).pages().stream()
                    .filter(page -> page.path().startsWith(ONLY))
                    .toList();
    private final Engines engines = new Engines();
    private final Syntax syntax = new Syntax();
    private final Summary summary = new Summary();

    ExamplesIT() throws IOException {}

    @TestFactory
    Stream<DynamicTest> blocksCanBeRead() {
        assertFalse(pages.isEmpty(), () -> "no page of " + CORPUS + " begins with " + ONLY);
        return pages.stream()
                .map(page -> dynamicTest(page.path() + " can be read", () -> {
                    List<Fence> fences = Fence.of(CORPUS, page);
                    summary.countShown(page.path(), fences);
                    require(syntax.missing(fences), true);
                    assertEquals(List.of(), syntax.faults(page.path(), fences));
                }));
    }

    @TestFactory
    Stream<DynamicTest> blocksPrintWhatThePageSays() {
        return pages.stream()
                .flatMap(page -> Session.of(page.path(), Fence.of(CORPUS, page)).stream())
                .map(session -> dynamicTest(session.name(), () -> run(session)));
    }

    @TestFactory
    Stream<DynamicTest> projectsHoldWhatTheyPromise() throws IOException {
        ProjectChecks checks = new ProjectChecks(engines, syntax);
        return Project.in(CORPUS).stream()
                .filter(project -> project.name().startsWith(ONLY))
                .flatMap(checks::of);
    }

    private void run(Session session) throws Exception {
        Engine engine = engines.of(session.kind())
                .orElseGet(() -> fail(session.page() + ":"
                        + session.examples().getFirst().block().line() + ": nothing runs " + session.kind()));
        summary.count(session, engine.missing().isEmpty() ? Summary.Fate.RUN : Summary.Fate.COMPILED_ONLY);
        require(engine.missing(), engine.canBeRequired());
        try (WorkingFolder folder =
                WorkingFolder.with(CORPUS.resolve(session.page().replaceFirst("\\.[^.]*$", "")))) {
            session.differences(engine.run(session.blocks(), folder)).ifPresent(Assertions::fail);
        }
    }

    static void require(Optional<String> missing, boolean canBeRequired) {
        boolean required = canBeRequired && System.getenv("WAYMARK_REQUIRE_EXAMPLES") != null;
        assertTrue(!required || missing.isEmpty(), () -> missing.orElse(""));
        Assumptions.assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    }

    @AfterAll
    void sumUp() throws IOException {
        engines.close();
        Files.writeString(Path.of("target", "examples.md"), summary.markdown());
        System.out.println(summary.markdown());
    }
}

package waymark.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The tests of the programs beside the pages: Python compiles, SQL loads, and a project's own checks pass. */
record ProjectChecks(Engines engines, Syntax syntax) {
    Stream<DynamicTest> of(Project project) {
        Stream<DynamicTest> python = project.python().isEmpty()
                ? Stream.of()
                : Stream.of(dynamicTest(project.name() + " compiles", () -> compiles(project)));
        Stream<DynamicTest> sql = project.postgres().isEmpty()
                ? Stream.of()
                : Stream.of(dynamicTest(project.name() + " loads", () -> loads(project)));
        Stream<DynamicTest> checks = project.checks().stream()
                .map(check -> dynamicTest(project.name() + "/" + check.getFileName(), () -> passes(project, check)));
        return Stream.of(python, sql, checks).flatMap(tests -> tests);
    }

    private void compiles(Project project) throws IOException, InterruptedException {
        ExamplesIT.require(syntax.installed().missing(), true);
        List<String> faults = syntax.faults(
                syntax.installed(), project.python().stream().map(Project::text).toList());
        assertEquals(
                List.of(),
                IntStream.range(0, faults.size())
                        .filter(i -> !faults.get(i).isEmpty())
                        .mapToObj(i -> project.python().get(i) + ": " + faults.get(i))
                        .toList());
    }

    /** Its files one after the other in one database; a complaint of the server is a failure. */
    private void loads(Project project) throws Exception {
        List<String> files = project.postgres().stream().map(Project::text).toList();
        List<List<PsqlSession.Reply>> replies = engines.postgres(files);
        assertEquals(
                List.of(),
                IntStream.range(0, replies.size())
                        .boxed()
                        .flatMap(i -> replies.get(i).stream()
                                .filter(PsqlSession.Complaint.class::isInstance)
                                .map(complaint -> project.postgres().get(i) + ": " + complaint.text()))
                        .toList());
    }

    private static void passes(Project project, Path check) throws IOException, InterruptedException {
        Python python = project.needsSpark() ? Python.withSpark() : Python.installed();
        ExamplesIT.require(python.missing(), !project.needsSpark());
        try (WorkingFolder folder = WorkingFolder.with(project.folder())) {
            Command.Ended ended = python.run(folder.path().resolve(check.getFileName()), List.of(), folder);
            assertTrue(ended.success(), () -> check + " failed:\n" + ended.out() + ended.err());
        }
    }
}

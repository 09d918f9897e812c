package waymark.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import waymark.check.HouseCheck;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Fault;
import waymark.curriculum.Inventory;
import waymark.search.library.Golden;

/** {@code waymark check --corpus docs}: counts what a curriculum holds and lists what is wrong with it. */
@Command(name = "check", description = "Count what a curriculum holds and list what is wrong with it.")
final class CheckCli implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The curriculum's folder (default: ${DEFAULT-VALUE}).")
    private Path corpus = Path.of("corpus");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Curriculum curriculum = new CurriculumReader().read("default", corpus);
        List<Fault> beside = Stream.of(
                        HouseCheck.faults(curriculum, corpus),
                        Golden.beside(corpus, curriculum).faults())
                .flatMap(List::stream)
                .toList();
        Inventory inventory = Inventory.of(curriculum, beside);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            // The record's components are the contract's keys, in its order.
            out.println(new ObjectMapper().writeValueAsString(inventory));
        } else {
            print(inventory, out);
        }
        out.flush();
        return inventory.errors().isEmpty() ? 0 : 1;
    }

    private static void print(Inventory inventory, PrintWriter out) {
        out.printf("%6d tracks%n%6d topics%n", inventory.tracks(), inventory.topics());
        out.printf("%6d milestones%n%6d steps%n", inventory.milestones(), inventory.steps());
        out.printf("%6d pages%n%6d sections%n", inventory.pages(), inventory.sections());
        out.printf("%6d tasks%n", inventory.tasks());
        inventory.errors().forEach(fault -> out.println("error   " + fault));
        inventory.warnings().forEach(fault -> out.println("warning " + fault));
    }
}

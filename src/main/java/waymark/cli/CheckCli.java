package waymark.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Fault;
import waymark.curriculum.Fault.Severity;
import waymark.curriculum.Roadmap;

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
    public Integer call() {
        Curriculum curriculum = new CurriculumReader().read("default", corpus);
        ObjectNode counts = counts(curriculum);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            add(counts.putArray("errors"), faults(curriculum, Severity.ERROR));
            add(counts.putArray("warnings"), faults(curriculum, Severity.WARNING));
            out.println(counts);
        } else {
            counts.properties()
                    .forEach(count -> out.printf("%6d %s%n", count.getValue().asInt(), count.getKey()));
            faults(curriculum, Severity.ERROR).forEach(fault -> out.println("error   " + fault));
            faults(curriculum, Severity.WARNING).forEach(fault -> out.println("warning " + fault));
        }
        out.flush();
        return curriculum.usable() ? 0 : 1;
    }

    private static ObjectNode counts(Curriculum curriculum) {
        ObjectNode counts = new ObjectMapper().createObjectNode();
        counts.put("tracks", curriculum.tracks().size());
        counts.put(
                "topics",
                curriculum.tracks().stream().mapToInt(t -> t.topics().size()).sum());
        counts.put(
                "milestones",
                curriculum.roadmap().map(r -> r.milestones().size()).orElse(0));
        counts.put(
                "steps",
                curriculum.roadmap().map(Roadmap::steps).map(List::size).orElse(0));
        counts.put("pages", curriculum.pages().size());
        counts.put(
                "sections",
                curriculum.pages().stream().mapToInt(p -> p.sections().size()).sum());
        counts.put(
                "tasks",
                curriculum.pages().stream().mapToInt(p -> p.tasks().size()).sum());
        return counts;
    }

    private static List<Fault> faults(Curriculum curriculum, Severity severity) {
        return curriculum.faults().stream()
                .filter(f -> f.severity() == severity)
                .toList();
    }

    private static void add(ArrayNode array, List<Fault> faults) {
        faults.forEach(fault -> array.add(fault.toString()));
    }
}

package waymark.search.eval;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import waymark.curriculum.Fault;

/**
 * A file of questions, one a line, cells parted by tabs, no header and no quoting: {@code id kind question node|node}, or for questions
 * that must be refused {@code id question}.
 *
 * @param questions the lines that could be read
 * @param faults the lines that could not, by file and line
 */
public record QuestionFile(List<Asked> questions, List<Fault> faults) {
    public QuestionFile {
        questions = List.copyOf(questions);
        faults = List.copyOf(faults);
    }

    /**
     * A question with its answer.
     *
     * @param kind the way of asking: "typo"; empty for one that must be refused
     * @param nodes ids of nodes any of which answers; empty for one that must be refused
     */
    public record Asked(String id, String kind, String question, Set<String> nodes) {
        public Asked {
            nodes = Set.copyOf(nodes);
        }
    }

    /**
     * Reads questions that the curriculum answers.
     *
     * @param node whether the curriculum has a node of that id; others are faults
     */
    public static QuestionFile answerable(Path file, Predicate<String> node) {
        return read(file, 4, node);
    }

    /** Reads questions that must be refused. */
    public static QuestionFile offTopic(Path file) {
        return read(file, 2, id -> true);
    }

    private static QuestionFile read(Path file, int cells, Predicate<String> node) {
        List<Asked> questions = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (String line : lines(file, faults)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] cell = line.split("\t", -1);
            if (cell.length != cells) {
                faults.add(fault(file, number, "has " + cell.length + " cells, not " + cells));
                continue;
            }
            Asked asked = cells == 2
                    ? new Asked(cell[0].strip(), "", cell[1], Set.of())
                    : new Asked(cell[0].strip(), cell[1].strip(), cell[2], nodes(cell[3]));
            if (asked.id().isEmpty() || !ids.add(asked.id())) {
                faults.add(fault(file, number, "id '" + asked.id() + "' is empty or used before"));
            }
            if (cells == 4 && asked.nodes().isEmpty()) {
                faults.add(fault(file, number, "names no node that answers"));
            }
            for (String id : asked.nodes()) {
                if (!node.test(id)) {
                    faults.add(fault(file, number, "the curriculum has no node '" + id + "'"));
                }
            }
            questions.add(asked);
        }
        return new QuestionFile(questions, faults);
    }

    private static Set<String> nodes(String cell) {
        Set<String> nodes = new HashSet<>(Arrays.asList(cell.strip().split("\\|")));
        nodes.remove("");
        return nodes;
    }

    private static List<String> lines(Path file, List<Fault> faults) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (!lines.isEmpty() && lines.getFirst().startsWith("\uFEFF")) {
                lines.set(0, lines.getFirst().substring(1));
            }
            return lines;
        } catch (MalformedInputException e) {
            faults.add(fault(file, 1, "is not UTF-8"));
        } catch (IOException e) {
            faults.add(fault(file, 1, "cannot be read: " + e.getMessage()));
        }
        return List.of();
    }

    private static Fault fault(Path file, int line, String what) {
        return Fault.error(file.toString(), line, what);
    }
}

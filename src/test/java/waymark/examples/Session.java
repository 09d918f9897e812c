package waymark.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.curriculum.Fence;

/**
 * The blocks of a page that run together, in order, on one engine.
 *
 * @param page its path in the curriculum's folder
 * @param engine as the run marks name it; empty for the usual one of the language
 */
record Session(String page, String language, String engine, List<Example> examples) {
    private static final int LONGEST_LOG = 3_000;

    /**
     * A block that runs.
     *
     * @param expected what the block after it says that this one prints; empty without such a block
     */
    record Example(Fence block, String expected) {}

    /** The sessions of a page, by their first blocks. */
    static List<Session> of(String page, List<Fence> fences) {
        Map<List<String>, List<Example>> examples = new LinkedHashMap<>();
        for (int i = 0; i < fences.size(); i++) {
            Fence fence = fences.get(i);
            if (fence.mark() instanceof Fence.Run run) {
                boolean tellsOutput = i + 1 < fences.size() && fences.get(i + 1).mark() instanceof Fence.Output;
                examples.computeIfAbsent(List.of(fence.language(), run.engine()), key -> new ArrayList<>())
                        .add(new Example(fence, tellsOutput ? fences.get(i + 1).code() : ""));
            }
        }
        return examples.entrySet().stream()
                .map(entry -> new Session(
                        page, entry.getKey().getFirst(), entry.getKey().getLast(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Language and engine: {@code sql}, {@code sql spark}. */
    String kind() {
        return (language + " " + engine).strip();
    }

    String name() {
        return page + " " + kind();
    }

    List<String> blocks() {
        return examples.stream().map(example -> example.block().code()).toList();
    }

    /** The blocks that did not print what the page says, one after the other, and the end of the engine's log; empty where all did. */
    Optional<String> differences(Engine.Printed printed) {
        StringBuilder differences = new StringBuilder();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            String place = page + ":" + example.block().line();
            if (i >= printed.blocks().size()) {
                differences.append(place).append(" did not run to its end\n");
            } else if (!PrintedText.same(example.expected(), printed.blocks().get(i))) {
                differences.append(place).append(" prints something else.\n");
                differences.append("--- The page says:\n").append(example.expected());
                differences.append("--- It prints:\n").append(printed.blocks().get(i));
            }
        }
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        String log = printed.log().substring(Math.max(0, printed.log().length() - LONGEST_LOG));
        return Optional.of(differences + (log.isBlank() ? "" : "--- The log:\n" + log));
    }
}

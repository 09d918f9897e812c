package waymark.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.curriculum.Fence;

/**
 * Whether a language can read its blocks, run or shown: Python compiles, bash and the readers of JSON and YAML take them.
 *
 * @param newest compiles the blocks that need Python 3.14, which the installed one may not read
 */
record Syntax(Python installed, Python newest) {
    private static final Path COMPILE_BLOCKS = Path.of("src/test/python/compile_blocks.py");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final YAMLMapper YAML = new YAMLMapper();

    Syntax() {
        this(Python.installed(), Python.newest());
    }

    /** What this machine lacks to judge these blocks. */
    Optional<String> missing(List<Fence> fences) {
        Optional<String> bash = fences.stream().anyMatch(f -> f.language().equals("bash"))
                ? Installed.missing("bash")
                : Optional.empty();
        return fences.stream()
                .filter(fence -> fence.language().equals("python"))
                .map(this::python)
                .flatMap(python -> python.missing().stream())
                .findFirst()
                .or(() -> bash);
    }

    /** What is wrong with the blocks of a page, each fault with its line: {@code x.md:7: invalid syntax}. */
    List<String> faults(String page, List<Fence> fences) throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        for (Python python : List.of(installed, newest)) {
            List<Fence> blocks = fences.stream()
                    .filter(f -> f.language().equals("python") && python(f).equals(python))
                    .toList();
            List<String> found = faults(python, blocks.stream().map(Fence::code).toList());
            for (int i = 0; i < found.size(); i++) {
                add(page, blocks.get(i), found.get(i), faults);
            }
        }
        for (Fence fence : fences) {
            add(page, fence, fault(fence), faults);
        }
        return faults;
    }

    /** What is wrong with each of these Python sources; empty text where nothing is. */
    List<String> faults(Python python, List<String> sources) throws IOException, InterruptedException {
        if (sources.isEmpty()) {
            return List.of();
        }
        try (WorkingFolder folder = WorkingFolder.empty()) {
            Path file = folder.hidden("sources.json");
            JSON.writeValue(file.toFile(), sources);
            Command.Ended ended = python.run(COMPILE_BLOCKS, List.of(file.toString()), folder);
            if (!ended.success()) {
                throw new IOException("compile_blocks.py failed: " + ended.err());
            }
            return JSON.readValue(ended.out(), new TypeReference<List<String>>() {});
        }
    }

    private Python python(Fence fence) {
        boolean needsNewest = switch (fence.mark()) {
            case Fence.Run run -> run.engine().equals("3.14");
            case Fence.Shown shown -> shown.reason().contains("Python 3.14");
            case Fence.Output output -> false;
            case Fence.Unmarked unmarked -> false;
        };
        return needsNewest ? newest : installed;
    }

    private static void add(String page, Fence fence, String fault, List<String> faults) {
        if (!fault.isEmpty()) {
            faults.add(page + ":" + fence.line() + ": " + fence.language() + ": " + fault);
        }
    }

    private static String fault(Fence fence) throws IOException, InterruptedException {
        try {
            return switch (fence.language()) {
                case "bash" -> bash(fence.code());
                case "json" -> {
                    JSON.readTree(fence.code());
                    yield "";
                }
                case "yaml" -> {
                    readAll(fence.code());
                    yield "";
                }
                default -> "";
            };
        } catch (JsonProcessingException malformed) {
            return malformed.getMessage();
        }
    }

    private static String bash(String script) throws IOException, InterruptedException {
        try (WorkingFolder folder = WorkingFolder.empty()) {
            Path file = Files.writeString(folder.hidden("block.sh"), script);
            Command.Ended ended =
                    new Command(List.of("bash", "-n", file.toString()), folder.path(), Map.of(), PATIENCE).run();
            return ended.success() ? "" : ended.err().replace(file.toString(), "bash");
        }
    }

    /** A block of YAML may hold several documents. */
    private static void readAll(String yaml) throws IOException {
        try (MappingIterator<Object> documents = YAML.readerFor(Object.class).readValues(yaml)) {
            documents.readAll();
        }
    }
}

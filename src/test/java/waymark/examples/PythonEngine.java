package waymark.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Python blocks, all in one process and one namespace. An exception prints its last line.
 *
 * @param options what {@code run_blocks.py} is told besides
 */
record PythonEngine(Python python, boolean canBeRequired, List<String> options) implements Engine {
    private static final Path RUN_BLOCKS = Path.of("src/test/python/run_blocks.py");

    static PythonEngine installed() {
        return new PythonEngine(Python.installed(), true, List.of());
    }

    static PythonEngine newest() {
        return new PythonEngine(Python.newest(), true, List.of());
    }

    static PythonEngine spark() throws IOException {
        return new PythonEngine(Python.withSpark(), false, List.of("spark"));
    }

    @Override
    public Optional<String> missing() {
        return python.missing();
    }

    @Override
    public Printed run(List<String> blocks, WorkingFolder folder) throws IOException, InterruptedException {
        Path file = folder.hidden("blocks.json");
        new ObjectMapper().writeValue(file.toFile(), blocks);
        List<String> arguments =
                Stream.concat(Stream.of(file.toString()), options.stream()).toList();
        return Transcript.of(python.run(RUN_BLOCKS, arguments, folder));
    }
}

package waymark.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Python that can be started, with what it needs for that.
 *
 * @param missing what this machine lacks; empty where it can be started
 * @param start the words before a program's file
 */
record Python(Optional<String> missing, List<String> start, Map<String, String> environment, Duration patience) {
    private static final Path NODE = Path.of("src/test/node").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The machine's own. */
    static Python installed() {
        return new Python(Installed.missing("python3"), List.of("python3"), Map.of(), PATIENCE);
    }

    /** CPython 3.14, compiled for node: whatever this machine's Python is, blocks that need the newest run. */
    static Python newest() {
        Optional<String> missing = Files.isDirectory(NODE.resolve("node_modules/pyodide"))
                ? Installed.missing("node")
                : Optional.of("pyodide is not installed: run npm ci in src/test/node");
        return new Python(missing, List.of("node", NODE.resolve("pyodide.mjs").toString()), Map.of(), PATIENCE);
    }

    /** The machine's own with the PySpark of {@code SPARK_HOME}, which no package registry of Java has. */
    static Python withSpark() throws IOException {
        Optional<Path> spark = Optional.ofNullable(System.getenv("SPARK_HOME")).map(Path::of);
        Optional<Path> jdk = Installed.jdk17();
        if (spark.isEmpty() || jdk.isEmpty()) {
            String missing = spark.isEmpty() ? "SPARK_HOME is not set" : "no JDK 17: set WAYMARK_JDK17";
            return new Python(Optional.of(missing), List.of(), Map.of(), PATIENCE);
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", jdk.get().toString());
        environment.put("PYTHONPATH", sources(spark.get().resolve("python")));
        environment.put("PYSPARK_PYTHON", "python3");
        environment.put("PYTHONWARNINGS", "ignore");
        environment.put(
                "SPARK_CONF_DIR",
                Path.of("src/test/spark/conf").toAbsolutePath().toString());
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
        return new Python(Installed.missing("python3"), List.of("python3"), environment, Duration.ofMinutes(5));
    }

    private static String sources(Path python) throws IOException {
        try (Stream<Path> libraries = Files.list(python.resolve("lib"))) {
            Stream<Path> zips = libraries.filter(file -> file.toString().endsWith(".zip"));
            return Stream.concat(Stream.of(python), zips).map(Path::toString).collect(Collectors.joining(":"));
        }
    }

    /** Runs a program to its end in the session's folder. */
    Command.Ended run(Path program, List<String> arguments, WorkingFolder folder)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(start);
        words.add(program.toAbsolutePath().toString());
        words.addAll(arguments);
        return new Command(words, folder.path(), environment, patience).run();
    }
}

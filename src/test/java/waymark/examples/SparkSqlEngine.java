package waymark.examples;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Spark SQL blocks in one Java 17 for all pages, in which {@code SparkSql.java} gives each page a Spark of its own. */
final class SparkSqlEngine implements Engine, AutoCloseable {
    private static final Path PROGRAM = Path.of("src/test/spark/SparkSql.java").toAbsolutePath();
    private static final Path CONFIGURATION = Path.of("src/test/spark/conf").toAbsolutePath();

    /** Written by the build; see the profile {@code examples}. */
    private static final Path CLASS_PATH = Path.of("target/spark.classpath").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Those of Java's own packages that Spark reaches into; its own scripts open the same ones. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "sun.nio.ch",
            "sun.security.action",
            "sun.util.calendar");

    private final ObjectMapper json = new ObjectMapper();
    private final Optional<Path> jdk = Installed.jdk17();
    private @Nullable Running running;

    /** The started program. It works in a folder that is removed with it. */
    private record Running(Process process, Writer requests, BufferedReader replies, WorkingFolder folder, Path log) {}

    @Override
    public Optional<String> missing() {
        if (jdk.isEmpty()) {
            return Optional.of("no JDK 17: set WAYMARK_JDK17");
        }
        return Files.isRegularFile(CLASS_PATH)
                ? Optional.empty()
                : Optional.of("no " + CLASS_PATH.getFileName() + " in target: run mvn -Pexamples verify");
    }

    @Override
    public Printed run(List<String> blocks, WorkingFolder folder) throws IOException, InterruptedException {
        Running spark = started();
        String request = json.writeValueAsString(Map.of("folder", folder.path().toString(), "blocks", blocks));
        Optional<String> reply = reply(spark, request);
        if (reply.isPresent()) {
            // Refused statements print their reason; what the log says of them explains nothing.
            return new Printed(json.readValue(reply.get(), new TypeReference<List<String>>() {}), "");
        }
        String log = Files.readString(spark.log());
        // The next page may fare better with a new one.
        close();
        return new Printed(List.of(), log);
    }

    /** What the program answers; empty where it has ended, or is silent for too long. */
    private static Optional<String> reply(Running spark, String request) throws InterruptedException {
        CompletableFuture<Optional<String>> reply = CompletableFuture.supplyAsync(() -> {
            try {
                spark.requests().write(request + "\n");
                spark.requests().flush();
                return Optional.ofNullable(spark.replies().readLine());
            } catch (IOException ended) {
                return Optional.empty();
            }
        });
        try {
            return reply.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            return Optional.empty();
        }
    }

    private Running started() throws IOException {
        if (running == null) {
            WorkingFolder folder = WorkingFolder.empty();
            Path log = folder.hidden("log");
            Process process = Command.builder(command(folder), folder.path(), Map.of("SPARK_LOCAL_IP", "127.0.0.1"))
                    .redirectError(log.toFile())
                    .start();
            running = new Running(
                    process,
                    process.outputWriter(StandardCharsets.UTF_8),
                    process.inputReader(StandardCharsets.UTF_8),
                    folder,
                    log);
        }
        return running;
    }

    private List<String> command(WorkingFolder folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(jdk.orElseThrow().resolve("bin/java").toString());
        command.add("-Djava.io.tmpdir=" + folder.path());
        // It lives for a minute or two: what the second compiler and a parallel collector cost never pays.
        command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-cp", CONFIGURATION + ":" + Files.readString(CLASS_PATH).strip(), PROGRAM.toString()));
        return command;
    }

    @Override
    public void close() throws IOException {
        if (running != null) {
            running.process().destroyForcibly().onExit().join();
            running.folder().close();
            running = null;
        }
    }
}

package waymark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Waymark in a process of its own, as an operator starts it. The tests' classes and their logging are not on its class path. */
final class WaymarkProcess {
    static final String TOKEN_VARIABLE = "WAYMARK_TOKEN";
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    /** How it ended, and all that it printed. */
    record Ended(int exit, List<String> out, List<String> err) {}

    private WaymarkProcess() {}

    /** Runs a command to its end: {@code run(Map.of(), "check", "--corpus", "docs")}. */
    static Ended run(Map<String, String> environment, String... arguments) {
        return run(builder(environment, arguments));
    }

    static Ended run(ProcessBuilder builder) {
        try {
            Path out = Files.createTempFile("waymark", ".out");
            Path err = Files.createTempFile("waymark", ".err");
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try {
                if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError(builder.command().getLast() + " still runs after " + TIMEOUT + ": "
                            + Files.readAllLines(err));
                }
                return new Ended(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
            } finally {
                process.destroyForcibly();
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A command that is not started yet; it inherits no token. */
    static ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                // These processes live for seconds: what the second compiler and a parallel collector cost never pays.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove(TOKEN_VARIABLE);
        builder.environment().putAll(environment);
        return builder;
    }

    /** The same, bound by files' permissions even where the superuser starts it; empty where that cannot be arranged. */
    static Optional<ProcessBuilder> boundByPermissions(ProcessBuilder builder) {
        if (!System.getProperty("user.name").equals("root")) {
            return Optional.of(builder);
        }
        Path setpriv = Path.of("/usr/bin/setpriv");
        if (!Files.isExecutable(setpriv)) {
            return Optional.empty();
        }
        builder.command().addAll(0, List.of(setpriv.toString(), "--bounding-set=-dac_override,-dac_read_search"));
        return Optional.of(builder);
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.replace(File.separatorChar, '/').contains("/test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}

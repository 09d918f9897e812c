package waymark.examples;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program to run to its end, without input. It runs in one locale and time zone, so that its output is the same everywhere.
 *
 * @param environment what is added to ours
 * @param patience after which it is stopped
 */
record Command(List<String> words, Path folder, Map<String, String> environment, Duration patience) {
    private static final Map<String, String> SAME_EVERYWHERE = Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC");

    /** How a program ended and what it printed; without success where it was stopped, which the last line of {@code err} says. */
    record Ended(boolean success, String out, String err) {}

    Ended run() throws IOException, InterruptedException {
        Path out = Files.createTempFile("examples", ".out");
        Path err = Files.createTempFile("examples", ".err");
        try {
            Process process = builder(words, folder, environment)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try {
                boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
                String stopped = ended ? "" : "\n" + words.getFirst() + " was stopped after " + patience;
                return new Ended(ended && process.exitValue() == 0, text(out), text(err) + stopped);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** A program that is not started yet, for those that do not run to their end. */
    static ProcessBuilder builder(List<String> words, Path folder, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().putAll(SAME_EVERYWHERE);
        builder.environment().putAll(environment);
        return builder;
    }

    /** Programs may print what is no UTF-8. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}

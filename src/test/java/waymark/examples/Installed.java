package waymark.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs that this machine has. */
final class Installed {
    private static final Path JDKS = Path.of("/usr/lib/jvm");

    private Installed() {}

    /** What to say of the first of these programs that the PATH does not have; empty where it has all. */
    static Optional<String> missing(String... programs) {
        return Stream.of(programs)
                .filter(program -> !onPath(program))
                .map(program -> program + " is not on the PATH")
                .findFirst();
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** A JDK 17, on which Spark runs: that of {@code WAYMARK_JDK17}, else one in {@code /usr/lib/jvm}. */
    static Optional<Path> jdk17() {
        return Optional.ofNullable(System.getenv("WAYMARK_JDK17"))
                .map(named -> Stream.of(Path.of(named)))
                .orElseGet(() -> jdks().stream()
                        .filter(jdk -> jdk.getFileName().toString().contains("17"))
                        .sorted())
                .filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac")))
                .findFirst();
    }

    private static List<Path> jdks() {
        if (!Files.isDirectory(JDKS)) {
            return List.of();
        }
        try (Stream<Path> jdks = Files.list(JDKS)) {
            return jdks.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

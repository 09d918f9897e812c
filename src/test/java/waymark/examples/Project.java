package waymark.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Programs that lie beside the pages, {@code postgres/project-01/schema.sql}.
 *
 * @param name the folder's path in the curriculum's folder
 * @param files by name, {@code schema.sql} before all
 */
record Project(String name, Path folder, List<Path> files) {
    private static final Comparator<Path> SCHEMA_FIRST =
            Comparator.comparing((Path file) -> !file.endsWith("schema.sql")).thenComparing(Path::getFileName);

    /** Every folder below a curriculum's with a Python or SQL file in it. */
    static List<Project> in(Path corpus) throws IOException {
        try (Stream<Path> all = Files.walk(corpus)) {
            TreeMap<Path, List<Path>> folders = all.filter(Files::isRegularFile)
                    .filter(file -> isNamed(file, ".+\\.(py|sql)"))
                    .sorted(SCHEMA_FIRST)
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
            return folders.entrySet().stream()
                    .map(e -> new Project(corpus.relativize(e.getKey()).toString(), e.getKey(), e.getValue()))
                    .toList();
        }
    }

    List<Path> python() {
        return files.stream().filter(file -> isNamed(file, ".+\\.py")).toList();
    }

    /** Its files for PostgreSQL, in the order in which they are run: other tracks' SQL is not for it. */
    List<Path> postgres() {
        return files.stream()
                .filter(file -> name.startsWith("postgres") && isNamed(file, ".+\\.sql"))
                .toList();
    }

    /** The programs that say by their exit whether the project holds what it promises. */
    List<Path> checks() {
        return files.stream()
                .filter(file -> isNamed(file, "test_.*\\.py|check\\.py"))
                .toList();
    }

    boolean needsSpark() {
        return python().stream().anyMatch(file -> text(file).contains("pyspark"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNamed(Path file, String pattern) {
        return file.getFileName().toString().matches(pattern);
    }
}

package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import waymark.WaymarkProcess.Ended;
import waymark.store.Database;

/**
 * A start that is to fail as an operator may expect it.
 *
 * @param folder holds all that the start could damage
 */
record RefusedStart(Path folder) {
    /** What the first start makes in its data folder, however it ends. */
    private static final Set<String> NEW = Set.of("data/" + Database.FILE, "data/waymark.lock", "data/waymark.store");

    /** The one line that it says. It ends with code 2, leaves every file as it was, and at most makes a new database. */
    String line(ProcessBuilder command) throws IOException {
        Map<String, String> before = files();
        Ended ended = WaymarkProcess.run(command);
        assertEquals(2, ended.exit(), ended::toString);
        assertEquals(1, ended.err().size(), ended::toString);
        assertEquals(List.of(), ended.out());
        Map<String, String> after = files();
        after.keySet().removeIf(name -> !before.containsKey(name) && NEW.contains(name));
        assertEquals(before, after, "the files, and what they hold");
        return ended.err().getFirst();
    }

    /** All files by their path, with what they hold. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}

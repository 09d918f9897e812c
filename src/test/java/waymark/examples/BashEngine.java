package waymark.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Bash blocks, all in one shell whose folder is also its home, so that nobody's settings of git count. */
final class BashEngine implements Engine {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public Optional<String> missing() {
        return Installed.missing("bash", "git", "python3");
    }

    @Override
    public Printed run(List<String> blocks, WorkingFolder folder) throws IOException, InterruptedException {
        String script = blocks.stream()
                .map(block -> "{\n" + block + "\n} 2>&1\nprintf '\\001\\n'\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.hidden("blocks.sh"), script);
        Map<String, String> environment = Map.of("HOME", folder.path().toString(), "GIT_CONFIG_NOSYSTEM", "1");
        return Transcript.of(new Command(List.of("bash", file.toString()), folder.path(), environment, PATIENCE).run());
    }
}

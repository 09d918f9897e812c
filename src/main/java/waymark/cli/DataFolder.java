package waymark.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import waymark.config.Config;

/** Which data folder a command is about: that of a configuration, or one named by itself. */
final class DataFolder {
    @Option(names = "--config", paramLabel = "FILE", description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("config", "waymark.yml");

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder, in the place of the configuration's.")
    private @Nullable Path data;

    Path read() {
        return data != null ? data : Config.load(config, System.getenv()).data();
    }
}

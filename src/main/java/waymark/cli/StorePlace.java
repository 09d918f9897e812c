package waymark.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import waymark.config.Config;

/** Which store a command is about: that of a configuration, or of a data folder named by itself. */
final class StorePlace {
    @Option(names = "--config", paramLabel = "FILE", description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("config", "waymark.yml");

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder, in the place of the configuration's.")
    private @Nullable Path data;

    Path dataFolder() {
        return data != null ? data : Config.load(config, System.getenv()).data();
    }
}

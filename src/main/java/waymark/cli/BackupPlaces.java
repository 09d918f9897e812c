package waymark.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waymark.config.Config;

/** Which backup and which data folder a command is about: the folder of a configuration, or one named by itself. */
final class BackupPlaces {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("config", "waymark.yml");

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder, in the place of the configuration's.")
    private @Nullable Path data;

    Path file() {
        return file;
    }

    Path dataFolder() {
        return data != null ? data : Config.load(config, System.getenv()).data();
    }
}

package waymark.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import waymark.App;
import waymark.config.Config;

/** {@code waymark run --config config/waymark.yml}: the bot on Discord, until it is stopped. */
@Command(name = "run", description = "Run the bot against Discord.")
final class RunCli implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("config", "waymark.yml");

    @Override
    public Integer call() throws InterruptedException {
        Stop.await(App.run(Config.load(config, System.getenv())));
        return 0;
    }
}

package waymark.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import waymark.store.Database;

/** {@code waymark restore FILE}: puts a backup in the place of the store and keeps what it replaced. */
@Command(name = "restore", description = "Put a backup in the place of the store; the bot must be stopped.")
final class RestoreCli implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Mixin
    private StorePlace store = new StorePlace();

    @Override
    public Integer call() {
        Optional<Path> aside = Database.restore(
                store.dataFolder(), file, InstantSource.system().instant());
        PrintWriter out = spec.commandLine().getOut();
        out.println("restored from " + file);
        aside.ifPresent(path -> out.println("what was there before is kept in " + path));
        out.flush();
        return 0;
    }
}

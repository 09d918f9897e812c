package waymark.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import waymark.store.Database;

/** {@code waymark backup FILE}: a copy of the store as of this moment, while the bot runs or not. */
@Command(name = "backup", description = "Copy the store to a file, while the bot runs or not.")
final class BackupCli implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Mixin
    private StorePlace store = new StorePlace();

    @Override
    public Integer call() {
        Database.backup(store.dataFolder(), file);
        PrintWriter out = spec.commandLine().getOut();
        out.println("backed up to " + file);
        out.flush();
        return 0;
    }
}

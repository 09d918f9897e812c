package waymark.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import waymark.PracticeApp;
import waymark.practice.PortBusyException;

/** {@code waymark practice}: a Discord on this machine with the bot in it, for whoever wants to see it first. */
@Command(name = "practice", description = "Start a practice server, its page and the bot on this machine.")
final class PracticeCli implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--port", description = "The page's port (default: ${DEFAULT-VALUE}).")
    private int port = 8090;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "Where to listen (default: ${DEFAULT-VALUE}).")
    private String bind = "127.0.0.1";

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The curriculum's folder (default: ${DEFAULT-VALUE}).")
    private Path corpus = Path.of("corpus");

    @Option(names = "--data", paramLabel = "DIR", description = "Keep members' progress there; forgotten otherwise.")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException, PortBusyException {
        // The page is the thing to look at: only what goes wrong is worth a line beside its address.
        ((Logger) LoggerFactory.getLogger("waymark")).setLevel(Level.WARN);
        PracticeApp practice =
                PracticeApp.start(new PracticeApp.Options(bind, port, corpus, Optional.ofNullable(data)));
        PrintWriter out = spec.commandLine().getOut();
        out.println("""

                Waymark's practice server is running. Open %s

                It is a Discord on this machine, with the bot in it. Three things to try there:
                  1. Ask a question: type /ask and, for example, what does the driver do
                  2. Open #daily and press Done on today's task: your streak is 1
                  3. Jump to tomorrow and press Done on the new task: your streak is 2

                Ctrl-C stops it.""".formatted(practice.address()));
        out.flush();
        Stop.await(practice);
        return 0;
    }
}

package waymark.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import waymark.config.ConfigException;
import waymark.curriculum.CurriculumException;
import waymark.discord.ConnectException;
import waymark.practice.PortBusyException;
import waymark.store.StoreException;
import waymark.web.WebServerException;

/** All commands; {@code practice} where none is given. */
@Command(
        name = "waymark",
        description = "A study assistant for Discord servers.",
        mixinStandardHelpOptions = true,
        versionProvider = WaymarkCli.Version.class,
        subcommands = {
            PracticeCli.class,
            RunCli.class,
            AskCli.class,
            CheckCli.class,
            EvalCli.class,
            HistoryCli.class,
            BackupCli.class,
            RestoreCli.class,
            ForgetCli.class,
            RecountCli.class,
            DoctorCli.class,
            HelpCommand.class
        })
public final class WaymarkCli {
    private static final int USAGE = 2;

    private WaymarkCli() {}

    /** Runs a command and returns its exit code. */
    public static int run(String... args) {
        CommandLine commands = new CommandLine(new WaymarkCli())
                .setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(WaymarkCli::wrongUsage)
                .setExecutionExceptionHandler((failure, command, result) -> failed(failure, command));
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return commands.execute(args.length == 0 ? new String[] {"practice"} : args);
    }

    /** The version in the jar's manifest; a build that was never packaged has none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = WaymarkCli.class.getPackage().getImplementationVersion();
            return new String[] {"Waymark " + (version == null ? "(not packaged)" : version)};
        }
    }

    private static int wrongUsage(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        String what = String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong usage");
        command.getErr()
                .println(command.getCommandName() + ": " + what + " (see: waymark help " + command.getCommandName()
                        + ")");
        return USAGE;
    }

    /** What the operator can mend is one line that says how; anything else is ours, and the log has its trace. */
    private static int failed(Exception failure, CommandLine command) {
        boolean expected = failure instanceof ConfigException
                || failure instanceof CurriculumException
                || failure instanceof StoreException
                || failure instanceof ConnectException
                || failure instanceof PortBusyException
                || failure instanceof WebServerException;
        if (expected) {
            command.getErr().println(command.getCommandName() + ": " + failure.getMessage());
        } else {
            // Its text goes to the log alone, which hides tokens.
            LoggerFactory.getLogger(WaymarkCli.class).error("{} failed", command.getCommandName(), failure);
            command.getErr()
                    .println(command.getCommandName() + ": failed unexpectedly, the log says where ("
                            + failure.getClass().getSimpleName() + ")");
        }
        return USAGE;
    }
}

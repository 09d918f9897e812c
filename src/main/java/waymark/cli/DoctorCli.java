package waymark.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import waymark.Doctor;
import waymark.Doctor.Finding;
import waymark.config.Config;

/** {@code waymark doctor}: looks at everything the bot needs and says what is wrong and how to mend it. */
@Command(name = "doctor", description = "Check configuration, curriculum, store and Discord.")
final class DoctorCli implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("config", "waymark.yml");

    @Option(names = "--live", description = "Log in, register the commands, post, edit and delete in --channel.")
    private boolean live;

    @Option(names = "--channel", paramLabel = "ID", description = "The channel for --live.")
    private @Nullable Long channel;

    @Override
    public Integer call() {
        if (live != (channel != null)) {
            throw new ParameterException(spec.commandLine(), "--live and --channel ID go together");
        }
        Config read = Config.load(config, System.getenv());
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings =
                Doctor.examine(read, channel == null ? OptionalLong.empty() : OptionalLong.of(channel), finding -> {
                    out.printf("%-5s %s: %s%n", finding.ok() ? "ok" : "WRONG", finding.what(), finding.said());
                    out.flush();
                });
        return findings.stream().allMatch(Finding::ok) ? 0 : 1;
    }
}

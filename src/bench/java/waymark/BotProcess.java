package waymark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import waymark.practice.PracticeServer;

/**
 * The packaged bot as an operator starts it, {@code java OPTIONS -jar target/waymark.jar run}, in a process of its own, which yields to
 * whatever else measures on this machine.
 */
final class BotProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/waymark.jar");
    private static final String COMMANDS = "/applications/{application_id}/commands";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final int KIB_PER_MIB = 1024;

    /**
     * What {@code /proc/PID/status} says, in MiB.
     *
     * @param resident in memory now (VmRSS), files that are mapped included
     * @param peak the most that was resident since the start (VmHWM)
     */
    record Memory(long resident, long peak) {}

    private final Process process;
    private final Path log;
    private final CompletableFuture<Void> registered;

    private BotProcess(Process process, Path log, CompletableFuture<Void> registered) {
        this.process = process;
        this.log = log;
        this.registered = registered;
    }

    /**
     * Starts it against a practice server that no bot has signed in to yet.
     *
     * @param options of the Java launcher
     * @param folder empty; for its configuration, data and log
     * @param corpus its curriculum
     * @param ticked whether it asks the practice server for the time, which costs a request each time
     * @throws IOException if the jar is missing or Java does not start
     */
    static BotProcess start(PracticeServer server, List<String> options, Path folder, Path corpus, boolean ticked)
            throws IOException {
        if (!Files.exists(JAR)) {
            throw new IOException(
                    JAR.toAbsolutePath() + " is missing: run from the project's folder after mvn package");
        }
        Path config = Files.writeString(folder.resolve("waymark.yml"), """
                discord:
                  api_url: %s
                  %s
                curricula:
                  default:
                    path: %s
                data:
                  folder: %s
                """.formatted(
                        server.apiUrl(),
                        ticked ? "clock_url: " + server.address() + "/practice/clock" : "",
                        corpus.toAbsolutePath(),
                        folder.resolve("data")));
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of("-jar", JAR.toString(), "run", "--config", config.toString()));
        return started(server, command, folder);
    }

    /** Starts {@link BareBot} in its place. */
    static BotProcess bare(PracticeServer server, Path folder) throws IOException {
        String gateway = "ws://127.0.0.1:" + server.port() + "/gateway";
        return started(
                server,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareBot.class.getName(),
                        server.apiUrl().toString(),
                        gateway),
                folder);
    }

    /** Server and members stand for machines of their own: where they share one with the bot, it takes what they leave. */
    private static List<String> yielding() {
        Path nice = Path.of("/usr/bin/nice");
        return Files.isExecutable(nice) ? List.of(nice.toString(), "-n", "10") : List.of();
    }

    private static BotProcess started(PracticeServer server, List<String> arguments, Path folder) throws IOException {
        CompletableFuture<Void> registered = new CompletableFuture<>();
        server.listen(exchange -> {
            if (exchange.byBot()
                    && exchange.method().equals("PUT")
                    && exchange.template().equals(COMMANDS)) {
                registered.complete(null);
            }
        });
        List<String> command = new ArrayList<>(yielding());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path log = folder.resolve("bot.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
        builder.environment().put(WaymarkProcess.TOKEN_VARIABLE, server.botToken());
        return new BotProcess(builder.start(), log, registered);
    }

    /**
     * Waits until members are offered its commands.
     *
     * @throws IOException with what it printed, if it ended or took too long
     */
    void awaitCommands() throws IOException, InterruptedException {
        try {
            CompletableFuture.anyOf(registered, process.onExit()).get(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("no commands within " + START_TIMEOUT + ": " + Files.readString(log), e);
        }
        if (!process.isAlive()) {
            throw new IOException("ended with code " + process.exitValue() + ": " + Files.readString(log));
        }
    }

    Memory memory() throws IOException {
        return new Memory(mib("VmRSS:"), mib("VmHWM:"));
    }

    private long mib(String key) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            String line = lines.filter(l -> l.startsWith(key)).findFirst().orElseThrow();
            return Math.round(Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB);
        }
    }

    /** Stops it as a service manager does, and takes it down if it does not stop. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the bot still ran " + STOP_TIMEOUT + " after being told to stop");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** The bot in a process that is killed again and again; all its lives write to one log. */
final class CrashBot implements AutoCloseable {
    private static final Duration DEATH_TIMEOUT = Duration.ofSeconds(10);

    private final ProcessBuilder builder;
    private final Path log;
    private final AtomicReference<Process> process = new AtomicReference<>();
    private final AtomicBoolean killed = new AtomicBoolean(true);
    private long read;

    CrashBot(Path config, String token, Path log) throws IOException {
        this.log = log;
        read = Files.exists(log) ? Files.size(log) : 0;
        builder = WaymarkProcess.builder(
                        Map.of(WaymarkProcess.TOKEN_VARIABLE, token), "run", "--config", config.toString())
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .redirectError(Redirect.appendTo(log.toFile()));
    }

    /** Starts it, and returns its process. */
    ProcessHandle start() {
        try {
            Process started = builder.start();
            killed.set(false);
            process.set(started);
            return started.toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}, from any thread; true when that was what ended it. */
    boolean kill() {
        Process victim = process.get();
        boolean first = victim.isAlive() && killed.compareAndSet(false, true);
        victim.destroyForcibly();
        return first;
    }

    boolean killed() {
        return killed.get();
    }

    /** Waits until the killed process is gone. */
    void awaitDeath() {
        try {
            if (!process.get().waitFor(DEATH_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("alive " + DEATH_TIMEOUT + " after kill -9");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @throws AssertionError when it ended without having been killed */
    void assertNotEndedByItself() {
        if (!process.get().isAlive() && !killed.get()) {
            throw new AssertionError(
                    "the bot ended by itself with code " + process.get().exitValue());
        }
    }

    /** What was logged since the last call. */
    synchronized List<String> newLog() {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(read);
            byte[] bytes = in.readAllBytes();
            read += bytes.length;
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.get() != null) {
            kill();
            awaitDeath();
        }
    }
}

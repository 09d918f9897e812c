package waymark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A disk of a few MiB that can be filled without harm to any other: a tmpfs in a mount namespace of its own, which needs Linux and either
 * the superuser or a kernel that lets others make namespaces.
 *
 * @see <a href="https://man7.org/linux/man-pages/man1/unshare.1.html">unshare(1)</a>
 */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final Process holder;
    private final Path ballast;

    private SmallDisk(Process holder, Path folder) {
        this.holder = holder;
        // The disk as others see it: by the process that lives with it.
        ballast = Path.of("/proc/" + holder.pid() + "/root" + folder.toAbsolutePath(), "ballast");
    }

    /** Mounts one on a folder that exists; empty where this machine lets us not. */
    static Optional<SmallDisk> on(Path folder, int mebibytes) throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/unshare")) || !Files.isExecutable(Path.of("/usr/bin/nsenter"))) {
            return Optional.empty();
        }
        Process holder = new ProcessBuilder(
                        "/usr/bin/unshare",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=" + mebibytes + "m tmpfs \"$0\" && echo mounted && exec sleep 3600",
                        folder.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said = holder.inputReader(StandardCharsets.UTF_8);
        if ("mounted".equals(said.readLine())) {
            return Optional.of(new SmallDisk(holder, folder));
        }
        holder.destroyForcibly();
        return Optional.empty();
    }

    /** A process that sees it. */
    ProcessBuilder with(ProcessBuilder command) {
        command.command()
                .addAll(
                        0,
                        List.of(
                                "/usr/bin/nsenter",
                                "--preserve-credentials",
                                "--user",
                                "--mount",
                                "--target",
                                Long.toString(holder.pid()),
                                "--"));
        return command;
    }

    /** Leaves not a byte. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[BLOCK];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(ballast);
    }

    @Override
    public void close() {
        holder.destroyForcibly();
    }
}

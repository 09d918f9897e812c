package waymark.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files put in place so that a loss of power leaves the old one or the new one, never half of one. */
final class Durable {
    private Durable() {}

    /** Moves a complete file to its name, over what is there; both in one file system. */
    static void move(Path complete, Path target) throws IOException {
        sync(complete, StandardOpenOption.WRITE);
        Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE);
        sync(target.toAbsolutePath().getParent(), StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}

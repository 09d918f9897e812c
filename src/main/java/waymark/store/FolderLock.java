package waymark.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One process at a time on a data folder. The operating system lets go of the lock when the process ends, however it ends, so a crash
 * leaves nothing to clean up.
 */
final class FolderLock implements AutoCloseable {
    static final String FILE = "waymark.lock";

    // On Linux, closing any channel on a file lets go of all locks that the process has on it: a second try must not
    // open one.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the lock of a folder that exists, or says that it is taken. */
    static FolderLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD_HERE.add(real)) {
            throw taken(folder);
        }
        @Nullable FileChannel channel = null;
        boolean held = false;
        try {
            channel = FileChannel.open(real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw taken(folder);
            }
            held = true;
            return new FolderLock(real, channel);
        } finally {
            if (!held) {
                HELD_HERE.remove(real);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static StoreException taken(Path folder) {
        return new StoreException("another process is using the data folder " + folder
                + ": stop it first, or give this one a data folder of its own");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}

package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import waymark.store.Database;

/** Looks into the store of a running bot as an operator can: into a backup of it. */
final class StoreCopy {
    private StoreCopy() {}

    /** Of a bot that is down, without touching what it left: its next start finds all of it. */
    static <T> T asFound(Path data, Function<Database, T> look) {
        try {
            Path folder = Files.createTempDirectory(data.toAbsolutePath().getParent(), "found");
            for (String name : List.of(Database.FILE, Database.FILE + "-wal")) {
                if (Files.exists(data.resolve(name))) {
                    Files.copy(data.resolve(name), folder.resolve(name));
                }
            }
            try (Database copy = Database.open(folder)) {
                return look.apply(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param data the bot's data folder */
    static <T> T read(Path data, Function<Database, T> look) {
        try {
            Path folder = Files.createTempDirectory(data.toAbsolutePath().getParent(), "copy");
            Path backup = folder.resolve("backup.db");
            Database.backup(data, backup);
            Database.restore(folder.resolve("data"), backup, Instant.EPOCH);
            try (Database copy = Database.open(folder.resolve("data"))) {
                return look.apply(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

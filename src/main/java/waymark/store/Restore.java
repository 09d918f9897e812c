package waymark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts a backup in the place of a data folder's database, once it has proved to be whole, ours and not newer. */
final class Restore {
    private final Path folder;
    private final Schema schema = new Schema();

    /** @param folder held by this process */
    Restore(Path folder) {
        this.folder = folder;
    }

    /** Returns where the replaced database is kept, if there was one. */
    Optional<Path> from(Path backup, Instant now) {
        SqliteFile candidate = new SqliteFile(folder.resolve(Database.FILE + ".restoring"));
        SqliteFile current = new SqliteFile(folder.resolve(Database.FILE));
        try {
            try {
                take(backup, candidate);
                Optional<Path> aside = setAside(current, now);
                Durable.move(candidate.path(), current.path());
                new Marker(folder).set();
                return aside;
            } finally {
                delete(candidate.files());
            }
        } catch (NoSuchFileException e) {
            throw new StoreException(e.getFile() + ": there is no such file", e);
        } catch (IOException e) {
            throw new StoreException(backup + " cannot be restored to " + folder + ": " + e, e);
        }
    }

    /** What is judged is a copy: looking at a database with SQLite may write beside it. */
    private void take(Path backup, SqliteFile candidate) throws IOException {
        delete(candidate.files());
        List<Path> given = new SqliteFile(backup).files();
        Files.copy(given.getFirst(), candidate.path());
        if (Files.exists(given.get(1))) {
            Files.copy(given.get(1), candidate.files().get(1));
        }
        try {
            candidate.verify();
            int version = candidate
                    .schema()
                    .orElseThrow(() -> new StoreException(candidate.path() + " holds no store of Waymark"));
            schema.refuseNewer(version, candidate.path().toString());
            candidate.settle();
        } catch (StoreException e) {
            // In the words of who gave it.
            throw new StoreException(
                    String.valueOf(e.getMessage()).replace(candidate.path().toString(), backup.toString())
                            + "; nothing was changed",
                    e);
        }
    }

    private Optional<Path> setAside(SqliteFile current, Instant now) throws IOException {
        if (!Files.exists(current.path())) {
            return Optional.empty();
        }
        String name = "replaced-" + BackupNames.stamp(now);
        Path aside = folder.resolve(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = folder.resolve(name + "-" + i);
        }
        Files.createDirectory(aside);
        // A damaged one cannot be folded into one file: all that belongs to it goes, the log first. Until the last
        // move the folder holds the old database or, told by the marker, none.
        new Marker(folder).set();
        for (Path file : current.files().reversed()) {
            if (Files.exists(file)) {
                Files.move(file, aside.resolve(file.getFileName()));
            }
        }
        return Optional.of(aside);
    }

    private static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}

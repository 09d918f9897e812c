package waymark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * Brings a database file to this program's schema. A copy is kept before each upgrade ({@code before-upgrade-schema3-20260504T100000Z.db});
 * one that fails puts that copy back, so that the version before can be started again.
 */
final class Upgrade {
    private static final Logger log = LoggerFactory.getLogger(Upgrade.class);

    private final SqliteFile file;
    private final Schema schema;
    private final Path copies;

    /** @param copies the folder for what is kept, made when needed */
    Upgrade(SqliteFile file, Schema schema, Path copies) {
        this.file = file;
        this.schema = schema;
        this.copies = copies;
    }

    /** @throws StoreException naming the copy where an upgrade failed; the database is then as it was */
    void run(Instant now) {
        OptionalInt before = file.schema();
        if (before.isPresent()) {
            schema.refuseNewer(before.getAsInt(), file.path().toString());
        }
        if (before.isEmpty() || before.getAsInt() == schema.newest()) {
            schema.migrate(file.source(TransactionMode.IMMEDIATE), file.path().toString());
            return;
        }
        Path copy = keep(before.getAsInt(), now);
        try {
            schema.migrate(file.source(TransactionMode.IMMEDIATE), file.path().toString());
        } catch (RuntimeException e) {
            putBack(copy, e);
            throw new StoreException(
                    file.path() + " could not be upgraded from schema " + before.getAsInt()
                            + " and is as it was, kept in " + copy
                            + ": start the version before again, and report this: " + Sql.rootMessage(e),
                    e);
        }
        log.info("store upgraded from schema {} to {}; as it was: {}", before.getAsInt(), schema.newest(), copy);
    }

    private Path keep(int version, Instant now) {
        Path copy = copies.resolve("before-upgrade-schema" + version + "-" + BackupNames.stamp(now) + ".db");
        try {
            Files.createDirectories(copies);
            // Left by a start of the same second that got no further.
            if (Files.exists(copy)) {
                new SqliteFile(copy).verify();
                return copy;
            }
        } catch (IOException e) {
            throw new StoreException(
                    "the folder " + copies + " cannot be written, so the store is not upgraded: " + Sql.rootMessage(e),
                    e);
        }
        file.copyTo(copy);
        return copy;
    }

    private void putBack(Path copy, RuntimeException why) {
        try {
            // Else the next to open the file would play the log of the failed upgrade over it.
            file.settle();
            for (Path belonging : file.files().subList(1, 3)) {
                Files.deleteIfExists(belonging);
            }
            Path partial = file.path().resolveSibling(Database.FILE + ".partial");
            Files.deleteIfExists(partial);
            Files.copy(copy, partial);
            Durable.move(partial, file.path());
        } catch (IOException | StoreException e) {
            StoreException failed = new StoreException(
                    file.path() + " could not be upgraded (" + Sql.rootMessage(why) + "), nor put back ("
                            + Sql.rootMessage(e) + "): restore it with the version before: waymark restore " + copy,
                    e);
            failed.addSuppressed(why);
            throw failed;
        }
    }
}

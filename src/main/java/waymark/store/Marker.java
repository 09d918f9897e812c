package waymark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Says that a data folder has held a store: a database that is gone is then a loss to be told, not a first start. An empty one in its
 * place would tell every member that they never studied.
 */
record Marker(Path folder) {
    static final String FILE = "waymark.store";

    private static final String WORDS =
            "This folder holds a Waymark store in waymark.db. Without that file Waymark does not start here:"
                    + " restore a backup with: waymark restore FILE. To begin anew, delete this file.\n";

    /** @throws StoreException where there was a store, and it is gone or empty */
    void check(SqliteFile file) {
        if (Files.exists(path()) && file.empty()) {
            throw new StoreException(file.path() + " is gone or empty, and " + path()
                    + " says that there was a store: bring the file back, restore a backup with: waymark restore FILE,"
                    + " or, to begin anew without it, delete " + path());
        }
    }

    /** From now on there is one. */
    void set() {
        if (Files.exists(path())) {
            return;
        }
        try {
            Path partial = Files.writeString(folder.resolve(FILE + ".partial"), WORDS);
            Durable.move(partial, path());
        } catch (IOException e) {
            throw new StoreException(path() + " cannot be written: " + Sql.rootMessage(e), e);
        }
    }

    private Path path() {
        return folder.resolve(FILE);
    }
}

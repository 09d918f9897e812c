package waymark.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import waymark.study.Stores;

/** Every store contract on SQLite, on disk. */
class SqliteStoresTest extends StoresContract {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Stores all() {
        return DatabaseStores.of(database);
    }
}

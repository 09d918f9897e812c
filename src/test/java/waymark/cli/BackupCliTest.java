package waymark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.store.Database;

class BackupCliTest {
    @TempDir
    Path folder;

    @Test
    void backsUpWhileTheStoreIsInUseAndRestoresOnceItIsNot() throws Exception {
        String data = folder.resolve("data").toString();
        String file = folder.resolve("backup.db").toString();
        try (Database running = Database.open(folder.resolve("data"))) {
            CliRun backup = CliRun.of("backup", file, "--data", data);
            assertEquals(0, backup.code(), backup.err());
            assertEquals(2, CliRun.of("backup", file, "--data", data).code(), "never over a file");
            CliRun held = CliRun.of("restore", file, "--data", data);
            assertEquals(2, held.code());
            assertTrue(held.err().contains("another process is using"), held.err());
            assertTrue(running.state().ok());
        }
        Files.delete(folder.resolve("data").resolve(Database.FILE));
        CliRun restored = CliRun.of("restore", file, "--data", data);
        assertEquals(0, restored.code(), restored.err());
        assertEquals("restored from " + file + System.lineSeparator(), restored.out());
        Database.open(folder.resolve("data")).close();
    }
}

package waymark.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * discord.js, from npm, does what our bot does with JDA; what it sends is valid by Discord's OpenAPI too.
 *
 * <p>Needs node and {@code npm ci} in {@code src/test/node}. Without them it is skipped with the reason, unless the system
 * property or environment variable {@code WAYMARK_REQUIRE_NODE} is set.
 */
class DiscordJsIT {
    private static final Path FOLDER = Path.of("src/test/node");

    @TempDir
    Path temporary;

    @Test
    void aSecondLibraryDoesTheSame() throws Exception {
        requireNode();
        OpenApiExchanges exchanges = new OpenApiExchanges();
        try (PracticeServer server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.system()))) {
            server.listen(exchanges);
            Path output = temporary.resolve("check.log");
            Process check = new ProcessBuilder(
                            "node",
                            "--experimental-websocket",
                            "check.mjs",
                            server.address().toString())
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = check.waitFor(2, TimeUnit.MINUTES);
            check.destroyForcibly();
            String said = Files.readString(output);
            assertTrue(ended, () -> "the check did not end:\n" + said);
            assertEquals(0, check.exitValue(), said);
        }
        exchanges.assertValid();
    }

    private static void requireNode() throws InterruptedException {
        String missing = Files.isDirectory(FOLDER.resolve("node_modules/discord.js"))
                ? nodeRuns() ? "" : "node is not installed"
                : "discord.js is not installed: run npm ci in " + FOLDER;
        boolean required =
                System.getProperty("WAYMARK_REQUIRE_NODE") != null || System.getenv("WAYMARK_REQUIRE_NODE") != null;
        assertTrue(!required || missing.isEmpty(), missing);
        Assumptions.assumeTrue(missing.isEmpty(), missing);
    }

    private static boolean nodeRuns() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            return node.waitFor(10, TimeUnit.SECONDS) && node.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}

package waymark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Time that nobody sets, since the machine's start. On Linux it goes on while the machine sleeps, unlike Java's own.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_uptime.5.html">proc_uptime(5)</a>
 */
final class Elapsed {
    private static final Path UPTIME = Path.of("/proc/uptime");

    private Elapsed() {}

    static Duration now() {
        try {
            String seconds = Files.readString(UPTIME).split(" ", 2)[0];
            return Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValue());
        } catch (IOException | NumberFormatException e) {
            return Duration.ofNanos(System.nanoTime());
        }
    }
}

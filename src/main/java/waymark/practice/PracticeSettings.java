package waymark.practice;

import io.javalin.config.JavalinConfig;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where and how the practice server runs.
 *
 * @param bind the address to listen on, for example {@code 127.0.0.1}
 * @param port the port, 0 for any free one
 * @param base the clock that the practice clock starts from
 * @param botToken the Waymark bot's token, or empty for a random one
 * @param alsoServes adds routes to the same address, such as the pages that messages link to
 */
public record PracticeSettings(
        String bind, int port, InstantSource base, Optional<String> botToken, Consumer<JavalinConfig> alsoServes) {
    /** A server that serves nothing besides. */
    public PracticeSettings(String bind, int port, InstantSource base, Optional<String> botToken) {
        this(bind, port, base, botToken, config -> {});
    }

    /** On loopback, at any free port, with a random token: for tests. */
    public static PracticeSettings ephemeral(InstantSource base) {
        return new PracticeSettings("127.0.0.1", 0, base, Optional.empty());
    }

    /** Leaves the token out: it must never reach a log. */
    @Override
    public String toString() {
        return bind + ":" + port;
    }
}

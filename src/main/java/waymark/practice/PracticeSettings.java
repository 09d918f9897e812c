package waymark.practice;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Where and how the practice server runs.
 *
 * @param bind the address to listen on, for example {@code 127.0.0.1}
 * @param port the port, 0 for any free one
 * @param base the clock that the practice clock starts from
 * @param botToken the Waymark bot's token, or empty for a random one
 */
public record PracticeSettings(String bind, int port, InstantSource base, Optional<String> botToken) {
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

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
 * @param crowd how many further guilds there are, with a channel and the bot each
 * @param limitsTick whether a bot's rate limits follow the practice clock; else they follow real time, as Discord's do
 */
public record PracticeSettings(
        String bind, int port, InstantSource base, Optional<String> botToken, int crowd, boolean limitsTick) {
    /** One guild, and limits in real time. */
    public PracticeSettings(String bind, int port, InstantSource base, Optional<String> botToken) {
        this(bind, port, base, botToken, 0, false);
    }

    /** On loopback, at any free port, with a random token: for tests. */
    public static PracticeSettings ephemeral(InstantSource base) {
        return new PracticeSettings("127.0.0.1", 0, base, Optional.empty());
    }

    /** The same with many guilds, all of whose time is ticked. */
    public static PracticeSettings crowded(InstantSource base, int guilds) {
        return new PracticeSettings("127.0.0.1", 0, base, Optional.empty(), guilds, true);
    }

    /** Leaves the token out: it must never reach a log. */
    @Override
    public String toString() {
        return bind + ":" + port;
    }
}

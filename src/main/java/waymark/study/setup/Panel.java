package waymark.study.setup;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * The Start here panel of a server.
 *
 * @param act what claimed it; the buttons of the message name it
 * @param message empty while nobody knows whether it is there
 * @param at when it was claimed
 */
public record Panel(long guild, long act, long channel, OptionalLong message, Instant at) {
    /** One that is about to be posted. */
    public Panel(long guild, long act, long channel, Instant at) {
        this(guild, act, channel, OptionalLong.empty(), at);
    }

    /** The same, in its channel. */
    public Panel placed(long as) {
        return new Panel(guild, act, channel, OptionalLong.of(as), at);
    }
}

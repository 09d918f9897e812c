package waymark.discord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.search.library.Edition;

/**
 * Everything that {@code /doctor} looked at in one server.
 *
 * @param botRole the role to which permissions are granted; empty where the bot has none of its own
 * @param ahead how far our clock is ahead of Discord's, negative where it is behind
 * @param outdated whether newer files of the curriculum were refused
 * @param ping to the gateway and back; empty while it is not known yet
 */
public record Checkup(
        List<Place> places,
        OptionalLong botRole,
        Duration ahead,
        Edition edition,
        boolean outdated,
        Vitals.Store store,
        Optional<Vitals.Backup> backup,
        Optional<String> version,
        Optional<Duration> ping) {
    /** What a channel is for. */
    public enum Use {
        DAILY,
        COHORT,
        NOTICES,
        PANEL,
        /** Posts there are answered. */
        FORUM
    }

    /**
     * A channel that the bot uses.
     *
     * @param name the cohort's; else empty
     * @param channel empty where none is chosen
     * @param access empty where none is chosen, or it is gone
     */
    public record Place(Use use, String name, OptionalLong channel, Optional<ChannelAccess> access) {}

    public Checkup {
        places = List.copyOf(places);
    }
}

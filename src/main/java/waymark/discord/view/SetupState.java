package waymark.discord.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import waymark.discord.ChannelAccess;
import waymark.discord.Curricula.Shelf;
import waymark.study.plan.GuildSettings;
import waymark.study.setup.Panel;
import waymark.study.setup.SetupStep;

/**
 * How far a server's set-up has come.
 *
 * @param access to the chosen channel; empty while none is chosen, or it is gone
 * @param next when the next daily post is due; empty while there is none
 * @param taken the steps that settings do not show
 * @param panel the Start here panel, where one was posted
 * @param botRole the role to which permissions are granted; empty where the bot has none of its own
 * @param notifies whether mentioning the chosen role notifies its holders; true where none is chosen
 */
public record SetupState(
        GuildSettings settings,
        List<Shelf> shelves,
        Optional<ChannelAccess> access,
        Optional<Instant> next,
        Set<SetupStep> taken,
        Optional<Panel> panel,
        OptionalLong botRole,
        boolean notifies) {
    public SetupState {
        shelves = List.copyOf(shelves);
        taken = Set.copyOf(taken);
    }

    /** Whether the channel is there and nothing is missing in it. */
    boolean mayPost() {
        return access.filter(ChannelAccess::complete).isPresent();
    }

    /** Whether the panel is in a channel, as far as it is known. */
    boolean hasPanel() {
        return panel.filter(p -> p.message().isPresent()).isPresent();
    }

    /** The channel that was chosen and can be seen. */
    boolean hasChannel() {
        return settings.channel().isPresent() && access.isPresent();
    }
}

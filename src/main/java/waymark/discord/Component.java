package waymark.discord;

import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;

/** What happens when a button is pressed or a select is used, by the action in its {@link ComponentId}. */
public interface Component {
    /** Where the outcome appears. */
    enum Shows {
        /** In a message that only the member sees. */
        PRIVATELY,
        /** In a message for the channel. */
        PUBLICLY,
        /** In the message that holds the component. */
        IN_PLACE
    }

    /** The first word of the ids that it answers to. */
    String action();

    default Shows shows() {
        return Shows.PRIVATELY;
    }

    /**
     * The staff command whose right this component needs; empty for everyone's. Discord delivers components to anyone, so the bot checks.
     */
    default Optional<String> right() {
        return Optional.empty();
    }

    /** Runs off the gateway's thread, after the interaction was deferred. */
    Reply use(ComponentId id, GenericComponentInteractionCreateEvent event);
}

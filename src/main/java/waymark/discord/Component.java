package waymark.discord;

import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;

/**
 * What happens when a button is pressed or a select is used.
 *
 * <pre>{@code
 * Component.inPlace("withdraw", this::withdraw).forStaff("milestone")
 * }</pre>
 *
 * @param action the first word of the {@link ComponentId}s that it answers to
 * @param right the staff command whose right it needs; empty for everyone's. Discord delivers components to anyone, so the bot checks
 */
public record Component(String action, Shows shows, Optional<String> right, Use use) {
    /** Where the outcome appears. */
    enum Shows {
        /** In a message that only the member sees. */
        PRIVATELY,
        /** In a message for the channel. */
        PUBLICLY,
        /** In the message that holds the component. */
        IN_PLACE
    }

    /** Runs off the gateway's thread, after the interaction was deferred. */
    @FunctionalInterface
    public interface Use {
        Reply reply(ComponentId id, GenericComponentInteractionCreateEvent event);
    }

    /** One whose outcome only the member sees. */
    public static Component privately(String action, Use use) {
        return new Component(action, Shows.PRIVATELY, Optional.empty(), use);
    }

    /** One whose outcome the channel sees. */
    public static Component publicly(String action, Use use) {
        return new Component(action, Shows.PUBLICLY, Optional.empty(), use);
    }

    /** One whose outcome takes the place of the message that holds it. */
    public static Component inPlace(String action, Use use) {
        return new Component(action, Shows.IN_PLACE, Optional.empty(), use);
    }

    /** The same, for those alone who may use that staff command. */
    public Component forStaff(String command) {
        return new Component(action, shows, Optional.of(command), use);
    }
}

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
 * @param guard who else may not use it
 */
public record Component(String action, Shows shows, Optional<String> right, Guard guard, Use use) {
    /** Where the outcome appears. */
    public enum Shows {
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

    /** Looks whether a component is for whoever uses it. */
    @FunctionalInterface
    public interface Guard {
        /** What they are told where it is not for them; empty where it is. */
        Optional<Reply> refusal(ComponentId id, GenericComponentInteractionCreateEvent event);
    }

    private static final Guard FOR_ALL = (id, event) -> Optional.empty();

    /** One whose outcome only the member sees. */
    public static Component privately(String action, Use use) {
        return new Component(action, Shows.PRIVATELY, Optional.empty(), FOR_ALL, use);
    }

    /** One whose outcome the channel sees. */
    public static Component publicly(String action, Use use) {
        return new Component(action, Shows.PUBLICLY, Optional.empty(), FOR_ALL, use);
    }

    /** One whose outcome takes the place of the message that holds it. */
    public static Component inPlace(String action, Use use) {
        return new Component(action, Shows.IN_PLACE, Optional.empty(), FOR_ALL, use);
    }

    /** The same, for those alone who may use that staff command. */
    public Component forStaff(String command) {
        return new Component(action, shows, Optional.of(command), guard, use);
    }

    /** The same, for those alone whom the guard lets pass. */
    public Component onlyFor(Guard guard) {
        return new Component(action, shows, right, guard, use);
    }
}

package waymark.discord;

import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;

/**
 * A button that asks for words: pressing it opens a form, sending the form brings a private reply. Button and form carry the same
 * {@link ComponentId}.
 */
public interface Form {
    /** The first word of the ids that it answers to. */
    String action();

    /** The form, made of the id alone and at once: Discord lets nobody defer it. */
    Modal open(ComponentId id);

    /** The staff command whose right it takes to send it; empty for everyone's. Discord delivers forms from anyone, so the bot checks. */
    default Optional<String> right() {
        return Optional.empty();
    }

    /** Whether the outcome takes the place of the message that holds the button, rather than a private one of its own. */
    default boolean inPlace() {
        return false;
    }

    /** Runs off the gateway's thread, after the interaction was deferred. */
    Reply submit(ComponentId id, ModalInteractionEvent event);
}

package waymark.discord.view;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;

/**
 * A check-in's note while its day still lacks something: it stands in the private reply that asks for that, and is read from there when
 * the reply's button is pressed. A button's own id is too short for it.
 *
 * <pre>{@code
 * parts.addAll(KeptNote.shown(Optional.of("read about joins")));
 * KeptNote.in(event.getMessage()); // Optional[read about joins]
 * }</pre>
 */
public final class KeptNote {
    /** Tells its text from others of the message: Discord numbers those that have no number of their own from 1. */
    private static final int NUMBER = 7_001;

    private KeptNote() {}

    static List<ContainerChildComponent> shown(Optional<String> note) {
        return note.<List<ContainerChildComponent>>map(words -> List.of(
                        Look.text(Look.small(Texts.of("credit.note"))),
                        Look.text(words).withUniqueId(NUMBER)))
                .orElse(List.of());
    }

    /** The note that a message keeps; empty where it keeps none. */
    public static Optional<String> in(Message message) {
        return message.getComponentTree().findAll(TextDisplay.class).stream()
                .filter(text -> text.getUniqueId() == NUMBER)
                .map(TextDisplay::getContent)
                .findFirst();
    }
}

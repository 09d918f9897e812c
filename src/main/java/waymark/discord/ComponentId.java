package waymark.discord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The custom id of a button or select: it carries all its state, so that it works after a restart and on old messages.
 *
 * <p>Example: {@code 1:done:815:2026-11-22} is version 1 of the action "done" with two arguments.
 */
public record ComponentId(String action, List<String> arguments) {
    private static final String VERSION = "1";
    private static final int MAX_LENGTH = 100;

    public ComponentId {
        arguments = List.copyOf(arguments);
    }

    public static ComponentId of(String action, Object... arguments) {
        return new ComponentId(
                action, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The id in that text; empty where it is not one of ours, or of a version that we no longer know. */
    public static Optional<ComponentId> parse(String text) {
        List<String> parts = List.of(text.split(":", -1));
        if (parts.size() < 2 || !parts.getFirst().equals(VERSION)) {
            return Optional.empty();
        }
        return Optional.of(new ComponentId(parts.get(1), parts.subList(2, parts.size())));
    }

    public String argument(int index) {
        return arguments.get(index);
    }

    /** @throws IllegalStateException when it exceeds Discord's 100 characters or an argument holds a colon */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(VERSION, action));
        parts.addAll(arguments);
        String text = String.join(":", parts);
        if (text.length() > MAX_LENGTH || arguments.stream().anyMatch(a -> a.contains(":"))) {
            throw new IllegalStateException("not a custom id: " + text);
        }
        return text;
    }
}

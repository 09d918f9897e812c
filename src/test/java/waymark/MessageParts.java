package waymark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import waymark.practice.world.Json;

/** What a message is made of, as a member sees it: its words, its components, and the numbers that Discord has for them. */
final class MessageParts {
    static final int BUTTON = 2;
    static final int STRING_SELECT = 3;
    static final int CHANNEL_SELECT = 8;
    static final int MEDIA_GALLERY = 12;

    private static final int EPHEMERAL = 64;
    private static final int LOADING = 128;

    private MessageParts() {}

    /** Whether only one member sees it. */
    static boolean ephemeral(JsonNode message) {
        return (message.path("flags").asInt() & EPHEMERAL) != 0;
    }

    /** Whether it is more than the three dots that stand for what is still to come. */
    static boolean complete(JsonNode message) {
        return (message.path("flags").asInt() & LOADING) == 0;
    }

    /** All that a member reads in a message: texts, labels, options. */
    static String words(JsonNode message) {
        List<String> words = new ArrayList<>();
        collect(message, words);
        return String.join("\n", words);
    }

    private static void collect(JsonNode part, List<String> words) {
        for (String key : List.of("content", "label", "placeholder", "description")) {
            if (part.path(key).isTextual()) {
                words.add(part.path(key).asText());
            }
        }
        part.path("components").forEach(child -> collect(child, words));
        part.path("options").forEach(child -> collect(child, words));
        if (part.has("accessory")) {
            collect(part.path("accessory"), words);
        }
    }

    /** The first component that fits, anywhere in a message. */
    static JsonNode find(JsonNode message, Predicate<JsonNode> which) {
        if (which.test(message)) {
            return message;
        }
        if (message.has("accessory") && which.test(message.path("accessory"))) {
            return message.path("accessory");
        }
        for (JsonNode child : message.path("components")) {
            JsonNode found = find(child, which);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return Json.MAPPER.missingNode();
    }

    /** The first component of a type: {@code find(message, MEDIA_GALLERY)}. */
    static JsonNode find(JsonNode message, int type) {
        return find(message, part -> part.path("type").asInt() == type);
    }

    /** The button with that label. */
    static JsonNode button(JsonNode message, String label) {
        return find(message, part -> part.path("label").asText().equals(label));
    }

    /** The select, or the button, of that action. */
    static JsonNode select(JsonNode message, String action) {
        return find(message, part -> part.path("custom_id").asText().matches("1:" + action + "(:.*)?"));
    }
}

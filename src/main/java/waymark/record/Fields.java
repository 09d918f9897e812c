package waymark.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The keys of one object of a record, with their place: whatever is missing, unknown or of another kind is refused by name.
 *
 * <pre>{@code
 * new Fields("ledger[3]", node, Set.of("at", "day"), Set.of()).text("day"); // "2026-04-30"
 * }</pre>
 */
final class Fields {
    private final String place;
    private final JsonNode object;

    /** @throws RecordException unless the node is an object with all of the required keys and no unknown ones */
    Fields(String place, JsonNode object, Set<String> required, Set<String> optional) {
        this.place = place;
        this.object = object;
        if (!object.isObject()) {
            throw new RecordException(place, "not an object");
        }
        object.propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> !required.contains(key) && !optional.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw refused(key, "unknown key");
                });
        required.stream().sorted().filter(key -> !object.has(key)).findFirst().ifPresent(key -> {
            throw refused(key, "missing");
        });
    }

    boolean has(String key) {
        return object.has(key);
    }

    String text(String key) {
        return text(at(key), object.path(key));
    }

    /** A string or null. */
    Optional<String> textOrNull(String key) {
        JsonNode value = object.path(key);
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw refused(key, "neither a string nor null");
        }
        return Optional.of(text(key));
    }

    /** False where it is left out. */
    boolean flag(String key) {
        JsonNode value = object.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw refused(key, "neither true nor false");
        }
        return value.booleanValue();
    }

    /** A string, read by a function that throws where it cannot. */
    <T> T parsed(String key, String expected, Function<String, T> parse) {
        return parsed(at(key), object.path(key), expected, parse);
    }

    Fields fields(String key, Set<String> required) {
        return new Fields(at(key), object.path(key), required, Set.of());
    }

    /** A list of strings, each read by a function that throws where it cannot. */
    <T> List<T> list(String key, String expected, Function<String, T> parse) {
        List<T> values = new ArrayList<>();
        eachOf(key, (itemPlace, item) -> values.add(parsed(itemPlace, item, expected, parse)));
        return values;
    }

    /** A list of objects. */
    List<Fields> objects(String key, Set<String> required, Set<String> optional) {
        List<Fields> values = new ArrayList<>();
        eachOf(key, (itemPlace, item) -> values.add(new Fields(itemPlace, item, required, optional)));
        return values;
    }

    private interface Item {
        void read(String place, JsonNode item);
    }

    private void eachOf(String key, Item reader) {
        JsonNode list = object.path(key);
        if (!list.isArray()) {
            throw refused(key, "not a list");
        }
        for (int i = 0; i < list.size(); i++) {
            reader.read(at(key) + "[" + i + "]", list.get(i));
        }
    }

    RecordException refused(String key, String what) {
        return new RecordException(at(key), what);
    }

    RecordException refused(String what) {
        return new RecordException(place, what);
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private static <T> T parsed(String place, JsonNode value, String expected, Function<String, T> parse) {
        String text = text(place, value);
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw new RecordException(place, "not " + expected);
        }
    }

    private static String text(String place, JsonNode value) {
        if (!value.isTextual()) {
            throw new RecordException(place, "not a string");
        }
        String text = value.textValue();
        // Half of a surrogate pair has no UTF-8, so the checksum could not tell one from another.
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new RecordException(place, "holds half a surrogate pair");
        }
        return text;
    }
}

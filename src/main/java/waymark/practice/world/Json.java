package waymark.practice.world;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * JSON as Discord writes it: a {@code long} is an id or a permission set and becomes a string, an {@code int} stays a number.
 *
 * <p>{@code Json.object("id", 42L, "type", 0, "roles", List.of(7L))} is {@code {"id":"42","type":0,"roles":["7"]}}.
 */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** An object of alternating names and values; {@code null} becomes a JSON null, an empty Optional leaves its name out. */
    public static ObjectNode object(@Nullable Object... namesAndValues) {
        ObjectNode node = MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value instanceof Optional<?> optional) {
                if (optional.isEmpty()) {
                    continue;
                }
                value = optional.get();
            }
            node.set(String.valueOf(namesAndValues[i]), node(value));
        }
        return node;
    }

    public static ArrayNode array(Collection<?> values) {
        return array(values.stream());
    }

    public static ArrayNode array(Stream<?> values) {
        ArrayNode node = MAPPER.createArrayNode();
        values.map(Json::node).forEach(node::add);
        return node;
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case JsonNode json -> json;
            case Long number -> MAPPER.getNodeFactory().textNode(number.toString());
            case Collection<?> values -> array(values);
            case null, default -> MAPPER.valueToTree(value);
        };
    }

    /** The elements of {@code parent[name]}; none where it is absent, null or no array. */
    public static Stream<JsonNode> elements(JsonNode parent, String name) {
        Iterator<JsonNode> elements = parent.path(name).elements();
        return StreamSupport.stream(((Iterable<JsonNode>) () -> elements).spliterator(), false);
    }

    /** The id in {@code parent[name]}, given as a string or a number; 0 where there is none. */
    public static long id(JsonNode parent, String name) {
        return id(parent.path(name).asText());
    }

    /** A snowflake's number; 0 for what is none, an id that nothing has. */
    public static long id(String text) {
        return text.matches("\\d{1,19}") ? Long.parseUnsignedLong(text) : 0;
    }

    /** Whether {@code parent[name]} is there and not null. */
    public static boolean has(JsonNode parent, String name) {
        return parent.hasNonNull(name);
    }
}

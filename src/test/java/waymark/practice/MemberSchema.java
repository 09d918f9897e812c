package waymark.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import waymark.practice.world.Json;

/** Our own schema of what Discord does not publish: members' interactions and events, and {@code /practice}. */
@NullMarked
final class MemberSchema {
    private static final ObjectNode DEFINITIONS = read();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private MemberSchema() {}

    private static ObjectNode read() {
        try (InputStream in =
                Objects.requireNonNull(MemberSchema.class.getResourceAsStream("/practice-members.schema.json"))) {
            return (ObjectNode) Json.MAPPER.readTree(in).path("$defs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds a body or an event's data against its definition, of which there must be one. */
    static void check(String definition, JsonNode instance) {
        assertEquals(
                List.of(),
                SCHEMAS.computeIfAbsent(definition, MemberSchema::compile).validate(instance),
                () -> definition + ": " + instance);
    }

    private static Schema compile(String definition) {
        String pointer = definition.replace("~", "~0").replace("/", "~1").replace(" ", "%20");
        assertEquals(true, DEFINITIONS.has(definition), () -> "no definition of " + definition);
        return REGISTRY.getSchema(Json.object("$ref", "#/$defs/" + pointer, "$defs", DEFINITIONS));
    }
}

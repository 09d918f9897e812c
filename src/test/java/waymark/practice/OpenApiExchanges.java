package waymark.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import waymark.practice.rest.Exchange;
import waymark.practice.world.Json;

/**
 * Holds what bots send and what the practice server answers against Discord's published API.
 *
 * <p>{@code server.listen(exchanges)} before, {@code exchanges.assertValid()} after. The description is the file that the
 * system property {@code waymark.openapi} names, else {@code ../shared/discord/openapi.json}; where there is none
 * {@link #assumeKnown} skips the test and {@link #assertValid} holds for lack of anything to compare.
 */
@NullMarked
public final class OpenApiExchanges implements Consumer<Exchange> {
    private static final Path FILE = Path.of(System.getProperty("waymark.openapi", "../shared/discord/openapi.json"));
    private static final Optional<JsonNode> DESCRIPTION = read();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
    private final Set<String> faults = new ConcurrentSkipListSet<>();
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    private static Optional<JsonNode> read() {
        if (!Files.isReadable(FILE)) {
            return Optional.empty();
        }
        try {
            JsonNode description = Json.MAPPER.readTree(FILE.toFile());
            // The reference's own examples give field errors a code in letters: {"code": "BASE_TYPE_REQUIRED", ...}.
            ((ObjectNode) description.at("/components/schemas/InnerErrors/properties/_errors"))
                    .set("items", Json.object("required", List.of("code", "message")));
            return Optional.of(description);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test that calls it where Discord's description is not at hand. */
    public static void assumeKnown() {
        Assumptions.assumeTrue(DESCRIPTION.isPresent(), () -> "Discord's OpenAPI description is not at " + FILE);
    }

    @Override
    public void accept(Exchange exchange) {
        DESCRIPTION.ifPresent(description -> check(exchange, description));
    }

    /** The exchanges seen, as {@code GET /users/@me 200}. */
    public Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** Fails with every deviation, each with its route and place. */
    public void assertValid() {
        assertEquals(Set.of(), faults, () -> String.join("\n", faults) + "\n");
    }

    private void check(Exchange exchange, JsonNode description) {
        String name = exchange.method() + " " + exchange.template() + " " + exchange.status();
        seen.add(name);
        JsonNode operation = description
                .path("paths")
                .path(exchange.template())
                .path(exchange.method().toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            if (exchange.byBot()) {
                faults.add(name + ": Discord does not document this route");
            }
            return;
        }
        if (exchange.byBot() && exchange.status() < 400 && !exchange.request().isMissingNode()) {
            validate(name + " request", json(operation.path("requestBody")), asDiscordReads(exchange.request()));
        }
        JsonNode responses = operation.path("responses");
        String status = Integer.toString(exchange.status());
        JsonNode response = responses.has(status) ? responses.path(status) : responses.path("4XX");
        if (exchange.status() < 400 && !responses.has(status)) {
            faults.add(name + ": documented are "
                    + responses.propertyStream().map(Map.Entry::getKey).toList());
        } else if (exchange.status() < 500) {
            JsonNode content = json(resolved(response, description));
            if (content.isMissingNode() != exchange.response().isMissingNode()) {
                faults.add(name + ": the body is " + exchange.response() + ", documented is " + content);
            }
            validate(name + " response", content, exchange.response());
        }
    }

    private static JsonNode resolved(JsonNode response, JsonNode description) {
        return response.has("$ref")
                ? description.at(response.path("$ref").asText().substring(1))
                : response;
    }

    private static JsonNode json(JsonNode bodyOrResponse) {
        return bodyOrResponse.path("content").path("application/json").path("schema");
    }

    /** Discord reads a number in quotes and an id without them; the description does not say so, and libraries rely on it. */
    private static JsonNode asDiscordReads(JsonNode request) {
        JsonNode copy = request.deepCopy();
        copy.findParents("contexts").forEach(parent -> numbers((ObjectNode) parent, "contexts"));
        copy.findParents("integration_types").forEach(parent -> numbers((ObjectNode) parent, "integration_types"));
        copy.findParents("default_member_permissions").stream()
                .filter(parent -> parent.path("default_member_permissions").isTextual())
                .forEach(parent -> ((ObjectNode) parent)
                        .put(
                                "default_member_permissions",
                                parent.path("default_member_permissions").asLong()));
        copy.findValues("attachments").stream()
                .flatMap(JsonNode::valueStream)
                .forEach(file -> ((ObjectNode) file).put("id", file.path("id").asText()));
        copy.findParents("recipient_id")
                .forEach(parent -> ((ObjectNode) parent)
                        .put("recipient_id", parent.path("recipient_id").asText()));
        return copy;
    }

    private static void numbers(ObjectNode parent, String field) {
        if (Json.has(parent, field)) {
            parent.set(field, Json.array(Json.elements(parent, field).map(JsonNode::asInt)));
        }
    }

    private void validate(String name, JsonNode schema, JsonNode instance) {
        if (schema.isMissingNode() || instance.isMissingNode()) {
            return;
        }
        schemas.computeIfAbsent(schema, this::compile)
                .validate(instance)
                .forEach(error -> faults.add(name + " " + error.getInstanceLocation() + ": " + error.getMessage()));
    }

    /** The schema as a document of its own, with the components that its references point at. */
    private Schema compile(JsonNode schema) {
        ObjectNode document = schema.deepCopy();
        document.set("components", DESCRIPTION.orElseThrow().path("components"));
        return registry.getSchema(document);
    }
}

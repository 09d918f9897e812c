package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import waymark.practice.world.ApiError;
import waymark.practice.world.Json;

/** What members chose in selects and wrote into modals, held against what the bot had offered. */
final class Forms {
    private Forms() {}

    static ApiError invalid() {
        return FieldErrors.one("data", "COMPONENT_VALIDATION_FAILED", "Component validation failed");
    }

    /** The chosen values of a select, each of which must be on offer. */
    static ArrayNode values(JsonNode select, JsonNode given, Resolved resolved) {
        List<String> chosen =
                Json.elements(given, "values").map(JsonNode::asText).toList();
        boolean all = chosen.stream().allMatch(value -> {
            long id = Json.id(value);
            return switch (select.path("type").asInt()) {
                case ComponentRules.STRING_SELECT ->
                    Json.elements(select, "options")
                            .anyMatch(option -> option.path("value").asText().equals(value));
                case 5 -> resolved.user(id);
                case 6 -> resolved.role(id);
                case 7 -> resolved.user(id) || resolved.role(id);
                case ComponentRules.CHANNEL_SELECT -> resolved.channel(id);
                default -> false;
            };
        });
        int least = select.path("required").asBoolean(true)
                ? select.path("min_values").asInt(1)
                : 0;
        if (!all
                || chosen.size() < least
                || chosen.size() > select.path("max_values").asInt(1)) {
            throw invalid();
        }
        return Json.array(chosen);
    }

    /** A modal's components as the bot gets them: the fields that it asked for, with what was filled in. */
    static ArrayNode filled(ObjectNode modal, JsonNode given, Resolved resolved) {
        ArrayNode filled = Json.MAPPER.createArrayNode();
        modal.path("components").forEach(top -> {
            ObjectNode node = Json.object("type", top.path("type"), "id", top.path("id"));
            switch (top.path("type").asInt()) {
                case ComponentRules.ROW ->
                    node.set(
                            "components",
                            Json.array(List.of(field(top.path("components").path(0), given, resolved))));
                case ComponentRules.LABEL -> node.set("component", field(top.path("component"), given, resolved));
                default -> {}
            }
            filled.add(node);
        });
        return filled;
    }

    private static ObjectNode field(JsonNode asked, JsonNode given, Resolved resolved) {
        String customId = asked.path("custom_id").asText();
        JsonNode answer = ComponentShapes.flat(given.path("components"))
                .filter(one -> one.path("custom_id").asText().equals(customId))
                .findFirst()
                .orElse(Json.object());
        ObjectNode field = Json.object("type", asked.path("type"), "id", asked.path("id"), "custom_id", customId);
        if (asked.path("type").asInt() != ComponentRules.TEXT_INPUT) {
            return field.set("values", values(asked, answer, resolved));
        }
        String text =
                Optional.ofNullable(answer.get("value")).map(JsonNode::asText).orElse("");
        boolean required = asked.path("required").asBoolean(true);
        int least = required ? Math.max(1, asked.path("min_length").asInt(0)) : 0;
        if (text.length() < least || text.length() > asked.path("max_length").asInt(4_000)) {
            throw invalid();
        }
        return field.put("value", text);
    }
}

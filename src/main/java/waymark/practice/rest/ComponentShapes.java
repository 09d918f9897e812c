package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import waymark.practice.world.Json;
import waymark.practice.world.Snowflakes;

/** Components as the API gives them back: numbered, with their defaults, media found. */
final class ComponentShapes {
    private static final Set<String> CHILDREN = Set.of("components", "accessory", "component");

    private final Snowflakes snowflakes;
    private final JsonNode attachments;
    private final Set<Integer> taken = new HashSet<>();

    /** @param attachments those of the message, which {@code attachment://name} points into */
    ComponentShapes(Snowflakes snowflakes, JsonNode attachments) {
        this.snowflakes = snowflakes;
        this.attachments = attachments;
    }

    ArrayNode complete(JsonNode components) {
        ArrayNode copies = components.isArray() ? components.deepCopy() : Json.MAPPER.createArrayNode();
        flat(copies).forEach(component -> taken.add(component.path("id").asInt()));
        flat(copies).forEach(component -> complete((ObjectNode) component));
        return copies;
    }

    /** All components, each before its children. */
    static Stream<JsonNode> flat(JsonNode components) {
        Stream<JsonNode> each =
                components.isArray() ? Json.elements(Json.object("all", components), "all") : Stream.of(components);
        return each.filter(JsonNode::isObject)
                .flatMap(component -> Stream.concat(
                        Stream.of(component),
                        CHILDREN.stream().sorted().flatMap(field -> flat(component.path(field)))));
    }

    private void complete(ObjectNode component) {
        if (component.path("id").asInt() == 0) {
            int id = 1;
            while (!taken.add(id)) {
                id++;
            }
            component.put("id", id);
        }
        switch (component.path("type").asInt()) {
            case ComponentRules.STRING_SELECT, 5, 6, 7, ComponentRules.CHANNEL_SELECT -> {
                component.put("min_values", component.path("min_values").asInt(1));
                component.put("max_values", component.path("max_values").asInt(1));
            }
            case ComponentRules.THUMBNAIL -> picture(component);
            case ComponentRules.GALLERY -> component.path("items").forEach(item -> picture((ObjectNode) item));
            case ComponentRules.FILE -> {
                Optional<JsonNode> attachment =
                        attachment(component.path("file").path("url").asText());
                component.set(
                        "name", attachment.map(file -> file.path("filename")).orElse(null));
                component.set("size", attachment.map(file -> file.path("size")).orElse(null));
                component.set("file", media(component.path("file")));
                component.put("spoiler", component.path("spoiler").asBoolean());
            }
            case ComponentRules.SEPARATOR -> {
                component.put("spacing", component.path("spacing").asInt(1));
                component.put("divider", component.path("divider").asBoolean(true));
            }
            case ComponentRules.CONTAINER -> {
                component.set("accent_color", component.get("accent_color"));
                component.put("spoiler", component.path("spoiler").asBoolean());
            }
            default -> {}
        }
        // Discord leaves out what was sent as null, where its own schema has no null.
        Stream.of("emoji", "label", "url", "placeholder", "disabled", "custom_id", "options", "default_values")
                .filter(field -> component.path(field).isNull())
                .forEach(component::remove);
    }

    private void picture(ObjectNode holder) {
        holder.set("media", media(holder.path("media")));
        holder.set("description", holder.get("description"));
        holder.put("spoiler", holder.path("spoiler").asBoolean());
    }

    private ObjectNode media(JsonNode media) {
        String url = media.path("url").asText();
        Optional<JsonNode> attachment = attachment(url);
        String found = attachment.map(file -> file.path("url").asText()).orElse(url);
        return Json.object(
                "id", snowflakes.next(),
                "url", found,
                "proxy_url", found,
                "content_type", attachment.map(file -> file.path("content_type").asText()),
                "attachment_id", attachment.map(file -> file.path("id").asText()));
    }

    private Optional<JsonNode> attachment(String url) {
        return Json.elements(Json.object("all", attachments), "all")
                .filter(file ->
                        url.equals("attachment://" + file.path("filename").asText()))
                .findFirst();
    }
}

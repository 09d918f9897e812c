package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import waymark.practice.world.ApiError;
import waymark.practice.world.Json;
import waymark.practice.world.Message;

/** What a message may be. Source: Discord's reference, "Create Message" and "Embed Limits". */
final class MessageRules {
    private static final int MOST_CONTENT = 2_000;
    private static final int MOST_EMBED_TEXT = 6_000;

    private MessageRules() {}

    /** Refuses a whole message, as sent or as an edit leaves it. */
    static void check(JsonNode body, int flags) {
        FieldErrors errors = new FieldErrors();
        boolean version2 = (flags & Message.COMPONENTS_V2) != 0;
        if (version2) {
            Stream.of("content", "embeds", "poll", "sticker_ids")
                    .filter(field -> !body.path(field).asText("").isEmpty()
                            || !body.path(field).isEmpty())
                    .forEach(field -> errors.add(
                            field,
                            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                            "The '" + field + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"));
        }
        String content = body.path("content").asText("");
        if (content.codePointCount(0, content.length()) > MOST_CONTENT) {
            errors.add("content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
        }
        errors.length(body, "nonce", "", 0, 25);
        embeds(body, errors);
        new ComponentRules(errors).checkMessage(body, version2);
        errors.refuse();
        boolean empty = content.isBlank()
                && Stream.of("embeds", "components", "attachments")
                        .allMatch(field -> body.path(field).isEmpty());
        if (empty) {
            throw new ApiError(400, 50006, "Cannot send an empty message");
        }
    }

    private static void embeds(JsonNode body, FieldErrors errors) {
        List<JsonNode> embeds = Json.elements(body, "embeds").toList();
        errors.count(embeds.size(), "embeds", 0, 10);
        int total = 0;
        for (int i = 0; i < embeds.size(); i++) {
            JsonNode embed = embeds.get(i);
            String at = "embeds." + i + ".";
            errors.length(embed, "title", at, 0, 256);
            errors.length(embed, "description", at, 0, 4_096);
            errors.length(embed.path("footer"), "text", at + "footer.", 0, 2_048);
            errors.length(embed.path("author"), "name", at + "author.", 0, 256);
            List<JsonNode> fields = Json.elements(embed, "fields").toList();
            errors.count(fields.size(), at + "fields", 0, 25);
            for (int f = 0; f < fields.size(); f++) {
                errors.length(fields.get(f), "name", at + "fields." + f + ".", 1, 256);
                errors.length(fields.get(f), "value", at + "fields." + f + ".", 1, 1_024);
                total += size(fields.get(f), "name") + size(fields.get(f), "value");
            }
            total += size(embed, "title") + size(embed, "description") + size(embed.path("footer"), "text");
            total += size(embed.path("author"), "name");
        }
        if (total > MOST_EMBED_TEXT) {
            errors.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }
    }

    private static int size(JsonNode node, String field) {
        return node.path(field).asText("").length();
    }
}

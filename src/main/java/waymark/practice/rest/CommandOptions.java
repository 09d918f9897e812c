package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import waymark.practice.world.Json;

/** What a member filled into a command's options, held against their definition as Discord's servers do. */
final class CommandOptions {
    private static final int GROUP = 2;
    private static final int STRING = 3;
    private static final int INTEGER = 4;
    private static final int BOOLEAN = 5;
    private static final int MENTIONABLE = 9;
    private static final int NUMBER = 10;
    private static final int ATTACHMENT = 11;

    /** Turns the number of an uploaded file into its attachment. */
    interface Upload {
        Optional<ObjectNode> at(String number);
    }

    private final FieldErrors errors;
    private final Resolved resolved;
    private final Upload upload;
    private final boolean unfinished;

    /** @param unfinished for autocomplete, where nothing is required yet */
    CommandOptions(FieldErrors errors, Resolved resolved, Upload upload, boolean unfinished) {
        this.errors = errors;
        this.resolved = resolved;
        this.upload = upload;
        this.unfinished = unfinished;
    }

    /** The options as the bot gets them: name, type, value, nested where there are subcommands. */
    ArrayNode read(JsonNode definition, JsonNode given, String path) {
        ArrayNode read = Json.MAPPER.createArrayNode();
        List<JsonNode> defined = Json.elements(definition, "options").toList();
        for (JsonNode option : Json.elements(given, "options").toList()) {
            String name = option.path("name").asText();
            Optional<JsonNode> match = defined.stream()
                    .filter(one -> one.path("name").asText().equals(name))
                    .findFirst();
            if (match.isEmpty()) {
                errors.add(path + name, "INTERACTION_OPTION_UNKNOWN", "This command has no such option");
            } else {
                read.add(read(
                        match.get(),
                        option,
                        path + name + ".",
                        match.get().path("type").asInt()));
            }
        }
        boolean choosesSub = defined.stream().anyMatch(one -> one.path("type").asInt() <= GROUP);
        if (choosesSub && read.size() != 1) {
            errors.add(path + "options", "BASE_TYPE_REQUIRED", "One subcommand is required");
        }
        defined.stream()
                .filter(one -> one.path("required").asBoolean() && !unfinished)
                .map(one -> one.path("name").asText())
                .filter(name -> read.valueStream()
                        .noneMatch(option -> option.path("name").asText().equals(name)))
                .forEach(name -> errors.add(path + name, "BASE_TYPE_REQUIRED", "This field is required"));
        return read;
    }

    private ObjectNode read(JsonNode defined, JsonNode option, String path, int type) {
        ObjectNode read = Json.object("name", option.path("name"), "type", type);
        if (type <= GROUP) {
            return read.set("options", read(defined, option, path));
        }
        JsonNode value = option.path("value");
        if (unfinished && option.path("focused").asBoolean()) {
            return read.<ObjectNode>set("value", value).put("focused", true);
        }
        long id = Json.id(value.asText());
        boolean fits = switch (type) {
            case STRING -> value.isTextual() && fitsLength(defined, value.asText());
            case INTEGER -> value.isIntegralNumber() && fitsRange(defined, value.asDouble());
            case NUMBER -> value.isNumber() && fitsRange(defined, value.asDouble());
            case BOOLEAN -> value.isBoolean();
            case 6 -> resolved.user(id);
            case 7 -> resolved.channel(id);
            case 8 -> resolved.role(id);
            case MENTIONABLE -> resolved.user(id) || resolved.role(id);
            case ATTACHMENT -> attach(read, value);
            default -> false;
        };
        boolean chosen = defined.path("choices").isEmpty()
                || Json.elements(defined, "choices")
                        .anyMatch(choice -> choice.path("value").asText().equals(value.asText()));
        if (!fits || !chosen) {
            errors.add(path + "value", "INTERACTION_OPTION_INVALID", "This is no value that the option takes");
        }
        return read.has("value") ? read : read.set("value", value);
    }

    private boolean attach(ObjectNode read, JsonNode number) {
        Optional<ObjectNode> attachment = upload.at(number.asText());
        attachment.ifPresent(kept -> {
            resolved.attachment(kept);
            read.set("value", kept.path("id"));
        });
        return attachment.isPresent();
    }

    private static boolean fitsLength(JsonNode defined, String text) {
        int length = text.codePointCount(0, text.length());
        return length >= defined.path("min_length").asInt(0)
                && length <= defined.path("max_length").asInt(6_000)
                && (length > 0 || !defined.path("required").asBoolean());
    }

    private static boolean fitsRange(JsonNode defined, double number) {
        return number >= defined.path("min_value").asDouble(-9.007e15)
                && number <= defined.path("max_value").asDouble(9.007e15);
    }
}

package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import waymark.practice.world.ApiError;
import waymark.practice.world.Json;

/** Collects what is wrong with a form, field by field, and refuses it as a whole: code 50035 with nested {@code errors}. */
final class FieldErrors {
    private final ObjectNode errors = Json.object();

    /** Notes a fault at a path such as {@code components.0.custom_id}. */
    void add(String path, String code, String message) {
        ObjectNode node = errors;
        for (String part : path.split("\\.")) {
            node = node.withObjectProperty(part);
        }
        node.withArrayProperty("_errors").add(Json.object("code", code, "message", message));
    }

    /** A text of so many characters; one that may be empty may be absent too. */
    void length(JsonNode parent, String field, String path, int least, int most) {
        String text = parent.path(field).asText("");
        int length = text.codePointCount(0, text.length());
        if (length == 0 && least > 0) {
            add(path + field, "BASE_TYPE_REQUIRED", "This field is required");
        } else if (length < least || length > most) {
            range(path + field, least, most, "in length");
        }
    }

    /** A count of things within bounds. */
    void count(long count, String path, int least, int most) {
        if (count < least || count > most) {
            range(path, least, most, "in length");
        }
    }

    /** A number within bounds, if it is there. */
    void number(JsonNode parent, String field, String path, int least, int most) {
        int value = parent.path(field).asInt(least);
        if (value < least || value > most) {
            range(path + field, least, most, "in value");
        }
    }

    private void range(String path, int least, int most, String what) {
        add(path, "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + " " + what + ".");
    }

    void choices(String path, String allowed) {
        add(path, "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (" + allowed + ").");
    }

    /** @throws ApiError if anything was noted */
    void refuse() {
        if (!errors.isEmpty()) {
            throw ApiError.invalidForm(errors);
        }
    }

    /** Refuses for one fault. */
    static ApiError one(String path, String code, String message) {
        FieldErrors errors = new FieldErrors();
        errors.add(path, code, message);
        return ApiError.invalidForm(errors.errors);
    }
}

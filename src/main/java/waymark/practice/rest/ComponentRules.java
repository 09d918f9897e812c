package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.practice.world.Json;

/** What components a message or a modal may hold. Source: Discord's reference, "Component Reference". */
final class ComponentRules {
    static final int ROW = 1;
    static final int BUTTON = 2;
    static final int STRING_SELECT = 3;
    static final int TEXT_INPUT = 4;
    static final int CHANNEL_SELECT = 8;
    static final int SECTION = 9;
    static final int TEXT = 10;
    static final int THUMBNAIL = 11;
    static final int GALLERY = 12;
    static final int FILE = 13;
    static final int SEPARATOR = 14;
    static final int CONTAINER = 17;
    static final int LABEL = 18;

    private static final int LINK = 5;
    private static final int MOST_COMPONENTS = 40;
    private static final int MOST_TEXT = 4_000;
    private static final Set<Integer> LEGACY_TOP = Set.of(ROW);
    private static final Set<Integer> IN_CONTAINER = Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR);
    private static final Set<Integer> TOP = Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER);
    private static final Set<Integer> MODAL_TOP = Set.of(ROW, TEXT, LABEL);
    private static final Set<Integer> IN_LABEL = Set.of(3, TEXT_INPUT, 5, 6, 7, 8);

    private final FieldErrors errors;
    private final Set<String> customIds = new HashSet<>();
    private int count;
    private int text;

    ComponentRules(FieldErrors errors) {
        this.errors = errors;
    }

    void checkMessage(JsonNode body, boolean version2) {
        errors.count(body.path("components").size(), "components", 0, version2 ? MOST_COMPONENTS : 5);
        each(body, "components", "", version2 ? TOP : LEGACY_TOP);
        if (count > MOST_COMPONENTS) {
            errors.count(count, "components", 1, MOST_COMPONENTS);
        }
        if (text > MOST_TEXT) {
            errors.add(
                    "components",
                    "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                    "The total displayable text of the components exceeds " + MOST_TEXT + " characters.");
        }
    }

    void checkModal(JsonNode modal, String path) {
        errors.length(modal, "custom_id", path, 1, 100);
        errors.length(modal, "title", path, 1, 45);
        errors.count(modal.path("components").size(), path + "components", 1, 5);
        each(modal, "components", path, MODAL_TOP);
    }

    private void each(JsonNode parent, String field, String path, Set<Integer> allowed) {
        List<JsonNode> children = Json.elements(parent, field).toList();
        for (int i = 0; i < children.size(); i++) {
            check(children.get(i), path + field + "." + i + ".", allowed);
        }
    }

    private void check(JsonNode component, String path, Set<Integer> allowed) {
        count++;
        int type = component.path("type").asInt();
        if (!allowed.contains(type)) {
            errors.choices(
                    path + "type",
                    allowed.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")) + ",");
            return;
        }
        switch (type) {
            case ROW -> row(component, path, allowed == MODAL_TOP);
            case BUTTON -> button(component, path);
            case STRING_SELECT, 5, 6, 7, CHANNEL_SELECT -> select(component, path);
            case TEXT_INPUT -> textInput(component, path);
            case SECTION -> {
                errors.count(component.path("components").size(), path + "components", 1, 3);
                each(component, "components", path, Set.of(TEXT));
                check(component.path("accessory"), path + "accessory.", Set.of(BUTTON, THUMBNAIL));
            }
            case TEXT -> {
                errors.length(component, "content", path, 1, MOST_TEXT);
                text += component.path("content").asText().length();
            }
            case GALLERY -> {
                errors.count(component.path("items").size(), path + "items", 1, 10);
                component.path("items").forEach(item -> errors.length(item.path("media"), "url", path, 1, 2_048));
            }
            case THUMBNAIL -> errors.length(component.path("media"), "url", path + "media.", 1, 2_048);
            case FILE -> errors.length(component.path("file"), "url", path + "file.", 1, 2_048);
            case SEPARATOR -> errors.number(component, "spacing", path, 1, 2);
            case CONTAINER -> {
                errors.count(component.path("components").size(), path + "components", 1, MOST_COMPONENTS);
                each(component, "components", path, IN_CONTAINER);
            }
            case LABEL -> {
                errors.length(component, "label", path, 1, 45);
                errors.length(component, "description", path, 0, 100);
                check(component.path("component"), path + "component.", IN_LABEL);
            }
            default -> throw new IllegalStateException("component type " + type + " is allowed but has no rule");
        }
    }

    /** Up to five buttons, or one select; in a modal one text input. */
    private void row(JsonNode row, String path, boolean inModal) {
        List<JsonNode> children = Json.elements(row, "components").toList();
        boolean buttons = !inModal
                && children.stream().allMatch(child -> child.path("type").asInt() == BUTTON);
        errors.count(children.size(), path + "components", 1, buttons ? 5 : 1);
        each(row, "components", path, inModal ? Set.of(TEXT_INPUT) : Set.of(BUTTON, STRING_SELECT, 5, 6, 7, 8));
        if (inModal) {
            children.forEach(child -> errors.length(child, "label", path + "components.0.", 1, 45));
        }
    }

    private void button(JsonNode button, String path) {
        int style = button.path("style").asInt();
        errors.number(button, "style", path, 1, LINK);
        errors.length(button, "label", path, Json.has(button, "emoji") ? 0 : 1, 80);
        if (style == LINK) {
            errors.length(button, "url", path, 1, 512);
        } else {
            customId(button, path);
        }
        if (style == LINK == Json.has(button, "custom_id") || style != LINK && Json.has(button, "url")) {
            errors.add(path + "url", "BUTTON_COMPONENT_INVALID", "A url and a custom id cannot both be specified");
        }
    }

    private void select(JsonNode select, String path) {
        customId(select, path);
        errors.length(select, "placeholder", path, 0, 150);
        errors.number(select, "min_values", path, 0, 25);
        int most = select.path("max_values").asInt(1);
        if (most < 1 || most > 25 || most < select.path("min_values").asInt(1)) {
            errors.add(path + "max_values", "NUMBER_TYPE_MAX", "Must be between min_values and 25.");
        }
        if (select.path("type").asInt() != STRING_SELECT) {
            return;
        }
        List<JsonNode> options = Json.elements(select, "options").toList();
        errors.count(options.size(), path + "options", 1, 25);
        Set<String> values = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String at = path + "options." + i + ".";
            errors.length(options.get(i), "label", at, 1, 100);
            errors.length(options.get(i), "value", at, 1, 100);
            errors.length(options.get(i), "description", at, 0, 100);
            if (!values.add(options.get(i).path("value").asText())) {
                errors.add(
                        at + "value",
                        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                        "The specified option value is already used");
            }
        }
    }

    private void textInput(JsonNode input, String path) {
        customId(input, path);
        errors.number(input, "style", path, 1, 2);
        errors.number(input, "min_length", path, 0, MOST_TEXT);
        errors.length(input, "placeholder", path, 0, 100);
        errors.length(input, "value", path, 0, MOST_TEXT);
        if (input.path("max_length").asInt(MOST_TEXT) > MOST_TEXT
                || input.path("max_length").asInt(1) < 1) {
            errors.add(path + "max_length", "NUMBER_TYPE_MAX", "int value should be between 1 and 4000.");
        }
    }

    private void customId(JsonNode component, String path) {
        errors.length(component, "custom_id", path, 1, 100);
        if (!customIds.add(component.path("custom_id").asText())) {
            errors.add(
                    path + "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }
}

package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.practice.world.Command;
import waymark.practice.world.Json;
import waymark.practice.world.Locales;

/** What a command may be, and how the API gives it back. Source: Discord's reference, "Application Commands". */
final class CommandRules {
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;

    private final FieldErrors errors = new FieldErrors();

    /** Checks a whole definition and completes it; the ids are the caller's to add. */
    ObjectNode complete(JsonNode given, String path, boolean inGuild) {
        int type = given.path("type").asInt(Command.CHAT_INPUT);
        errors.number(given, "type", path, Command.CHAT_INPUT, Command.MESSAGE);
        if (type == Command.CHAT_INPUT) {
            name(given, path);
            errors.length(given, "description", path, 1, 100);
            localizations(given, "description", path, 100);
            options(given, path, 0);
        } else {
            errors.length(given, "name", path, 1, 32);
            if (!given.path("description").asText("").isEmpty()
                    || !given.path("options").isEmpty()) {
                errors.add(
                        path + "description",
                        "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET",
                        "Context menu commands have neither description nor options");
            }
        }
        errors.refuse();
        ObjectNode command = Json.object(
                "type", type,
                "name", given.path("name"),
                "name_localizations", given.get("name_localizations"),
                "description", given.path("description").asText(""),
                "description_localizations", given.get("description_localizations"),
                "default_member_permissions",
                        Json.has(given, "default_member_permissions")
                                ? given.path("default_member_permissions").asText()
                                : null,
                "nsfw", given.path("nsfw").asBoolean());
        if (!inGuild) {
            command.put("dm_permission", given.path("dm_permission").asBoolean(true));
            command.set("contexts", Json.has(given, "contexts") ? numbers(given, "contexts") : null);
            command.set(
                    "integration_types",
                    Json.has(given, "integration_types")
                            ? numbers(given, "integration_types")
                            : Json.array(List.of(0)));
        }
        List<ObjectNode> options =
                Json.elements(given, "options").map(CommandRules::withoutNulls).toList();
        return options.isEmpty() ? command : command.set("options", Json.array(options));
    }

    /** Libraries write some of these in quotes, which Discord reads as numbers. */
    private static ArrayNode numbers(JsonNode given, String field) {
        return Json.array(Json.elements(given, field).map(JsonNode::asInt));
    }

    private static ObjectNode withoutNulls(JsonNode option) {
        ObjectNode copy = Json.object();
        option.propertyStream().filter(field -> !field.getValue().isNull()).forEach(field -> {
            boolean nested = field.getKey().equals("options") || field.getKey().equals("choices");
            copy.set(
                    field.getKey(),
                    nested
                            ? Json.array(Json.elements(option, field.getKey()).map(CommandRules::withoutNulls))
                            : field.getValue());
        });
        return copy;
    }

    private void name(JsonNode node, String path) {
        String name = node.path("name").asText("");
        if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            errors.add(path + "name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    /** The same in other languages: of the same length, in languages that there are. */
    private void localizations(JsonNode node, String field, String path, int most) {
        JsonNode given = node.path(field + "_localizations");
        given.propertyStream().map(Map.Entry::getKey).forEach(locale -> {
            String at = path + field + "_localizations.";
            if (Locales.known(locale).isEmpty()) {
                errors.add(at + locale, "BASE_TYPE_CHOICES", "This is no locale that Discord has");
            }
            errors.length(given, locale, at, 1, most);
        });
    }

    private void options(JsonNode parent, String path, int depth) {
        List<JsonNode> options = Json.elements(parent, "options").toList();
        errors.count(options.size(), path + "options", 0, 25);
        Set<String> names = new HashSet<>();
        boolean optionalSeen = false;
        for (int i = 0; i < options.size(); i++) {
            JsonNode option = options.get(i);
            String at = path + "options." + i + ".";
            name(option, at);
            errors.length(option, "description", at, 1, 100);
            localizations(option, "description", at, 100);
            int type = option.path("type").asInt();
            errors.number(option, "type", at, 1, 11);
            if (!names.add(option.path("name").asText())) {
                errors.add(at + "name", "APPLICATION_COMMAND_OPTIONS_NAME_NOT_UNIQUE", "Option names must be unique");
            }
            if (option.path("required").asBoolean() && optionalSeen) {
                errors.add(
                        at + "required",
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= type > GROUP && !option.path("required").asBoolean();
            if (type == SUBCOMMAND && depth < 2 || type == GROUP && depth < 1) {
                options(option, at, type == GROUP ? 1 : 2);
            } else if (type <= GROUP) {
                errors.add(
                        at + "type",
                        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                        "Sub-command and sub-command group option types are mutually exclusive to all other types");
            }
            choices(option, at);
        }
        Stream<Boolean> subs =
                options.stream().map(option -> option.path("type").asInt() <= GROUP);
        if (subs.distinct().count() > 1) {
            errors.add(
                    path + "options",
                    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                    "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }

    private void choices(JsonNode option, String path) {
        List<JsonNode> choices = Json.elements(option, "choices").toList();
        errors.count(choices.size(), path + "choices", 0, 25);
        if (!choices.isEmpty() && option.path("autocomplete").asBoolean()) {
            errors.add(
                    path + "choices",
                    "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES",
                    "An option has choices or autocomplete, not both");
        }
        for (int i = 0; i < choices.size(); i++) {
            errors.length(choices.get(i), "name", path + "choices." + i + ".", 1, 100);
            localizations(choices.get(i), "name", path + "choices." + i + ".", 100);
            errors.length(choices.get(i), "value", path + "choices." + i + ".", 1, 100);
        }
    }
}

package waymark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import waymark.practice.world.Json;

/**
 * What is typed behind a command's name, with the numbers of Discord's application command option types.
 *
 * <pre>{@code
 * ada.use("settings", sub("visibility", option(BOOLEAN, "boards", false)));
 * }</pre>
 */
final class CommandOptions {
    static final int BOOLEAN = 5;
    static final int USER = 6;
    static final int CHANNEL = 7;
    static final int ROLE = 8;

    /** A member or a role. */
    static final int MENTIONABLE = 9;

    static final int ATTACHMENT = 11;

    private static final int SUB_COMMAND = 1;
    private static final int STRING = 3;

    private CommandOptions() {}

    /** {@code option("day", "YESTERDAY")}, a text option of a command. */
    static ObjectNode option(String name, String value) {
        return option(STRING, name, value);
    }

    /** An option of another type. */
    static ObjectNode option(int type, String name, Object value) {
        return Json.object("type", type, "name", name, "value", value);
    }

    /** An option that names somebody or something by its id. */
    static ObjectNode option(int type, String name, long id) {
        return option(type, name, String.valueOf(id));
    }

    static ObjectNode sub(String name, ObjectNode... options) {
        return Json.object("type", SUB_COMMAND, "name", name, "options", List.of(options));
    }
}

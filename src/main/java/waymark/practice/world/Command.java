package waymark.practice.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/**
 * A registered application command.
 *
 * @param guild the guild that it is registered in, empty for a global one
 * @param json the command as the API gives it, localizations included
 */
public record Command(long id, long application, OptionalLong guild, ObjectNode json) {
    public static final int CHAT_INPUT = 1;
    public static final int USER = 2;
    public static final int MESSAGE = 3;

    public int type() {
        return json.path("type").asInt();
    }

    public String name() {
        return json.path("name").asText();
    }

    /** Whether a name and type make this one, so that registering them again replaces it. */
    public boolean is(int type, String name) {
        return type() == type && name().equals(name);
    }

    /** Whether it can be used in a guild or, else, in direct messages with the bot. */
    public boolean usableIn(boolean inGuild) {
        if (!Json.has(json, "contexts")) {
            return inGuild || guild.isEmpty();
        }
        int context = inGuild ? 0 : 1;
        return Json.elements(json, "contexts").anyMatch(given -> given.asInt() == context);
    }
}

package waymark.practice.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/**
 * A message.
 *
 * @param onlyFor the one who sees it, for an ephemeral reply
 * @param json the message as the API gives it; never changed in place, an edit makes a new Message
 */
public record Message(long id, Channel channel, Account author, OptionalLong onlyFor, ObjectNode json) {
    public static final int EPHEMERAL = 1 << 6;
    public static final int LOADING = 1 << 7;
    public static final int COMPONENTS_V2 = 1 << 15;

    public boolean visibleTo(Account account) {
        return onlyFor.isEmpty() || onlyFor.getAsLong() == account.id();
    }

    public boolean hasFlag(int flag) {
        return (json.path("flags").asInt() & flag) != 0;
    }

    public Message with(ObjectNode changed) {
        return new Message(id, channel, author, onlyFor, changed);
    }
}

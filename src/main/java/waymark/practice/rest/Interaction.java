package waymark.practice.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import waymark.practice.world.Account;
import waymark.practice.world.Channel;
import waymark.practice.world.Json;
import waymark.practice.world.Message;

/** Something that a member did and a bot must answer; its token opens the webhook for 15 minutes. Guarded by the world's lock. */
final class Interaction {
    static final int COMMAND = 2;
    static final int COMPONENT = 3;
    static final int AUTOCOMPLETE = 4;
    static final int MODAL = 5;

    /** Where it stands. */
    enum State {
        WAITING,
        ANSWERED,
        FAILED
    }

    /**
     * What it is about, fixed from the start.
     *
     * @param nonce what the client called it
     * @param session the client's gateway session, if it named one
     * @param source the message whose component was used
     * @param metadata what messages that answer it will say of it
     * @param messageType the kind of message that answers it: 20 for a slash command, 23 for a context command, 19 a reply
     */
    record Subject(
            int type,
            Account bot,
            Account member,
            Channel channel,
            Optional<String> nonce,
            Optional<String> session,
            Optional<Message> source,
            ObjectNode metadata,
            int messageType) {}

    final long id;
    final String token;
    final Subject subject;
    final long createdNanos;

    /** The messages that it made, which its token may change. */
    final Set<Long> messages = new HashSet<>();

    State state = State.WAITING;
    Optional<Long> original = Optional.empty();
    Optional<ObjectNode> modal = Optional.empty();

    Interaction(long id, String token, Subject subject, long createdNanos) {
        this.id = id;
        this.token = token;
        this.subject = subject;
        this.createdNanos = createdNanos;
    }

    /** What the member's client is told of it. */
    ObjectNode named() {
        return Json.object("id", id, "nonce", subject.nonce());
    }
}

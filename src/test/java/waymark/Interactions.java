package waymark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import waymark.practice.MemberClient;
import waymark.practice.MemberClient.Answer;
import waymark.practice.PracticeServer;
import waymark.practice.world.Json;

/** What a member's client sends when they use a command, a component or a form, in the channel where they sit. */
final class Interactions {
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int FORM = 5;
    private static final int SLASH = 1;
    private static final int OF_A_MEMBER = 2;
    private static final int OF_A_MESSAGE = 3;
    private static final int TEXT_FIELD = 4;
    private static final int LABEL = 18;
    private static final AtomicLong NONCES = new AtomicLong();

    private final PracticeServer server;
    private final MemberClient client;
    private final long channel;
    private final boolean direct;

    /** @param direct whether the channel is the member's conversation with the bot */
    Interactions(PracticeServer server, MemberClient client, long channel, boolean direct) {
        this.server = server;
        this.client = client;
        this.channel = channel;
        this.direct = direct;
    }

    Answer slash(JsonNode command, List<ObjectNode> options) {
        return send(COMMAND, command(command, SLASH, "options", options), Json.object());
    }

    /** While an option is typed. */
    Answer autocomplete(JsonNode command, List<ObjectNode> options) {
        return send(AUTOCOMPLETE, command(command, SLASH, "options", options), Json.object());
    }

    Answer onMessage(JsonNode command, JsonNode message) {
        return send(COMMAND, command(command, OF_A_MESSAGE, "target_id", message.path("id")), Json.object());
    }

    Answer onUser(JsonNode command, long user) {
        return send(COMMAND, command(command, OF_A_MEMBER, "target_id", String.valueOf(user)), Json.object());
    }

    /** A slash command with a file, whose option has the value {@code 0}. */
    Answer upload(JsonNode command, ObjectNode sub, String name, String content) {
        ObjectNode body = interaction(COMMAND, command(command, SLASH, "options", List.of(sub)), Json.object());
        return client.upload("/interactions", body, name, content);
    }

    private static ObjectNode command(JsonNode command, int type, String key, Object value) {
        return Json.object(
                "id",
                command.path("id"),
                "name",
                command.path("name"),
                "type",
                type,
                "version",
                command.path("version"),
                key,
                value);
    }

    /** A button or a select of a message. */
    Answer component(JsonNode message, JsonNode part, List<String> values) {
        int type = part.path("type").asInt(MessageParts.BUTTON);
        ObjectNode data = Json.object(
                "component_type", type, "custom_id", part.path("custom_id").asText());
        if (type != MessageParts.BUTTON) {
            data.set("values", Json.array(values));
        }
        return send(
                COMPONENT, data, Json.object("message_id", message.path("id"), "message_flags", message.path("flags")));
    }

    /** A form with those texts in its fields, in order; in a select's place what is chosen in it. */
    Answer form(JsonNode form, String... texts) {
        List<ObjectNode> filled = new ArrayList<>();
        for (String text : texts) {
            JsonNode field = form.path("components").path(filled.size()).path("component");
            int type = field.path("type").asInt();
            Object value = type == TEXT_FIELD ? text : List.of(text);
            filled.add(Json.object(
                    "type",
                    LABEL,
                    "component",
                    Json.object(
                            "type",
                            type,
                            "custom_id",
                            field.path("custom_id"),
                            type == TEXT_FIELD ? "value" : "values",
                            value)));
        }
        return send(
                FORM,
                Json.object(
                        "id", form.path("id"),
                        "custom_id", form.path("custom_id"),
                        "components", filled),
                Json.object());
    }

    /** The event of that name which answers the newest interaction. */
    JsonNode await(String event) {
        String nonce = String.valueOf(NONCES.get());
        return client.await(event, e -> e.path("nonce").asText().equals(nonce));
    }

    private Answer send(int type, ObjectNode data, ObjectNode more) {
        return client.send("POST", "/interactions", interaction(type, data, more));
    }

    private ObjectNode interaction(int type, ObjectNode data, ObjectNode more) {
        ObjectNode body = Json.object(
                "type",
                type,
                "application_id",
                server.cohort().bot().id(),
                "guild_id",
                server.cohort().guild(),
                "channel_id",
                channel,
                "nonce",
                String.valueOf(NONCES.incrementAndGet()),
                "data",
                data);
        body.setAll(more);
        if (direct) {
            body.remove("guild_id");
        }
        return body;
    }
}

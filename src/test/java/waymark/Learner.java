package waymark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.MemberClient.Answer;
import waymark.practice.PracticeServer;
import waymark.practice.world.Json;

/** A member of the practice guild who uses the bot as a person does, and waits for what is shown. */
final class Learner implements AutoCloseable {
    private static final int LOADING = 128;
    private static final int SUB_COMMAND = 1;
    private static final AtomicLong NONCES = new AtomicLong();

    private final PracticeServer server;
    private final MemberClient client;
    private final long channel;

    private final boolean direct;

    private Learner(PracticeServer server, MemberClient client, long channel, boolean direct) {
        this.server = server;
        this.client = client;
        this.channel = channel;
        this.direct = direct;
    }

    /** Signs in and sits down in a channel. */
    static Learner in(PracticeServer server, Cohort.Person person, long channel) {
        return new Learner(server, new MemberClient(server, person), channel, false);
    }

    /** Signs in and writes to the bot directly. */
    static Learner direct(PracticeServer server, Cohort.Person person) {
        MemberClient client = new MemberClient(server, person);
        JsonNode channel = client.send(
                        "POST",
                        "/users/@me/channels",
                        Json.object("recipient_id", server.cohort().bot().id()))
                .body();
        return new Learner(server, client, Json.id(channel, "id"), true);
    }

    /** The language of this member's Discord from now on: {@code de}. */
    Learner speaking(String locale) {
        client.speak(locale);
        return this;
    }

    /** Changes the language that the server prefers, as those who manage it can. */
    void serverSpeaks(String locale) {
        requireTaken(
                client.send("PATCH", "/guilds/" + server.cohort().guild(), Json.object("preferred_locale", locale)));
    }

    /** {@code option("day", "YESTERDAY")}, a text option of a command. */
    static ObjectNode option(String name, String value) {
        return Json.object("type", 3, "name", name, "value", value);
    }

    /** An option of another of Discord's types, for example 9 for a member or role. */
    static ObjectNode option(int type, String name, Object value) {
        return Json.object("type", type, "name", name, "value", value);
    }

    static ObjectNode sub(String name, ObjectNode... options) {
        return Json.object("type", SUB_COMMAND, "name", name, "options", List.of(options));
    }

    /** Uses a slash command and returns the reply once it is complete. */
    JsonNode use(String command, ObjectNode... options) {
        return reply(send(command(command), options));
    }

    /** Sends a slash command as a client would that knows it, whether or not the member is offered it. */
    Answer send(JsonNode command, ObjectNode... options) {
        return interact(
                2,
                Json.object(
                        "id", command.path("id"),
                        "name", command.path("name"),
                        "type", 1,
                        "version", command.path("version"),
                        "options", List.of(options)),
                Json.object());
    }

    /** What is offered while an option of a subcommand is typed: names by value, in order. */
    Map<String, String> offered(String command, String subcommand, ObjectNode typed, ObjectNode... others) {
        JsonNode found = command(command);
        List<ObjectNode> options = new ArrayList<>(List.of(others));
        options.add(typed.put("focused", true));
        Answer answer = interact(
                4,
                Json.object(
                        "id", found.path("id"),
                        "name", found.path("name"),
                        "type", 1,
                        "version", found.path("version"),
                        "options", List.of(sub(subcommand, options.toArray(ObjectNode[]::new)))),
                Json.object());
        requireTaken(answer);
        return choices();
    }

    /** The same of a command without subcommands. */
    Map<String, String> offered(String command, ObjectNode typed) {
        JsonNode found = command(command);
        requireTaken(interact(
                4,
                Json.object(
                        "id", found.path("id"),
                        "name", found.path("name"),
                        "type", 1,
                        "version", found.path("version"),
                        "options", List.of(typed.put("focused", true))),
                Json.object()));
        return choices();
    }

    private Map<String, String> choices() {
        String nonce = String.valueOf(NONCES.get());
        JsonNode choices = client.await(
                "APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE",
                e -> e.path("nonce").asText().equals(nonce));
        Map<String, String> offered = new LinkedHashMap<>();
        choices.path("choices")
                .forEach(choice -> offered.put(
                        choice.path("value").asText(), choice.path("name").asText()));
        return offered;
    }

    /** Uses a command of a message's menu. */
    JsonNode useOn(JsonNode message, String command) {
        JsonNode found = command(command);
        return reply(interact(
                2,
                Json.object(
                        "id", found.path("id"),
                        "name", command,
                        "type", 3,
                        "version", found.path("version"),
                        "target_id", message.path("id")),
                Json.object()));
    }

    /** Presses the button with that label and returns the message that comes of it. */
    JsonNode press(JsonNode message, String label) {
        return reply(pressing(message, label));
    }

    /** Presses a button that changes its own message, and returns the message as it is then. */
    JsonNode pressInPlace(JsonNode message, String label) {
        requireTaken(pressing(message, label));
        return client.await("MESSAGE_UPDATE", m -> m.path("id").equals(message.path("id")));
    }

    /** Presses a button that deletes its own message, and waits until that is gone. */
    void pressAway(JsonNode message, String label) {
        requireTaken(pressing(message, label));
        client.await("MESSAGE_DELETE", m -> m.path("id").equals(message.path("id")));
    }

    /** Presses a button that changes its own message and says something beside it, and returns the latter. */
    JsonNode pressAside(JsonNode message, String label, String words) {
        requireTaken(pressing(message, label));
        return awaitMessage(m -> words(m).contains(words));
    }

    private Answer pressing(JsonNode message, String label) {
        JsonNode button = find(message, part -> part.path("label").asText().equals(label));
        return component(message, 2, button.path("custom_id").asText(), List.of());
    }

    /** Presses a button that opens a form, writes into its fields in order, and returns the reply. */
    JsonNode fill(JsonNode message, String label, String... texts) {
        return reply(filling(message, label, texts));
    }

    /** The same with a form whose outcome takes the place of the message. */
    JsonNode fillInPlace(JsonNode message, String label, String... texts) {
        requireTaken(filling(message, label, texts));
        return client.await("MESSAGE_UPDATE", m -> m.path("id").equals(message.path("id")));
    }

    private Answer filling(JsonNode message, String label, String... texts) {
        pressing(message, label);
        String nonce = String.valueOf(NONCES.get());
        JsonNode form = client.await(
                "INTERACTION_MODAL_CREATE", e -> e.path("nonce").asText().equals(nonce));
        List<ObjectNode> filled = new ArrayList<>();
        for (String text : texts) {
            JsonNode field = form.path("components").path(filled.size()).path("component");
            filled.add(Json.object(
                    "type",
                    18,
                    "component",
                    Json.object("type", 4, "custom_id", field.path("custom_id"), "value", text)));
        }
        return interact(
                5,
                Json.object(
                        "id", form.path("id"),
                        "custom_id", form.path("custom_id"),
                        "components", filled),
                Json.object());
    }

    /** Chooses in the first select of a message and returns the message that comes of it. */
    JsonNode choose(JsonNode message, String value) {
        return reply(choosing(message, value));
    }

    /** Chooses in a select that changes its own message. */
    JsonNode chooseInPlace(JsonNode message, String value) {
        requireTaken(choosing(message, value));
        return client.await("MESSAGE_UPDATE", m -> m.path("id").equals(message.path("id")));
    }

    /** Chooses in the select of that action, which changes its own message; no value takes a choice back. */
    JsonNode chooseOf(JsonNode message, String action, String... values) {
        JsonNode select = select(message, action);
        requireTaken(component(
                message, select.path("type").asInt(), select.path("custom_id").asText(), List.of(values)));
        return client.await("MESSAGE_UPDATE", m -> m.path("id").equals(message.path("id")));
    }

    /** The select, or the button, of that action. */
    static JsonNode select(JsonNode message, String action) {
        return find(message, part -> part.path("custom_id").asText().matches("1:" + action + "(:.*)?"));
    }

    private Answer choosing(JsonNode message, String value) {
        JsonNode select = find(
                message,
                part -> part.path("type").asInt() == 3 || part.path("type").asInt() == 8);
        return component(
                message, select.path("type").asInt(), select.path("custom_id").asText(), List.of(value));
    }

    private Answer component(JsonNode message, int type, String customId, List<String> values) {
        ObjectNode data = Json.object("component_type", type, "custom_id", customId);
        if (type != 2) {
            data.set("values", Json.array(values));
        }
        return interact(3, data, Json.object("message_id", message.path("id"), "message_flags", message.path("flags")));
    }

    private Answer interact(int type, ObjectNode data, ObjectNode more) {
        return client.send("POST", "/interactions", interaction(type, data, more));
    }

    /** Uses a slash command with a file, whose option has the value {@code 0}. */
    JsonNode useWithFile(String command, ObjectNode sub, String name, String content) {
        JsonNode found = command(command);
        ObjectNode data = Json.object(
                "id", found.path("id"),
                "name", command,
                "type", 1,
                "version", found.path("version"),
                "options", List.of(sub));
        return reply(client.upload("/interactions", interaction(2, data, Json.object()), name, content));
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

    private static void requireTaken(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError("refused: " + answer);
        }
    }

    private JsonNode reply(Answer answer) {
        requireTaken(answer);
        String nonce = String.valueOf(NONCES.get());
        JsonNode interaction =
                client.await("INTERACTION_CREATE", e -> e.path("nonce").asText().equals(nonce));
        return awaitMessage(m -> m.path("interaction_metadata").path("id").equals(interaction.path("id")));
    }

    /** The first complete message that fits, new or changed. */
    JsonNode awaitMessage(Predicate<JsonNode> which) {
        return client.awaitAny(
                List.of("MESSAGE_CREATE", "MESSAGE_UPDATE"),
                m -> which.test(m) && (m.path("flags").asInt() & LOADING) == 0);
    }

    JsonNode say(String content) {
        return client.say(channel, content).body();
    }

    /** The newest message of a channel. */
    JsonNode newest(long in) {
        return client.get("/channels/" + in + "/messages?limit=1").body().path(0);
    }

    /** The newest fifty messages of a channel. */
    JsonNode messages(long in) {
        return client.get("/channels/" + in + "/messages?limit=50").body();
    }

    /** The newest message of the conversation that this member sits in. */
    JsonNode newestDirect() {
        return newest(channel);
    }

    /** How many direct messages of the bot hold those words. */
    int direct(String words) {
        int count = 0;
        for (JsonNode channel : client.get("/users/@me/channels").body()) {
            for (JsonNode message : client.get("/channels/" + channel.path("id").asText() + "/messages?limit=50")
                    .body()) {
                count += words(message).contains(words) ? 1 : 0;
            }
        }
        return count;
    }

    /** The commands that this member is offered, as they are registered. */
    JsonNode commands() {
        return client.get("/guilds/" + server.cohort().guild() + "/application-command-index")
                .body()
                .path("application_commands");
    }

    /** The names of the commands that this member is offered. */
    List<String> offered() {
        return commands().findValuesAsText("name");
    }

    JsonNode command(String name) {
        return client.command(name);
    }

    /** All that a member reads in a message: texts, labels, options. */
    static String words(JsonNode message) {
        List<String> words = new ArrayList<>();
        collect(message, words);
        return String.join("\n", words);
    }

    private static void collect(JsonNode part, List<String> words) {
        for (String key : List.of("content", "label", "placeholder", "description")) {
            if (part.path(key).isTextual()) {
                words.add(part.path(key).asText());
            }
        }
        part.path("components").forEach(child -> collect(child, words));
        part.path("options").forEach(child -> collect(child, words));
        if (part.has("accessory")) {
            collect(part.path("accessory"), words);
        }
    }

    /** The first component that fits, anywhere in a message. */
    static JsonNode find(JsonNode message, Predicate<JsonNode> which) {
        if (which.test(message)) {
            return message;
        }
        if (message.has("accessory") && which.test(message.path("accessory"))) {
            return message.path("accessory");
        }
        for (JsonNode child : message.path("components")) {
            JsonNode found = find(child, which);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return Json.MAPPER.missingNode();
    }

    @Override
    public void close() {
        client.close();
    }
}

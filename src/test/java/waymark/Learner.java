package waymark;

import static waymark.CommandOptions.sub;
import static waymark.MessageParts.CHANNEL_SELECT;
import static waymark.MessageParts.STRING_SELECT;
import static waymark.MessageParts.button;
import static waymark.MessageParts.complete;
import static waymark.MessageParts.find;
import static waymark.MessageParts.select;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.MemberClient.Answer;
import waymark.practice.PracticeServer;
import waymark.practice.world.Json;

/** A member of the practice guild who uses the bot as a person does, and waits for what is shown. */
final class Learner implements AutoCloseable {
    /** The status of what Discord does not let a member do. */
    static final int FORBIDDEN = 403;

    private static final Set<Integer> SELECTS = Set.of(STRING_SELECT, CHANNEL_SELECT);

    private final PracticeServer server;
    private final MemberClient client;
    private final long channel;
    private final Interactions interactions;

    private Learner(PracticeServer server, MemberClient client, long channel, boolean direct) {
        this.server = server;
        this.client = client;
        this.channel = channel;
        interactions = new Interactions(server, client, channel, direct);
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

    /** Uses a slash command and returns the reply once it is complete. */
    JsonNode use(String command, ObjectNode... options) {
        return reply(send(command(command), options));
    }

    /** Sends a slash command as a client would that knows it, whether or not the member is offered it. */
    Answer send(JsonNode command, ObjectNode... options) {
        return interactions.slash(command, List.of(options));
    }

    /** Uses a slash command with a file, whose option has the value {@code 0}. */
    JsonNode useWithFile(String command, ObjectNode sub, String name, String content) {
        return reply(interactions.upload(command(command), sub, name, content));
    }

    /** What is offered while an option of a subcommand is typed: names by value, in order. */
    Map<String, String> offered(String command, String subcommand, ObjectNode typed, ObjectNode... others) {
        List<ObjectNode> options = new ArrayList<>(List.of(others));
        options.add(typed.put("focused", true));
        return choices(command, sub(subcommand, options.toArray(ObjectNode[]::new)));
    }

    /** The same of a command without subcommands. */
    Map<String, String> offered(String command, ObjectNode typed) {
        return choices(command, typed.put("focused", true));
    }

    private Map<String, String> choices(String command, ObjectNode option) {
        requireTaken(interactions.autocomplete(command(command), List.of(option)));
        Map<String, String> offered = new LinkedHashMap<>();
        interactions
                .await("APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE")
                .path("choices")
                .forEach(choice -> offered.put(
                        choice.path("value").asText(), choice.path("name").asText()));
        return offered;
    }

    /** Uses a command of a message's menu. */
    JsonNode useOn(JsonNode message, String command) {
        return reply(interactions.onMessage(command(command), message));
    }

    /** Uses a command of a message's menu, as a client would that knows it, whether or not it is offered. */
    Answer sendOn(JsonNode message, JsonNode command) {
        return interactions.onMessage(command, message);
    }

    /** Uses a command of a member's menu, as a client would that knows it, whether or not it is offered. */
    Answer sendOn(long user, JsonNode command) {
        return interactions.onUser(command, user);
    }

    /** Uses a command of a member's menu that opens a form, which is returned. */
    JsonNode openOn(long user, String command) {
        requireTaken(sendOn(user, command(command)));
        return interactions.await("INTERACTION_MODAL_CREATE");
    }

    /** Writes into the fields of an open form, in order, chooses in its selects, and returns the reply. */
    JsonNode submit(JsonNode form, String... texts) {
        return reply(interactions.form(form, texts));
    }

    /** Presses the button with that label and returns the message that comes of it. */
    JsonNode press(JsonNode message, String label) {
        return reply(pressing(message, label));
    }

    /** Presses a button that changes its own message, and returns the message as it is then. */
    JsonNode pressInPlace(JsonNode message, String label) {
        return changed(message, pressing(message, label));
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
        return interactions.component(message, button(message, label), List.of());
    }

    /** Presses a button and returns what comes of it, wherever that is shown. */
    JsonNode pressAnyhow(JsonNode message, String label) {
        return anyhow(message, pressing(message, label));
    }

    /** The same with a button that opens a form, with those words in each of its fields and the first choice of each select. */
    JsonNode fillAnyhow(JsonNode message, String label, String text) {
        requireTaken(pressing(message, label));
        JsonNode form = interactions.await("INTERACTION_MODAL_CREATE");
        String[] values = form.path("components")
                .valueStream()
                .map(field -> field.at("/component/options/0/value").asText(text))
                .toArray(String[]::new);
        return anyhow(message, interactions.form(form, values));
    }

    private JsonNode anyhow(JsonNode message, Answer answer) {
        requireTaken(answer);
        JsonNode interaction = interactions.await("INTERACTION_CREATE");
        return awaitMessage(m -> m.path("id").equals(message.path("id"))
                || m.path("interaction_metadata").path("id").equals(interaction.path("id")));
    }

    /** Presses a button that opens a form, writes into its fields in order, and returns the reply. */
    JsonNode fill(JsonNode message, String label, String... texts) {
        return reply(filling(message, label, texts));
    }

    /** The same with a form whose outcome takes the place of the message. */
    JsonNode fillInPlace(JsonNode message, String label, String... texts) {
        return changed(message, filling(message, label, texts));
    }

    private Answer filling(JsonNode message, String label, String... texts) {
        requireTaken(pressing(message, label));
        return interactions.form(interactions.await("INTERACTION_MODAL_CREATE"), texts);
    }

    /** Chooses in the first select of a message and returns the message that comes of it. */
    JsonNode choose(JsonNode message, String value) {
        return reply(choosing(message, value));
    }

    /** Chooses in a select that changes its own message. */
    JsonNode chooseInPlace(JsonNode message, String value) {
        return changed(message, choosing(message, value));
    }

    /** Chooses in the select of that action, which changes its own message; no value takes a choice back. */
    JsonNode chooseOf(JsonNode message, String action, String... values) {
        return changed(message, interactions.component(message, select(message, action), List.of(values)));
    }

    /** The same with a select that says something beside its message, and returns that. */
    JsonNode chooseAside(JsonNode message, String action, String value, String words) {
        requireTaken(interactions.component(message, select(message, action), List.of(value)));
        return awaitMessage(m -> words(m).contains(words));
    }

    private Answer choosing(JsonNode message, String value) {
        JsonNode select =
                find(message, part -> SELECTS.contains(part.path("type").asInt()));
        return interactions.component(message, select, List.of(value));
    }

    private static void requireTaken(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError("refused: " + answer);
        }
    }

    private JsonNode reply(Answer answer) {
        requireTaken(answer);
        JsonNode interaction = interactions.await("INTERACTION_CREATE");
        return awaitMessage(m -> m.path("interaction_metadata").path("id").equals(interaction.path("id")));
    }

    private JsonNode changed(JsonNode message, Answer answer) {
        requireTaken(answer);
        return client.await("MESSAGE_UPDATE", m -> m.path("id").equals(message.path("id")));
    }

    /** The first complete message that fits, new or changed. */
    JsonNode awaitMessage(Predicate<JsonNode> which) {
        return client.awaitAny(List.of("MESSAGE_CREATE", "MESSAGE_UPDATE"), m -> which.test(m) && complete(m));
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

    @Override
    public void close() {
        client.close();
    }
}

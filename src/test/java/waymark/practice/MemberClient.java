package waymark.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import waymark.practice.world.Json;

/** A member at their client: REST with their token, and their gateway session. */
@NullMarked
public final class MemberClient implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An answer of the server. */
    public record Answer(int status, JsonNode body) {}

    private final PracticeServer server;
    private final String authorization;
    private final GatewayClient gateway;
    private String language = "en-US";

    public MemberClient(PracticeServer server, Cohort.Person person) {
        this.server = server;
        this.authorization = person.token();
        this.gateway = GatewayClient.connect(server, "");
        gateway.identify(person.token(), 0);
        await("READY");
    }

    /** From now on this client is in that language: {@code de}. */
    public void speak(String locale) {
        language = locale;
    }

    /** Sends a request as whoever has the token. */
    public static Answer send(
            PracticeServer server, String authorization, String method, String path, @Nullable JsonNode body) {
        return send(server, authorization, "en-US", method, path, body);
    }

    private static Answer send(
            PracticeServer server,
            String authorization,
            String locale,
            String method,
            String path,
            @Nullable JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.apiUrl() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .header("Authorization", authorization)
                .header("X-Discord-Locale", locale)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), Json.MAPPER.readTree(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    /** Posts a body with a file, the first and only one. */
    public Answer upload(String path, JsonNode body, String name, String content) {
        String boundary = "a-line-that-is-in-no-file";
        String parts = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n" + body
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"" + name
                + "\"\r\nContent-Type: application/json\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.apiUrl() + path))
                .POST(BodyPublishers.ofString(parts))
                .header("Authorization", authorization)
                .header("X-Discord-Locale", language)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), Json.MAPPER.readTree(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    public Answer send(String method, String path, @Nullable JsonNode body) {
        return send(server, authorization, language, method, path, body);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer say(long channel, String content) {
        return send("POST", "/channels/" + channel + "/messages", Json.object("content", content));
    }

    /** Uses a slash command by name, found in the index as a client finds it. */
    Answer use(String command, ObjectNode... options) {
        JsonNode found = command(command);
        return interact(
                2,
                Json.id(found, "application_id"),
                Json.object(
                        "id", found.path("id"),
                        "name", command,
                        "type", 1,
                        "version", found.path("version"),
                        "options", List.of(options)));
    }

    public JsonNode command(String name) {
        JsonNode index = get("/guilds/" + server.cohort().guild() + "/application-command-index")
                .body();
        return Json.elements(index, "application_commands")
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no command " + name + " in " + index));
    }

    /** Presses a button or chooses in a select of a message. */
    Answer press(JsonNode message, String customId, String... values) {
        ObjectNode body = interaction(
                3,
                Json.id(message.path("author"), "id"),
                Json.object(
                        "custom_id",
                        customId,
                        "component_type",
                        values.length == 0 ? 2 : 3,
                        "values",
                        List.of(values)));
        body.set("message_id", message.path("id"));
        body.set("channel_id", message.path("channel_id"));
        MemberSchema.check("POST /interactions", body);
        return send("POST", "/interactions", body);
    }

    public Answer interact(int type, long application, ObjectNode data) {
        ObjectNode body = interaction(type, application, data);
        MemberSchema.check("POST /interactions", body);
        return send("POST", "/interactions", body);
    }

    private ObjectNode interaction(int type, long application, ObjectNode data) {
        return Json.object(
                "type", type,
                "application_id", application,
                "guild_id", server.cohort().guild(),
                "channel_id", server.cohort().general(),
                "data", data);
    }

    /** The next event of a kind, waited for. */
    public JsonNode await(String event) {
        return await(event, data -> true);
    }

    public JsonNode await(String event, Predicate<JsonNode> which) {
        JsonNode data = gateway.await(event, which);
        MemberSchema.check(event, data);
        return data;
    }

    /** The next event of any of those kinds that fits. */
    public JsonNode awaitAny(List<String> events, Predicate<JsonNode> which) {
        JsonNode data = gateway.awaitAny(events, which);
        events.forEach(event -> MemberSchema.check(event, data));
        return data;
    }

    /** The next event of any kind, {@code {"t", "d"}}, if one comes within that time. */
    public Optional<JsonNode> poll(Duration patience) {
        return gateway.poll(patience);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
